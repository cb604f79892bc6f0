import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { COUNTED_NODES, NodeFigures } from '#shared/contract/home.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { parseQuantity } from '#shared/kernel/quantity.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

// One week of a small shop, seen on 2026-03-20.
let shop: Shop

const ordered = (expectedOn: string) => ({ expectedOn: businessDate(expectedOn) })

beforeEach(async () => {
  shop = await openShop(startTestProgram())
  await shop.makeProduct(productContent({ name: '花生油', minimumStock: parseQuantity('500') }))
  shop.setToday('2026-03-20')
  await shop.post('purchaseReceipt', '2026-03-13', [{ product: '花生油', quantity: '100', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-20', [{ product: '大米', quantity: '20', price: '5' }])
  const wrong = await shop.post('purchaseReceipt', '2026-03-20', [{ product: '大米', quantity: '7', price: '5' }])
  await shop.void(wrong)
  await shop.post(
    'purchaseOrder',
    '2026-03-10',
    [{ product: '大米', quantity: '8', price: '5' }],
    '门店',
    ordered('2026-03-17'),
  )
  await shop.post(
    'purchaseOrder',
    '2026-03-19',
    [{ product: '大米', quantity: '2', price: '5' }],
    '门店',
    ordered('2026-03-25'),
  )
  await shop.post('salesOrder', '2026-03-15', [{ product: '花生油', quantity: '3', price: '12' }])
  await shop.post('salesOrder', '2026-03-20', [{ product: '花生油', quantity: '1', price: '12' }])
  await shop.post('salesShipment', '2026-03-13', [{ product: '花生油', quantity: '10', price: '12' }])
  await shop.post('salesShipment', '2026-03-20', [{ product: '花生油', quantity: '5', price: '12' }])
})

type Counted = (typeof COUNTED_NODES)[number]

async function node(name: Counted): Promise<NodeFigures | null> {
  return (await shop.api.home.flow({})).nodes[name]
}

describe('the flow', () => {
  test('orders: how many are open, what they come to, how long the oldest waits', async () => {
    expect(await node('purchaseOrder')).toEqual({
      count: 2,
      amount: 5000,
      late: 1,
      lateAmount: 4000,
      waitedHours: 72,
      drafts: 0,
    })
    expect(await node('salesOrder')).toEqual({
      count: 2,
      amount: 4800,
      late: 1,
      lateAmount: 3600,
      waitedHours: 120,
      drafts: 0,
    })
  })

  test('an order partly shipped waits with its open share', async () => {
    const order = await shop.post('salesOrder', '2026-03-18', [{ product: '大米', quantity: '4', price: '8' }])
    const { lines } = await shop.api.document.get({ id: order.id })
    const sourceLineId = lines[0]!.id
    await shop.post('salesShipment', '2026-03-20', [{ product: '大米', quantity: '1', price: '8', sourceLineId }])
    expect(await node('salesOrder')).toMatchObject({ count: 3, amount: 4800 + 2400 })
  })

  test('documents of today, voided ones left out', async () => {
    expect(await node('purchaseReceipt')).toEqual({
      count: 1,
      amount: 10_000,
      late: 0,
      lateAmount: null,
      waitedHours: null,
      drafts: 0,
    })
    expect(await node('salesShipment')).toMatchObject({ count: 1, amount: 6000 })
  })

  test('drafts wait since they were written', async () => {
    await shop.api.document.saveDraft({ id: null, version: null, type: 'purchaseReceipt', content: {} })
    shop.setToday('2026-03-22')
    expect(await node('purchaseReceipt')).toMatchObject({ count: 0, drafts: 1, waitedHours: 48 })
  })

  test('what went through in seven days, and the days themselves', async () => {
    const flow = await shop.api.home.flow({})
    expect(Object.fromEntries(flow.moved.map(({ type, amount }) => [type, amount]))).toEqual({
      purchaseOrder: 1000,
      purchaseReceipt: 10_000,
      salesOrder: 4800,
      salesShipment: 6000,
    })
    expect(flow.week.map(({ date, sales }) => `${date} ${sales}`)).toEqual([
      '2026-03-14 0',
      '2026-03-15 0',
      '2026-03-16 0',
      '2026-03-17 0',
      '2026-03-18 0',
      '2026-03-19 0',
      '2026-03-20 6000',
    ])
    expect(flow.day).toEqual({ sales: 6000, grossProfit: 1000, tickets: 0, retail: 0 })
  })
})

describe('every figure is the number of rows of the list it opens', () => {
  const EVERYTHING = { search: '', partnerId: null, warehouseId: null } as const
  const PAGE = { cursor: null, limit: 20, sort: 'businessDate', descending: true } as const
  type Filter = Pick<InputOf<Endpoints['document']['page']>, 'from' | 'to' | 'status' | 'fulfilment'>
  const today: Filter = { from: businessDate('2026-03-20'), to: businessDate('2026-03-20'), status: 'posted' }
  const month: Filter = { from: businessDate('2026-03-01'), to: businessDate('2026-03-31'), status: 'posted' }
  const open: Filter = { from: null, to: null, status: 'all', fulfilment: 'open' }

  test.each([
    ['purchaseOrder', open],
    ['salesOrder', open],
    ['purchaseReceipt', today],
    ['salesShipment', today],
    ['purchaseReturn', month],
    ['salesReturn', month],
    ['transfer', month],
    ['loss', month],
  ] as const)('%s', async (type, filter) => {
    await shop.post('loss', '2026-03-18', [{ product: '花生油', quantity: '1' }])
    const page = await shop.api.document.page({ ...EVERYTHING, ...PAGE, ...filter, type })
    const totals = await shop.api.document.totals({ ...EVERYTHING, ...filter, type })
    const figures = await node(type)
    expect(figures?.count).toBe(page.rows.length)
    if (filter !== open) expect(figures?.amount).toBe(totals.grossAmount)
  })

  test('late purchase orders', async () => {
    const page = await shop.api.document.page({
      ...EVERYTHING,
      ...PAGE,
      ...open,
      fulfilment: 'overdue',
      type: 'purchaseOrder',
    })
    expect((await node('purchaseOrder'))?.late).toBe(page.rows.length)
  })

  test('stock, also with goods out of use', async () => {
    const empty = await shop.product('空')
    const left = await shop.product('剩')
    await shop.post('openingStock', '2026-01-01', [{ product: '剩', quantity: '2', price: '3' }])
    for (const { id } of [empty, left]) await shop.api.product.setEnabled({ id, enabled: false })
    const filter = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
    const totals = await shop.api.stock.totals(filter)
    const standing = await shop.api.home.standing({})
    expect([(await node('stock'))?.count, standing.stockValue, standing.zero]).toEqual([
      totals.productCount,
      totals.value,
      totals.zero,
    ])
    expect(totals.productCount).toBe(3)
  })

  test('debts and alerts', async () => {
    shop.setToday('2026-04-20')
    const standing = await shop.api.home.standing({})
    expect(standing.receivable).toEqual({
      count: 1,
      amount: 18_000,
      overdueCount: 1,
      overdueAmount: 18_000,
      overdueSince: '2026-04-12',
      worst: '永盛',
    })
    const partners = {
      cursor: null,
      limit: 20,
      search: '',
      side: 'all',
      status: 'all',
      sort: 'code',
      descending: false,
    } as const
    for (const [owing, count] of [
      ['receivable', standing.receivable.count],
      ['receivableOverdue', standing.receivable.overdueCount],
      ['payable', standing.payable?.count],
      ['payableOverdue', standing.payable?.overdueCount],
    ] as const)
      expect((await shop.api.partner.page({ ...partners, owing })).rows.length).toBe(count)
    const alerts = { kind: 'low', search: '', categoryId: null, warehouseId: null, cursor: null, limit: 20 } as const
    const low = await shop.api.alert.page({ ...alerts, sort: 'urgency', descending: false })
    expect([standing.low, low.rows.length]).toEqual([1, 1])
  })
})

test("the owner's day: sales, profit, what sold best, how debts changed", async () => {
  const day = await shop.api.home.day({ date: businessDate('2026-03-20') })
  expect(day.day).toEqual({ sales: 6000, grossProfit: 1000, tickets: 0, retail: 0 })
  expect(day.weekBefore).toMatchObject({ sales: 0 })
  expect([day.receivableChange, day.payableChange]).toEqual([6000, 10_000])
  expect(day.best.map(({ name, quantity, amount }) => [name, quantity, amount])).toEqual([['花生油', 50_000, 6000]])
  const before = await shop.api.home.day({ date: businessDate('2026-03-13') })
  expect(before.day.sales).toBe(12_000)
})

test('what came back wholesale makes the day less, here as in 经营日报', async () => {
  await shop.post('salesReturn', '2026-03-20', [{ product: '花生油', quantity: '2', price: '12' }])
  const day = await shop.api.home.day({ date: businessDate('2026-03-20') })
  expect(day.day).toMatchObject({ sales: 3600, grossProfit: 600 })
  expect(day.week.at(-1)).toMatchObject({ date: '2026-03-20', sales: 3600 })
  expect(day.best.map(({ quantity, amount }) => [quantity, amount])).toEqual([[30_000, 3600]])
  expect((await shop.api.books.today({})).sales).toBe(3600)
})

test('a cashier sees sales, and nothing that tells costs', async () => {
  const { cashier } = await hireStaff(shop)
  const flow = await cashier.api.home.flow({})
  expect(Object.entries(flow.nodes).flatMap(([name, figures]) => (figures === null ? [name] : []))).toEqual([
    'purchaseOrder',
    'purchaseReceipt',
    'purchaseReturn',
    'stocktake',
  ])
  expect(flow.day.grossProfit).toBeNull()
  const standing = await cashier.api.home.standing({})
  expect([standing.payable, standing.accounts, standing.stockValue]).toEqual([null, null, null])
  const page = {
    cursor: null,
    limit: 20,
    search: '',
    side: 'all',
    status: 'all',
    sort: 'code',
    descending: false,
  } as const
  await expect(cashier.api.partner.page({ ...page, owing: 'payable' })).rejects.toThrow('FORBIDDEN')
})

test('the way of looking is kept per user, the rest per books', async () => {
  const { owner, clerk, cashier } = await hireStaff(shop)
  expect((await owner.api.home.settings({})).mode).toBe('live')
  expect((await clerk.api.home.settings({})).mode).toBe('plain')
  await clerk.api.home.setMode({ mode: 'training' })
  expect((await clerk.api.home.settings({})).mode).toBe('training')
  expect((await owner.api.home.settings({})).mode).toBe('live')
  await owner.api.home.saveSettings({
    thresholds: { ...SUGGESTED_THRESHOLDS, salesOrderDays: 9 },
    hidden: ['transfer'],
  })
  expect(await clerk.api.home.settings({})).toMatchObject({ thresholds: { salesOrderDays: 9 }, hidden: ['transfer'] })
  expect((await owner.api.home.flow({})).nodes.salesOrder?.late).toBe(0)
  await expect(cashier.api.home.saveSettings({ thresholds: SUGGESTED_THRESHOLDS, hidden: [] })).rejects.toThrow(
    'FORBIDDEN',
  )
  expect((await cashier.api.home.settings({})).people.map(({ name, role }) => [name, role])).toContainEqual([
    'clerk',
    'clerk',
  ])
})
