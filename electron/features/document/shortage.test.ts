import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

const short = (params: Record<string, unknown>) => ({ data: { code: 'INSUFFICIENT_STOCK', params } })

async function shopWith(quantity: string, date = '2026-03-01'): Promise<Shop> {
  const shop = await openShop()
  await shop.post('purchaseReceipt', date, [{ product: 'A', quantity, amount: '100' }])
  return shop
}

/** Refused as said, and as if it had never been tried. */
async function expectRefused(shop: Shop, work: () => Promise<unknown>, params: Record<string, unknown>): Promise<void> {
  const before = dumpBooks(shop.program.host.current.books.db)
  await expect(work()).rejects.toMatchObject(short(params))
  expect(dumpBooks(shop.program.host.current.books.db) === before).toBe(true)
  expect(await shop.brokenChecks()).toEqual([])
}

test('lines that each would do are refused together', async () => {
  const shop = await shopWith('10')
  const lines = [
    { product: 'A', quantity: '6', price: '20' },
    { product: 'A', quantity: '4.5', price: '20' },
  ]
  await expectRefused(shop, () => shop.post('salesShipment', '2026-03-02', lines), {
    product: 'A',
    unit: '个',
    warehouse: '门店',
    date: '2026-03-02',
    document: '',
    available: 100_000,
    requested: 105_000,
    short: 5_000,
  })
  await shop.post('salesShipment', '2026-03-02', [lines[0]!, { ...lines[1]!, quantity: '4' }])
  expect(await shop.pool('A')).toBe('0 0.00')
})

test('stock of another warehouse does not help', async () => {
  const shop = await shopWith('10')
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '3', amount: '30' }], '后仓')
  await expectRefused(
    shop,
    () => shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '20' }], '后仓'),
    {
      warehouse: '后仓',
      available: 30_000,
      requested: 40_000,
      short: 10_000,
    },
  )
})

test('a backdated sale is refused at the later sale it would starve', async () => {
  const shop = await shopWith('10')
  const later = await shop.post('salesShipment', '2026-03-05', [{ product: 'A', quantity: '8', price: '20' }])
  await shop.post('purchaseReceipt', '2026-03-09', [{ product: 'A', quantity: '50', amount: '500' }])
  const backdated = () => shop.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '3', price: '20' }])
  await expectRefused(shop, backdated, {
    date: '2026-03-05',
    document: later.number,
    available: 70_000,
    requested: 80_000,
    short: 10_000,
  })
  const content = await shop.content('salesShipment', '2026-03-03', [{ product: 'A', quantity: '3', price: '20' }])
  expect(await shop.api.document.check({ do: 'post', content })).toMatchObject({
    recostedLines: 0,
    months: [],
    refusal: { code: 'INSUFFICIENT_STOCK', params: { document: later.number } },
  })
})

test('a sale before the goods came is refused on its own date', async () => {
  const shop = await shopWith('10', '2026-03-05')
  await expectRefused(
    shop,
    () => shop.post('salesShipment', '2026-03-04', [{ product: 'A', quantity: '1', price: '20' }]),
    { date: '2026-03-04', document: '', available: 0, requested: 10_000, short: 10_000 },
  )
})

test('on one date the order is the order of posting', async () => {
  const shop = await openShop()
  const sale = () => shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', price: '20' }])
  await expect(sale()).rejects.toMatchObject(short({ available: 0 }))
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', amount: '10' }])
  await sale()
  expect(await shop.pool('A')).toBe('0 0.00')
})

test('a void that would starve a later document is refused there; after voiding that one it goes through', async () => {
  const shop = await openShop()
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '100' }])
  const first = await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '20' }])
  const second = await shop.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '5', price: '20' }])
  await shop.post('purchaseReceipt', '2026-03-04', [{ product: 'A', quantity: '100', amount: '100' }])
  await expectRefused(shop, () => shop.void(receipt), {
    date: '2026-03-02',
    document: first.number,
    available: 0,
    requested: 40_000,
    short: 40_000,
  })
  await shop.void(first)
  await expectRefused(shop, () => shop.void(receipt), {
    date: '2026-03-03',
    document: second.number,
    available: 0,
    requested: 50_000,
    short: 50_000,
  })
  await shop.void(second)
  await shop.void(receipt)
  expect(await shop.pool('A')).toBe('100 100.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('a voided sale gives its goods back to that date', async () => {
  const shop = await shopWith('10')
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '10', price: '20' }])
  await shop.void(sale)
  await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '10', price: '20' }])
  expect(await shop.pool('A')).toBe('0 0.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('goods out without a price are short like sales', async () => {
  const shop = await shopWith('2')
  await expectRefused(shop, () => shop.post('otherOut', '2026-03-02', [{ product: 'A', quantity: '2.0001' }]), {
    available: 20_000,
    requested: 20_001,
    short: 1,
  })
})

test('a void below zero says what was taken away', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '5', price: '20' }])
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '3', amount: '30' }])
  await shop.api.books.setNegativeStock({ negativeStock: 'forbid' })
  await expectRefused(shop, () => shop.void(receipt), {
    date: '2026-03-02',
    document: '',
    available: -20_000,
    requested: 30_000,
    short: 50_000,
  })
})

test('a sale that was taken back in a later period still stands where it stood', async () => {
  const shop = await shopWith('10')
  const sale = await shop.post('salesShipment', '2026-03-05', [{ product: 'A', quantity: '8', price: '20' }])
  await shop.api.period.close({ through: businessDate('2026-03-10') })
  await shop.void(sale)
  await shop.api.period.reopen({ through: null, reason: '补录' })
  await expectRefused(
    shop,
    () => shop.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '3', price: '20' }]),
    { date: '2026-03-05', document: sale.number, available: 70_000, requested: 80_000, short: 10_000 },
  )
})

test('of goods that are short at the same document its first line is named', async () => {
  const shop = await openShop()
  const line = (product: string) => ({ product, quantity: '4', amount: '30' })
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [line('A'), line('B')])
  const sale = await shop.post('salesShipment', '2026-03-02', [line('B'), line('A')])
  await expectRefused(shop, () => shop.void(receipt), { product: 'B', document: sale.number, short: 40_000 })
})
