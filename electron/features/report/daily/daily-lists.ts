import type { DailyReport } from '#shared/contract/daily-report.ts'
import type { Cell } from '#shared/domain/report/definition.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { id } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { reportTable, type ReportTable, type TableRow } from '../table.ts'

// Parts of the 经营日报 that are reports of their own: the same rows, so that what is drilled into says the same.

const QUIET = () => undefined

function tableOf(db: ReadableDb, name: ReportName, question: ReportQuestion, grouping: Grouping | null): ReportTable {
  return reportTable(db, reportDefinition(name), { ...question, grouping }, QUIET)
}

const amount = (cell: Cell | undefined): Money => money(Number(cell ?? 0))
const known = (cell: Cell | undefined): Money | null => (cell === null || cell === undefined ? null : amount(cell))

/** 资金日报: what moved or holds something, and whether it agrees with the ledger. */
export function accountsOf(
  db: ReadableDb,
  question: ReportQuestion,
): { readonly rows: NonNullable<DailyReport['accounts']>; readonly tied: boolean } {
  const { rows, tieOuts } = tableOf(db, 'accountSummary', question, null)
  const accounts = rows.map(({ key, cells }) => ({
    id: id<'account'>(Number(key)),
    name: String(cells['account']),
    opening: amount(cells['opening']),
    income: amount(cells['income']),
    outgoing: amount(cells['outgoing']),
    closing: amount(cells['closing']),
  }))
  return {
    rows: accounts.filter(({ opening, income, outgoing }) => opening !== 0 || income !== 0 || outgoing !== 0),
    tied: tieOuts.every(({ difference }) => difference === 0),
  }
}

/** 现金: 备用金 + 收 − 支 = 应有, what was counted, 长短款. */
export function shiftsOf(db: ReadableDb, question: ReportQuestion): NonNullable<DailyReport['shifts']> {
  return tableOf(db, 'shiftCash', question, null).rows.map(({ key, cells }) => ({
    id: key,
    openedBy: String(cells['openedBy']),
    state: stateOf(cells['state']),
    float: amount(cells['float']),
    income: amount(cells['income']),
    outgoing: amount(cells['outgoing']),
    expected: amount(cells['expected']),
    counted: known(cells['counted']),
    difference: known(cells['difference']),
  }))
}

function stateOf(cell: Cell | undefined): 'open' | 'counted' | 'uncounted' {
  return cell === 'open' || cell === 'counted' ? cell : 'uncounted'
}

/** 其他收支 by category; an expense is negative. */
export function expensesOf(db: ReadableDb, question: ReportQuestion): NonNullable<DailyReport['expenses']> {
  return tableOf(db, 'incomeExpense', question, 'category').rows.map(({ cells }) => ({
    category: String(cells['category']),
    amount: amount(cells['net']),
  }))
}

const TOP = 10

/** TOP10: what brought most. */
export function bestOf(db: ReadableDb, question: ReportQuestion): DailyReport['best'] {
  const sold = tableOf(db, 'bestSellers', question, null).rows.filter(({ cells }) => amount(cells['netAmount']) > 0)
  return sold.slice(0, TOP).map(({ key, cells }) => ({
    productId: id<'product'>(Number(key)),
    name: String(cells['name']),
    unit: String(cells['unit']),
    quantity: quantity(Number(cells['netQuantity'])),
    amount: amount(cells['netAmount']),
    profit: question.seesCost ? amount(cells['profit']) : null,
  }))
}

/** 作废/改单 of these days, newest first. */
export function voidedOf(db: ReadableDb, question: ReportQuestion): DailyReport['voided']['rows'] {
  return tableOf(db, 'voidLog', question, null).rows.flatMap((row) => undone(row))
}

function undone({ cells, target }: TableRow): DailyReport['voided']['rows'] {
  if (target?.to !== 'document') return []
  return [
    {
      documentId: target.id,
      type: target.type,
      number: String(cells['number']),
      amount: amount(cells['amount']),
      action: cells['action'] === 'amend' ? 'amend' : 'void',
      reason: String(cells['reason']),
    },
  ]
}
