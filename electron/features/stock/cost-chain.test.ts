import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

async function chainOf(shop: Shop, product: string, through: string | null = null) {
  const { id: productId } = await shop.product(product)
  const date = through === null ? null : businessDate(through)
  return (await shop.api.stock.costChain({ productId, through: date, cursor: null, limit: 50 })).steps
}

test('under FIFO an issue says which layers it took, and what lies in stock says where it came from', async () => {
  const shop = await openShop(startTestProgram({ costMethod: 'fifo' }))
  const first = await shop.post('purchaseReceipt', '2026-01-10', [{ product: '水', quantity: '4', amount: '10' }])
  const second = await shop.post('purchaseReceipt', '2026-01-11', [{ product: '水', quantity: '4', amount: '14' }])
  await shop.post('salesShipment', '2026-01-12', [{ product: '水', quantity: '5', price: '5' }])
  const [sale, receipt] = await chainOf(shop, '水')
  expect(sale).toMatchObject({ reason: 'layers', value: -1350, quantityAfter: 30_000, valueAfter: 1050 })
  expect(sale?.layers).toEqual([
    { documentId: first.id, number: first.number, quantity: 40_000, value: 1000 },
    { documentId: second.id, number: second.number, quantity: 10_000, value: 350 },
  ])
  expect(receipt).toMatchObject({ reason: 'entered', layers: [] })
  const { id: productId } = await shop.product('水')
  expect(await shop.api.stock.layers({ productId })).toMatchObject([
    {
      number: second.number,
      documentType: 'purchaseReceipt',
      businessDate: '2026-01-11',
      quantity: 30_000,
      value: 1050,
    },
  ])
})

test('true-ups name the issue they belong to; a document dated back says what it re-costed', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-01-10', [{ product: '水', quantity: '4', amount: '10' }])
  const sale = await shop.post('salesShipment', '2026-01-12', [{ product: '水', quantity: '7', price: '5' }])
  await shop.post('purchaseReceipt', '2026-01-14', [{ product: '水', quantity: '10', amount: '28.90' }])
  const [covering, short] = await chainOf(shop, '水')
  expect(short).toMatchObject({ reason: 'provisional', provisionalQuantity: 30_000, value: -1750, valueAfter: -750 })
  // 3 at 2.89 instead of 2.50.
  expect(covering?.trueUps).toEqual([{ documentId: sale.id, number: sale.number, quantity: 30_000, amount: 117 }])
  expect(covering).toMatchObject({ quantityAfter: 70_000, valueAfter: 2023, recostedBy: null })
  const late = await shop.post('purchaseReceipt', '2026-01-11', [{ product: '水', quantity: '4', amount: '14' }])
  const recosted = (await chainOf(shop, '水')).find(({ number }) => number === sale.number)
  expect(recosted).toMatchObject({ reason: 'average', value: -2100, recostedBy: { documentId: late.id } })
  // A price that was entered is not changed by what comes before it.
  expect((await chainOf(shop, '水'))[0]).toMatchObject({ reason: 'entered', trueUps: [], recostedBy: null })
  expect((await chainOf(shop, '水', '2026-01-11')).map(({ number }) => number)).toEqual([
    late.number,
    'CGRK-20260110-0001',
  ])
})
