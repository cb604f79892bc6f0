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

test('a document is found by its number in small letters and by the end of it, the newest first', async () => {
  const shop = await openShop()
  const bought = await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const sold = await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '1', price: '5' }])
  expect([bought.number, sold.number]).toEqual(['CGRK-20260301-0001', 'XSCK-20260302-0001'])
  const found = async (number: string) => (await shop.api.document.find({ number }))?.number ?? null
  expect(await found('cgrk-20260301-0001')).toBe('CGRK-20260301-0001')
  expect(await found('0001')).toBe('XSCK-20260302-0001')
  expect(await found('301-0001')).toBe('CGRK-20260301-0001')
  // Signs that mean anything to LIKE, too few figures, and numbers nobody has.
  expect(await found('%0001')).toBeNull()
  expect(await found('_001')).toBeNull()
  expect(await found('001')).toBeNull()
  expect(await found('303-0001')).toBeNull()
})
