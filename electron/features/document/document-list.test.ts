import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'

const ALL = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'all' } as const
const PAGE = { sort: 'number', descending: false, cursor: null, limit: 50 } as const

test('a list is narrowed to a warehouse and to a partner, and its totals follow', async () => {
  const shop = await openShop()
  const type = 'purchaseReceipt'
  const front = await shop.post(type, '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const back = await shop.post(type, '2026-03-02', [{ product: 'A', quantity: '3', price: '5' }], '后仓')
  const warehouseId = await shop.warehouse('后仓')
  const { partnerId } = await shop.api.document.get({ id: front.id })

  const numbers = async (filter: object) =>
    (await shop.api.document.page({ ...ALL, ...PAGE, type, ...filter })).rows.map(({ number }) => number)
  expect(await numbers({})).toEqual([front.number, back.number])
  expect(await numbers({ warehouseId })).toEqual([back.number])
  expect(await numbers({ partnerId, warehouseId })).toEqual([back.number])
  expect(await numbers({ partnerId: 999 })).toEqual([])
  expect(await shop.api.document.totals({ ...ALL, type, warehouseId })).toEqual({
    count: 1,
    quantity: 30_000,
    grossAmount: 1500,
  })
  expect((await shop.api.document.page({ ...ALL, ...PAGE, type, warehouseId })).total).toBe(1)
})
