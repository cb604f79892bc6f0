import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openShop, type LineText } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const line = (quantity: string, amount: string) => [{ product: 'A', quantity, amount }]

test('a dearer backdated receipt: what later sales cost, by month', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-02-01', line('10', '20'))
  await shop.post('salesShipment', '2026-02-10', line('5', '50'))
  await shop.post('salesShipment', '2026-03-10', line('5', '50'))
  // 70.00 over 20 pieces: 3.50 instead of 2.00.
  const content = await shop.content('purchaseReceipt', '2026-02-02', line('10', '50'))
  expect(await shop.api.document.check({ do: 'post', content })).toEqual({
    recostedLines: 2,
    months: [
      { month: '2026-02', cost: 750, grossProfit: -750 },
      { month: '2026-03', cost: 750, grossProfit: -750 },
    ],
    shortage: null,
    expired: [],
    uncosted: [],
    refusal: null,
    findings: [],
    duplicates: [],
    reserved: [],
    expiredQuotes: [],
  })
})

test('a voided receipt takes with it what it had found earlier sales to cost more', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('salesShipment', '2026-02-01', line('1', '5'))
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', line('4', '8'))
  await shop.post('purchaseReceipt', '2026-04-01', line('4', '12'))
  expect(await shop.api.document.check({ do: 'void', id: receipt.id })).toMatchObject({
    recostedLines: 1,
    months: [
      { month: '2026-03', cost: -200, grossProfit: 200 },
      { month: '2026-04', cost: 300, grossProfit: -300 },
    ],
    shortage: { date: '2026-03-01', document: '', requested: 40_000, available: 30_000, short: 10_000 },
  })
})

test('what the document itself costs is no change of others', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-02-05', line('4', '8'))
  const content = await shop.content('salesShipment', '2026-02-01', line('1', '5'))
  const impact = { recostedLines: 0, months: [] }
  expect(await shop.api.document.check({ do: 'post', content })).toMatchObject(impact)
  const { id } = await shop.api.document.post({ content, draftId: null })
  expect(await shop.api.document.check({ do: 'void', id })).toMatchObject(impact)
  expect(await shop.api.document.check({ do: 'amend', id, content })).toMatchObject(impact)
})

test('an expired batch that is sold is named where the books only warn', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
  const receipt = await shop.content('purchaseReceipt', '2026-02-01', [
    { product: '牛奶', quantity: '5', amount: '10' },
  ])
  const batch = { code: 'B1', producedOn: null, expiresOn: businessDate('2026-02-10') }
  await shop.api.document.post({
    content: { ...receipt, lines: receipt.lines.map((one) => ({ ...one, batch })) },
    draftId: null,
  })
  const expired = async (type: 'salesShipment' | 'loss', date: string) => {
    const content = await shop.content(type, date, [{ product: '牛奶', quantity: '1', batch: 'B1', ...priceOf[type] }])
    return (await shop.api.document.check({ do: 'post', content })).expired
  }
  const priceOf = { salesShipment: { price: '3' }, loss: {} }
  expect(await expired('salesShipment', '2026-02-10')).toEqual([])
  expect(await expired('salesShipment', '2026-02-11')).toEqual([
    { product: '牛奶', batch: 'B1', expiresOn: '2026-02-10' },
  ])
  // To write off what has expired is what a loss is for.
  expect(await expired('loss', '2026-02-11')).toEqual([])
})

test('goods that would come in at 0.00 are named, unless zero was entered', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-02-01', line('10', '20'))
  const uncosted = async (type: 'otherIn' | 'openingStock' | 'gain', lines: readonly LineText[]) => {
    const content = await shop.content(type, '2026-02-02', lines)
    return (await shop.api.document.check({ do: 'post', content })).uncosted
  }
  const mixed = [
    { product: 'A', quantity: '1' },
    { product: 'B', quantity: '1' },
  ]
  expect(await uncosted('otherIn', mixed)).toEqual(['B'])
  expect(await uncosted('openingStock', mixed)).toEqual(['B'])
  expect(await uncosted('gain', mixed)).toEqual(['B'])
  expect(await uncosted('otherIn', [{ product: 'B', quantity: '1', amount: '0' }])).toEqual([])
  expect(await uncosted('otherIn', [{ product: 'B', quantity: '1', price: '3' }])).toEqual([])
})
