import { expect, test, vi } from 'vitest'
import { businessDate as date } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { openMoneyDesk, WECHAT, yuan } from '#electron/harness/money-desk.ts'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'
import { openShop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { openTill } from '#electron/harness/till-shop.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const TODAY = date('2026-12-31')
const today = { from: TODAY, to: TODAY }

/** 100 A at 3.30 and 50 B at 1.55 in stock; five sales, one of them voided, one return, one sale below cost. */
async function soldToday() {
  const till = await openTill()
  const first = await till.sell({
    lines: [{ product: 'A', quantity: '2', price: '12.50' }],
    tenders: [['cash', '25']],
  })
  await till.sell({
    lines: [{ product: 'A', quantity: '1', price: '10.05' }],
    rounding: '0.05',
    tenders: [['wechat', '10']],
  })
  await till.sell({
    lines: [{ product: 'B', quantity: '4', price: '1' }],
    tenders: [['onAccount', '4']],
    customer: true,
  })
  const wrong = await till.sell({ lines: [{ product: 'A', quantity: '1', price: '5' }], tenders: [['cash', '5']] })
  await till.api.till.undo({ id: wrong.id })
  const [line] = await till.lineIds(first.id)
  await till.sell({
    type: 'retailReturn',
    lines: [{ product: 'A', quantity: '1', sourceLineId: line! }],
    tenders: [['cash', '12.50']],
  })
  return till
}

test('经营日报: sales, ratios, ways to pay, and what lies between sold and paid', async () => {
  const { api } = await soldToday()
  const report = await api.dailyReport.get(today)
  expect(report.sales).toEqual({
    count: 3,
    items: 70_000,
    amount: 3905,
    discount: 0,
    rounding: 5,
    returnCount: 1,
    returns: 1250,
    net: 2650,
    tax: 0,
    // Two A at 3.30 are gone, and four B at 1.55.
    cost: 1280,
    profit: 1370,
    margin: 5170,
    averageTicket: 1300,
    itemsPerTicket: 23_300,
    discountRate: 13,
  })
  expect(
    report.methods.map(({ name, method, kind, count, taken, returned, net }) => [
      name || method,
      kind,
      count,
      taken,
      returned,
      net,
    ]),
  ).toEqual([
    ['现金', 'cash', 2, 2500, 1250, 1250],
    ['微信', 'wechat', 1, 1000, 0, 1000],
    ['onAccount', null, 1, 400, 0, 400],
  ])
  expect(report.received).toEqual({
    sold: 2650,
    onAccount: 400,
    deposit: 0,
    collected: 0,
    advances: 0,
    received: 2250,
    shares: [
      { share: 'cash', amount: 1250 },
      { share: 'network', amount: 1000 },
    ],
  })
  expect(report.tieOuts).toEqual([
    { name: 'received', ok: true },
    { name: 'accountLedger', ok: true },
  ])
})

test('it ties with the owner’s day, the shift, and the profit statement', async () => {
  const { api } = await soldToday()
  const report = await api.dailyReport.get(today)
  const { day } = await api.home.day({ date: TODAY })
  expect([report.sales.net, report.sales.profit]).toEqual([day.sales, day.grossProfit])
  const shift = await api.shift.report({ id: null })
  expect([report.sales.count, report.sales.returnCount, report.sales.returns, report.sales.rounding]).toEqual([
    shift?.saleCount,
    shift?.returnCount,
    shift?.returns,
    shift?.rounding,
  ])
  expect(report.shifts?.map(({ float, income, outgoing, expected }) => [float, income, outgoing, expected])).toEqual([
    // The voided sale went in and out.
    [20_000, 3000, 1750, shift?.expected],
  ])
  const profit = rowsOf('profitStatement', await askReport(api, 'profitStatement', { period: 'custom', ...today }))
  expect(profit).toEqual(
    expect.arrayContaining([
      { item: 'netSales', amount: '26.50' },
      { item: 'grossProfit', amount: '13.70' },
    ]),
  )
})

test('cash after the count, accounts, stock before and after, the best, and exceptions', async () => {
  const { api } = await soldToday()
  await api.shift.close({ counted: money(21_200), denominations: [], remark: '' })
  const report = await api.dailyReport.get(today)
  expect(report.shifts).toMatchObject([{ state: 'counted', expected: 21_250, counted: 21_200, difference: -50 }])
  expect(
    report.accounts?.rows.map(({ name, opening, income, outgoing, closing }) => [
      ...[name, opening, income, outgoing, closing],
    ]),
  ).toEqual([
    ['现金', 0, 2500, 1300, 1200],
    ['微信', 0, 1000, 0, 1000],
  ])
  expect(report.accounts?.total).toEqual({ opening: 0, income: 3500, outgoing: 1300, closing: 2200 })
  expect(report.expenses).toEqual([{ category: '现金短款', amount: -50 }])
  expect(report.stock).toEqual({ before: 40_750, after: 39_470 })
  expect(report.best.map(({ name, quantity, amount, profit }) => [name, quantity, amount, profit])).toEqual([
    ['A', 20_000, 2250, 1590],
    ['B', 40_000, 400, -220],
  ])
  expect(report.belowCost).toMatchObject({ count: 1, rows: [{ name: 'B', amount: 400, cost: 620 }] })
  expect(report.voided).toMatchObject({ count: 1, rows: [{ action: 'void', amount: 500 }] })
  expect([report.negative, report.low.count]).toEqual([0, 0])
})

test('实收 ≠ 销售: paid with the shipment, an older debt, a deposit; purchases and payments', async () => {
  const desk = await openMoneyDesk()
  await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  await desk.settle('collection', '2026-03-02', '60')
  await desk.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '1', amount: '30' }])
  await desk.postMoney({
    type: 'depositReceived',
    businessDate: date('2026-03-02'),
    remark: '',
    partnerId: desk.partnerId,
    tenders: [{ accountId: WECHAT, amount: yuan('50'), remark: '' }],
  })
  await desk.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '10', amount: '80' }])
  const day = date('2026-03-02')
  const report = await desk.api.dailyReport.get({ from: day, to: day })
  expect(report.received).toEqual({
    sold: 3000,
    onAccount: 3000,
    deposit: 0,
    collected: 6000,
    advances: 5000,
    received: 11_000,
    shares: [
      { share: 'cash', amount: 6000 },
      { share: 'network', amount: 5000 },
    ],
  })
  expect(report.purchases).toEqual({ count: 1, amount: 8000, returns: 0, paid: 0 })
  expect(report.tieOuts.every(({ ok }) => ok)).toBe(true)
})

test('a cashier sees neither cost nor accounts', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-12-01', [{ product: 'A', quantity: '10', amount: '33' }])
  await shop.post('salesShipment', '2026-12-31', [{ product: 'A', quantity: '1', amount: '2' }])
  const { cashier } = await hireStaff(shop)
  const report = await cashier.api.dailyReport.get(today)
  expect(report).toMatchObject({
    accounts: null,
    shifts: null,
    expenses: null,
    purchases: null,
    stock: null,
    belowCost: null,
  })
  expect(report.sales).toMatchObject({ net: 200, cost: null, profit: null, margin: null })
  expect(report.best).toMatchObject([{ profit: null }])
})

test('days that end before they begin are refused', async () => {
  const { api } = await openShop()
  await expect(api.dailyReport.get({ from: TODAY, to: date('2026-12-30') })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  })
})
