import { expect, test, vi } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const refused = (code: string, params: object = {}) => ({ data: { code, params } })
const on = (date: string) => businessDate(date)

async function traded(): Promise<Shop> {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-01-10', [{ product: '水', quantity: '10', amount: '33.30' }])
  await shop.post('salesShipment', '2026-01-20', [{ product: '水', quantity: '4', price: '5' }])
  await shop.post('purchaseReceipt', '2026-02-10', [{ product: '水', quantity: '6', amount: '20.02' }])
  return shop
}

const records = async (shop: Shop) =>
  (await shop.api.period.records({})).map(({ closedThrough, productCount, value }) => [
    closedThrough,
    productCount,
    value,
  ])

test('every closing that stands records the stock of its day; a reopening takes back those beyond it', async () => {
  const shop = await traded()
  await shop.api.period.close({ through: on('2026-01-15') })
  await shop.api.period.close({ through: on('2026-01-31') })
  await shop.api.period.close({ through: on('2026-02-28') })
  expect(await records(shop)).toEqual([
    ['2026-02-28', 1, 4000],
    ['2026-01-31', 1, 1998],
    ['2026-01-15', 1, 3330],
  ])
  expect(await shop.brokenChecks()).toEqual([])
  await shop.api.period.reopen({ through: on('2026-01-20'), reason: '补录进货' })
  expect(await records(shop)).toEqual([
    ['2026-01-20', 1, 1998],
    ['2026-01-15', 1, 3330],
  ])
  await shop.post('purchaseReceipt', '2026-01-25', [{ product: '水', quantity: '1', amount: '1' }])
  await shop.api.period.close({ through: on('2026-01-31') })
  expect((await records(shop))[0]).toEqual(['2026-01-31', 1, 2098])
  await shop.api.period.reopen({ through: null, reason: '重来' })
  expect(await records(shop)).toEqual([])
  expect(await shop.brokenChecks()).toEqual([])
})

test('closings and reopenings are kept for ever, with who and why', async () => {
  const shop = await traded()
  await shop.api.period.close({ through: on('2026-01-31') })
  await shop.api.period.reopen({ through: null, reason: '补录进货' })
  const { closedThrough, events } = await shop.api.period.status({})
  expect(closedThrough).toBeNull()
  expect(events.map(({ kind, closedThrough: through, userName, reason }) => [kind, through, userName, reason])).toEqual(
    [
      ['reopen', null, '老板', '补录进货'],
      ['close', '2026-01-31', '老板', ''],
    ],
  )
  await expect(shop.api.period.reopen({ through: null, reason: '' })).rejects.toMatchObject(refused('INVALID_INPUT'))
  await expect(shop.api.period.reopen({ through: null, reason: '再来' })).rejects.toMatchObject(
    refused('PERIOD_NOT_CLOSED'),
  )
})

test('a rebuild makes the same snapshots, and the health check finds one that was tampered with', async () => {
  const shop = await traded()
  await shop.api.period.close({ through: on('2026-01-15') })
  await shop.api.period.close({ through: on('2026-01-31') })
  const { books } = shop.program.host.current
  const dump = () =>
    ['stock_snapshot', 'pool_snapshot'].map((table) => books.db.sqlite.prepare(`SELECT * FROM ${table}`).all())
  const before = dump()
  books.write(rebuildDerivedStock)
  expect(dump()).toEqual(before)
  const broken = async (sql: string) => {
    books.write((db) => db.sqlite.prepare(sql).run())
    return shop.brokenChecks()
  }
  const name = 'I14 a closing snapshot is what stands in the facts'
  // The next snapshot no longer follows from this one: whichever is found first, it is named.
  expect(await broken('UPDATE pool_snapshot SET value = value + 1')).toEqual([`${name}: 2026-01-15 · 00001 水`])
  expect(await broken(`DELETE FROM pool_snapshot WHERE closed_through = '2026-01-31'`)).toContainEqual(
    expect.stringContaining(name),
  )
  books.write(rebuildDerivedStock)
  expect(await broken('UPDATE stock_snapshot SET quantity = quantity + 1')).toEqual([
    `${name}: 2026-01-15 · 00001 水 · 门店`,
  ])
  books.write(rebuildDerivedStock)
  expect(
    await broken(
      `INSERT INTO pool_snapshot (closed_through, product_id, quantity, value) VALUES ('2026-01-20', 1, 1, 1)`,
    ),
  ).toEqual([`${name}: 2026-01-20`])
})

test('later documents, voids of closed ones and true-ups leave a snapshot as it is', async () => {
  const shop = await traded()
  const sold = await shop.post('salesShipment', '2026-02-20', [{ product: '水', quantity: '15', price: '5' }])
  await shop.api.period.close({ through: on('2026-02-28') })
  // 12 of 40.00 are there; 3 more leave at 3.33 each.
  expect(await records(shop)).toEqual([['2026-02-28', 1, -1000]])
  await shop.post('purchaseReceipt', '2026-03-02', [{ product: '水', quantity: '10', amount: '50' }])
  await shop.void(sold)
  expect(await records(shop)).toEqual([['2026-02-28', 1, -1000]])
  expect(await shop.brokenChecks()).toEqual([])
})

test('before closing: drafts, what is below zero, provisional cost and goods on the way, each to be opened', async () => {
  const shop = await traded()
  const sale = await shop.post('salesShipment', '2026-02-20', [{ product: '水', quantity: '15', price: '5' }])
  const toWarehouseId = (await shop.api.warehouse.ensureTransit({ name: '在途' })).id
  const destinationWarehouseId = await shop.warehouse('后仓')
  await shop.post('openingStock', '2026-01-01', [{ product: '茶', quantity: '9', amount: '9' }])
  await shop.post('transfer', '2026-02-21', [{ product: '茶', quantity: '2' }], '门店', {
    toWarehouseId,
    destinationWarehouseId,
  })
  // As the form keeps its drafts.
  const draftOn = (date: string) =>
    shop.api.document.saveDraft({
      id: null,
      version: null,
      type: 'salesShipment',
      content: { header: { businessDate: date }, lines: [] },
    })
  const draft = await draftOn('2026-02-27')
  await draftOn('2026-03-01')
  const found = await shop.api.period.check({ through: on('2026-02-28') })
  const water = (await shop.product('水')).id
  const shop1 = await shop.warehouse('门店')
  expect(found.map(({ name, count, first, blocking }) => [name, count, first, blocking])).toEqual([
    ['drafts', 1, '2026-02-27', false],
    ['openStocktakes', 0, '', false],
    ['negativeStock', 1, '水', false],
    ['provisionalCost', 1, '水', false],
    ['goodsOnTheWay', 1, '茶', false],
    ['openShifts', 0, '', false],
    ['unmatchedMoney', 0, '', false],
    ['negativeAccounts', 0, '', false],
    ['overdueOrders', 0, '', false],
    ['journal', 0, '', true],
  ])
  expect(found.flatMap(({ findings }) => findings)).toMatchObject([
    { draftId: draft.id, documentType: 'salesShipment', place: '2026-02-27', quantity: null },
    { productId: water, warehouseId: shop1, quantity: -30_000, unitName: '个', place: '门店', documentId: null },
    { documentId: sale.id, place: sale.number, quantity: 30_000, productId: water },
    { name: '茶', quantity: 20_000, place: '在途' },
  ])
  const january = await shop.api.period.check({ through: on('2026-01-31') })
  expect(january.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  // They warn; the day can be closed all the same.
  await shop.api.period.close({ through: on('2026-02-28') })
})

test('only days that have ended, after the last closed one and since the opening', async () => {
  const shop = await traded()
  shop.setToday('2026-03-05')
  await expect(shop.api.period.close({ through: on('2026-03-05') })).rejects.toMatchObject(
    refused('DATE_IN_FUTURE', { date: '2026-03-05', today: '2026-03-05' }),
  )
  await expect(shop.api.period.check({ through: on('2025-12-31') })).rejects.toMatchObject(
    refused('DATE_BEFORE_OPENING'),
  )
  await shop.api.period.close({ through: on('2026-03-04') })
  await expect(shop.api.period.close({ through: on('2026-03-04') })).rejects.toMatchObject(refused('PERIOD_CLOSED'))
})

test('the accountant closes, only the owner reopens; the cashier sees the day but no value', async () => {
  const shop = await traded()
  const { accountant, cashier, clerk } = await hireStaff(shop)
  const through = on('2026-01-31')
  await expect(clerk.api.period.close({ through })).rejects.toMatchObject(refused('FORBIDDEN'))
  await accountant.api.period.close({ through })
  await expect(accountant.api.period.reopen({ through: null, reason: '改' })).rejects.toMatchObject(
    refused('FORBIDDEN'),
  )
  expect(await cashier.api.period.status({})).toMatchObject({ closedThrough: '2026-01-31' })
  expect(await cashier.api.period.records({})).toEqual([{ closedThrough: '2026-01-31', productCount: 1, value: null }])
})

test('with the clock put back behind the closing nothing is reversed into the closed period', async () => {
  const test = startTestProgram()
  const shop = await openShop(test)
  test.setToday('2026-04-01')
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '水', quantity: '3', amount: '10.00' }])
  await shop.api.period.close({ through: on('2026-03-31') })
  test.setToday('2026-03-20')
  await expect(shop.void(receipt)).rejects.toMatchObject(
    refused('PERIOD_CLOSED', { date: '2026-03-20', closedThrough: '2026-03-31' }),
  )
  expect(await shop.brokenChecks()).toEqual([])
})
