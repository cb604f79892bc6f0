import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

const line = (quantity: string, amount: string) => [{ product: 'A', quantity, amount }]

test('a dearer backdated receipt: what later sales cost, by month', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-02-01', line('10', '20'))
  await shop.post('salesShipment', '2026-02-10', line('5', '50'))
  await shop.post('salesShipment', '2026-03-10', line('5', '50'))
  // 70.00 over 20 pieces: 3.50 instead of 2.00.
  const content = await shop.content('purchaseReceipt', '2026-02-02', line('10', '50'))
  expect(await shop.api.document.impact({ do: 'post', content })).toEqual({
    recostedLines: 2,
    months: [
      { month: '2026-02', cost: 750, grossProfit: -750 },
      { month: '2026-03', cost: 750, grossProfit: -750 },
    ],
    shortage: null,
    refusal: null,
  })
})

test('a voided receipt takes with it what it had found earlier sales to cost more', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('salesShipment', '2026-02-01', line('1', '5'))
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', line('4', '8'))
  await shop.post('purchaseReceipt', '2026-04-01', line('4', '12'))
  expect(await shop.api.document.impact({ do: 'void', id: receipt.id })).toMatchObject({
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
  expect(await shop.api.document.impact({ do: 'post', content })).toMatchObject(impact)
  const { id } = await shop.api.document.post({ content, draftId: null })
  expect(await shop.api.document.impact({ do: 'void', id })).toMatchObject(impact)
  expect(await shop.api.document.impact({ do: 'amend', id, content })).toMatchObject(impact)
})
