import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { CASH, openMoneyDesk, WECHAT, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'

// What partners owe and what lies in the accounts: sold twice in March, collected in April.

const sale = (desk: MoneyDesk, date: string, amount: string) =>
  desk.post('salesShipment', date, [{ product: 'A', quantity: '1', amount }])

async function soldAndCollected(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk()
  await sale(desk, '2026-03-01', '100')
  await sale(desk, '2026-03-20', '50')
  await desk.settle('collection', '2026-04-10', '115', { discount: '2' })
  return desk
}

const days = (from: string | null, to: string): Partial<ReportParameters> => ({
  period: 'custom',
  from: from === null ? null : businessDate(from),
  to: businessDate(to),
})

async function ask(desk: MoneyDesk, name: ReportName, change: Partial<ReportParameters>) {
  const page = await askReport(desk.api, name, change)
  expect(page.tieOuts.filter(({ ok }) => !ok)).toEqual([])
  return { page, rows: rowsOf(name, page), totals: totalsOf(name, page) }
}

test('应收汇总: before, increase, collected, forgiven, after', async () => {
  const desk = await soldAndCollected()
  const march = await ask(desk, 'receivableSummary', days('2026-03-01', '2026-03-31'))
  expect(march.rows).toEqual([
    expect.objectContaining({ partner: '永盛', increase: '150.00', closing: '150.00', oldestDays: '30' }),
  ])
  const april = await ask(desk, 'receivableSummary', days('2026-04-01', '2026-04-30'))
  expect(april.totals).toEqual({ opening: '150.00', paid: '115.00', adjusted: '2.00', closing: '33.00' })
  expect(april.page.rows[0]?.target).toEqual({ to: 'statement', id: desk.partnerId, side: 'receivable' })
})

test('应收汇总 leaves out who owes nothing and did nothing', async () => {
  const desk = await soldAndCollected()
  await desk.settle('collection', '2026-05-01', '33')
  expect((await ask(desk, 'receivableSummary', days('2026-06-01', '2026-06-30'))).rows).toEqual([])
  const moved = { ...days('2026-04-20', '2026-04-30'), changedOnly: true }
  expect((await ask(desk, 'receivableSummary', moved)).rows).toEqual([])
})

test('应收账龄 as of a day: what was collected later was open then', async () => {
  const desk = await soldAndCollected()
  // Due after 30 days: on 03-31 and 04-19.
  const before = await ask(desk, 'receivableAgeing', { ...days(null, '2026-04-09'), grouping: 'partner' })
  expect(before.rows).toEqual([{ partner: '永盛', notDue: '50.00', to30: '100.00', balance: '150.00' }])
  const after = await ask(desk, 'receivableAgeing', { ...days(null, '2026-07-31'), grouping: 'document' })
  expect(after.rows).toEqual([
    {
      partner: '永盛',
      number: 'XSCK-20260320-0001',
      type: 'salesShipment',
      businessDate: '2026-03-20',
      dueDate: '2026-04-19',
      over90: '33.00',
      balance: '33.00',
    },
  ])
})

test('credit stands apart, and a voided document never was', async () => {
  const desk = await soldAndCollected()
  await desk.settle('collection', '2026-04-11', '40')
  await desk.void(await sale(desk, '2026-04-12', '9'))
  const { rows } = await ask(desk, 'receivableAgeing', { ...days(null, '2026-04-30'), grouping: 'partner' })
  expect(rows).toEqual([{ partner: '永盛', credit: '7.00', balance: '-7.00' }])
})

test('资金日报 and 资金流水: before, in, out, after, by account and by document', async () => {
  const desk = await soldAndCollected()
  await desk.settle('collection', '2026-04-11', '10', { account: WECHAT })
  const april = days('2026-04-11', '2026-04-30')
  const sheet = await ask(desk, 'accountSummary', april)
  expect(sheet.rows.slice(0, 3)).toEqual([
    { account: '现金', opening: '115.00', closing: '115.00' },
    { account: '银行存款' },
    { account: '微信', income: '10.00', closing: '10.00', documents: '1' },
  ])
  expect(sheet.totals).toMatchObject({ opening: '115.00', income: '10.00', closing: '125.00' })
  const flow = await ask(desk, 'accountFlow', { ...days('2026-04-01', '2026-04-30'), accountId: CASH })
  expect(flow.rows).toEqual([
    { businessDate: '2026-04-01', type: 'opening' },
    expect.objectContaining({ number: 'SK-20260410-0001', income: '115.00', balance: '115.00' }),
  ])
  const may = await ask(desk, 'accountFlow', { ...days('2026-05-01', '2026-05-31'), accountId: CASH })
  expect(may.rows).toEqual([{ businessDate: '2026-05-01', type: 'opening', balance: '115.00' }])
  const march = await ask(desk, 'accountFlow', { ...days('2026-01-01', '2026-01-31'), accountId: CASH })
  expect(march.rows).toEqual([])
})

test('其他收支明细 by document, category and month', async () => {
  const desk = await soldAndCollected()
  const { api } = desk
  const rent = (await api.moneyCategory.list({})).find(({ name }) => name === '房租')
  await desk.postMoney({
    type: 'expense',
    businessDate: businessDate('2026-04-15'),
    remark: '四月',
    partnerId: null,
    tenders: [{ accountId: CASH, amount: yuan('80'), remark: '' }],
    lines: [{ categoryId: rent!.id, amount: yuan('80'), remark: '' }],
  })
  const year = days('2026-01-01', '2026-12-31')
  expect((await ask(desk, 'incomeExpense', { ...year, grouping: 'document' })).rows).toEqual([
    {
      businessDate: '2026-04-15',
      number: 'ZC-20260415-0001',
      category: '房租',
      remark: '四月',
      expense: '80.00',
      net: '-80.00',
    },
  ])
  expect((await ask(desk, 'incomeExpense', { ...year, grouping: 'category' })).rows).toEqual([
    { category: '房租', expense: '80.00', net: '-80.00' },
  ])
  expect((await ask(desk, 'incomeExpense', { ...year, grouping: 'month' })).rows).toEqual([
    { month: '2026-04', expense: '80.00', net: '-80.00' },
  ])
})
