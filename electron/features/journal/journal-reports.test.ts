import { expect, test, vi } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { ReportPage } from '#shared/contract/report.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { CASH, openMoneyDesk, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { hireStaff } from '#electron/harness/staff.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const
const lines = (name: ReportName, page: ReportPage) => rowsOf(name, page).map((row) => Object.values(row).join(' '))

/** February: 10 water for 33.30, 4 sold for 20.00. March: 2 sold for 11.00, rent 9.00, 15.00 collected. */
async function traded(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk()
  await desk.post('purchaseReceipt', '2026-02-10', [{ product: '水', quantity: '10', amount: '33.30' }])
  await desk.post('salesShipment', '2026-02-20', [{ product: '水', quantity: '4', amount: '20' }])
  await desk.post('salesShipment', '2026-03-05', [{ product: '水', quantity: '2', amount: '11' }])
  const [rent] = await desk.api.moneyCategory.list({})
  await desk.postMoney({
    type: 'expense',
    businessDate: businessDate('2026-03-06'),
    remark: '',
    partnerId: null,
    lines: [{ categoryId: rent!.id, amount: yuan('9'), remark: '三月' }],
    tenders: [{ accountId: CASH, amount: yuan('9'), remark: '' }],
  })
  await desk.settle('collection', '2026-03-07', '15')
  return desk
}

test('试算平衡表: opening, turnover, closing; a closing before it is begun from', async () => {
  const desk = await traded()
  const expected = [
    '1001 cash 15.00 9.00 6.00',
    '1122 receivable 20.00 11.00 15.00 16.00',
    '1405 inventory 19.98 6.66 13.32',
    '2202 payable 33.30 33.30',
    '5001.01 salesRevenue 20.00 11.00 31.00',
    '5401.01 salesCost 13.32 6.66 19.98',
    '5602 operatingExpense 9.00 9.00',
  ]
  const page = await askReport(desk.api, 'trialBalance', march)
  expect(lines('trialBalance', page)).toEqual(expected)
  expect(totalsOf('trialBalance', page)).toEqual({
    openingDebit: '53.30',
    openingCredit: '53.30',
    debit: '41.66',
    credit: '41.66',
    closingDebit: '64.30',
    closingCredit: '64.30',
  })
  expect(page.tieOuts.map(({ ok }) => ok)).toEqual([true, true, true])
  await desk.api.period.close({ through: businessDate('2026-02-28') })
  expect(lines('trialBalance', await askReport(desk.api, 'trialBalance', march))).toEqual(expected)
})

test('a new year begins with the profit of the years before in one line', async () => {
  const desk = await traded()
  const next = { period: 'custom', from: businessDate('2027-01-01'), to: businessDate('2027-01-31') } as const
  desk.setToday('2027-02-01')
  const page = await askReport(desk.api, 'trialBalance', next)
  expect(lines('trialBalance', page)).toContain('3104 retainedProfit 2.02 2.02')
  expect(lines('trialBalance', page)).not.toContain('5001.01')
})

test('利润表: everything with its sign, compared with the month before', async () => {
  const desk = await traded()
  const page = await askReport(desk.api, 'profitStatement', { ...march, comparison: 'previous' })
  expect(lines('profitStatement', page)).toEqual([
    'salesRevenue 11.00',
    'netSales 11.00',
    'salesCost -6.66',
    'grossProfit 4.34',
    'operatingExpense 房租 -9.00',
  ])
  expect(page.rows.map(({ tone, compared }) => [tone, compared?.[0] ?? null])).toEqual([
    ['normal', 2000],
    ['sum', 2000],
    ['normal', -1332],
    ['sum', 668],
    ['normal', null],
  ])
  expect([page.totals?.at(-1), page.comparedTotals]).toEqual([-466, [668]])
})

test('凭证: debits first, each with whose account it is, and opened as its document', async () => {
  const desk = await traded()
  const page = await askReport(desk.api, 'journal', march)
  expect(lines('journal', page)).toEqual([
    '2026-03-05 XSCK-20260305-0001 salesShipment 1122 receivable 永盛 11.00',
    '2026-03-05 XSCK-20260305-0001 salesShipment 5401.01 salesCost 6.66',
    '2026-03-05 XSCK-20260305-0001 salesShipment 1405 inventory 6.66',
    '2026-03-05 XSCK-20260305-0001 salesShipment 5001.01 salesRevenue 11.00',
    '2026-03-06 ZC-20260306-0001 expense 5602 operatingExpense 房租 9.00',
    '2026-03-06 ZC-20260306-0001 expense 1001 cash 现金 9.00',
    '2026-03-07 SK-20260307-0001 collection 1001 cash 现金 15.00',
    '2026-03-07 SK-20260307-0001 collection 1122 receivable 永盛 15.00',
  ])
  expect(page.rows.at(-1)?.target).toMatchObject({ to: 'document', type: 'collection' })
})

test('结账包: what the newest closing until that day recorded, and the profit since the one before it', async () => {
  const desk = await traded()
  await desk.api.period.close({ through: businessDate('2026-02-28') })
  await desk.api.period.close({ through: businessDate('2026-03-31') })
  const asked = { period: 'custom', from: null, to: businessDate('2026-04-05') } as const
  const page = await askReport(desk.api, 'closingPackage', asked)
  expect(lines('closingPackage', page).filter((line) => !line.startsWith('record'))).toEqual([
    'stock stockValue 2 13.32',
    'money 01 现金 6.00',
    'partners receivables 1 16.00',
    'partners payables 1 33.30',
    'journal 1001 cash 6.00',
    'journal 1122 receivable 16.00',
    'journal 1405 inventory 13.32',
    'journal 2202 payable 33.30',
    'journal 5001.01 salesRevenue 31.00',
    'journal 5401.01 salesCost 19.98',
    'journal 5602 operatingExpense 9.00',
    'profit periodProfit 4.66',
  ])
  expect(await askReport(desk.api, 'closingPackage', { ...asked, to: businessDate('2026-02-01') })).toMatchObject({
    rows: [],
    lastDate: '2026-03-31',
  })
})

test('who does not see cost is refused all of it', async () => {
  const { cashier, accountant } = await hireStaff(await traded())
  for (const name of ['journal', 'vouchers', 'trialBalance', 'profitStatement', 'closingPackage'] as const)
    await expect(askReport(cashier.api, name, {})).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
  expect(await askReport(accountant.api, 'profitStatement', march)).toMatchObject({ rowCount: 5 })
})
