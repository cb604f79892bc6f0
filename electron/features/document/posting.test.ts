import { expect, test } from 'vitest'
import { accountTotal } from '#db/report/stock-account.ts'
import { openShop } from '#electron/harness/shop.ts'

test('goods come in, goods go out: stock, value and cost are right', async () => {
  const shop = await openShop()
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', price: '3.33' }])
  expect(receipt.number).toBe('CGRK-20260301-0001')
  const shipment = await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '5' }])
  expect(await shop.pool('A')).toBe('6 19.98')
  const detail = await shop.api.document.get({ id: shipment.id })
  expect(detail.lines[0]?.cost).toBe(-1332)
  expect(detail.grossAmount).toBe(2000)
  expect(await shop.brokenChecks()).toEqual([])
})

test('a backdated receipt re-costs the sale after it', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '100' }])
  const sale = await shop.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '5', price: '20' }])
  const late = await shop.content('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '10', amount: '160' }])
  expect(await shop.api.document.check({ do: 'post', content: late })).toMatchObject({
    recostedLines: 1,
    months: [{ month: '2026-03', cost: 1500, grossProfit: -1500 }],
    shortage: null,
    expired: [],
    uncosted: [],
    refusal: null,
  })
  expect(await shop.pool('A')).toBe('5 50.00')
  await shop.api.document.post({ content: late, draftId: null })
  expect((await shop.api.document.get({ id: sale.id })).lines[0]?.cost).toBe(-6500)
  expect(await shop.pool('A')).toBe('15 195.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('a void leaves stock and cost as if the document had never been', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '100' }])
  const dear = await shop.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '10', amount: '200' }])
  const sale = await shop.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '4', price: '20' }])
  expect((await shop.api.document.get({ id: sale.id })).lines[0]?.cost).toBe(-6000)
  const reversal = await shop.void(dear)
  expect(reversal).toMatchObject({
    number: 'CGRK-20260302-0002',
    status: 'reversal',
    counterpart: dear.number,
    grossAmount: -20000,
  })
  expect((await shop.api.document.get({ id: sale.id })).lines[0]?.cost).toBe(-4000)
  expect(await shop.pool('A')).toBe('6 60.00')
  expect(await shop.brokenChecks()).toEqual([])
  await expect(shop.void(dear)).rejects.toMatchObject({ data: { code: 'ALREADY_VOIDED' } })
  await expect(shop.void(reversal)).rejects.toMatchObject({ data: { code: 'IS_REVERSAL' } })
})

// 甲 costs 10.00 and is credited at 12.00, 乙 costs 20.00 and is credited at 15.00 (R13).
test('each line of a purchase return has its own credit', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '甲', quantity: '2', amount: '20' },
    { product: '乙', quantity: '1', amount: '20' },
  ])
  await shop.post('purchaseReturn', '2026-03-02', [
    { product: '甲', quantity: '1', amount: '12' },
    { product: '乙', quantity: '1', amount: '15' },
  ])
  const { db } = shop.program.host.current.books
  expect([accountTotal(db, 'purchase'), accountTotal(db, 'purchaseVariance')]).toEqual([-1300, 300])
  expect(await shop.brokenChecks()).toEqual([])
})
