import type { DailyReport } from '#shared/contract/daily-report.ts'
import type { Cell, TieOut } from '#shared/domain/report/definition.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { id } from '#shared/kernel/id.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { FactRow } from '#db/report/source/source.ts'
import { reportTable } from '../table.ts'

// Parts of the 经营日报 that are reports of their own: the same rows, so that what is drilled into says the same.

const QUIET = () => undefined

interface ListRow extends Pick<FactRow, 'key' | 'target'> {
  readonly cell: (column: string) => Cell
}

interface List {
  readonly rows: readonly ListRow[]
  readonly tieOuts: readonly TieOut[]
}

function tableOf(db: ReadableDb, name: ReportName, question: ReportQuestion, grouping: Grouping | null): List {
  const { rows, complete, cellOf, tieOuts } = reportTable(db, reportDefinition(name), { ...question, grouping }, QUIET)
  return {
    rows: complete(rows).map((row) => ({
      key: row.key,
      target: row.target,
      cell: (column) => cellOf(row.cells, column),
    })),
    tieOuts,
  }
}

const amount = (cell: Cell): Money => money(Number(cell ?? 0))
const known = (cell: Cell): Money | null => (cell === null ? null : amount(cell))

/** 资金日报: what moved or holds something, and whether it agrees with the ledger. */
export function accountsOf(
  db: ReadableDb,
  question: ReportQuestion,
): { readonly shown: NonNullable<DailyReport['accounts']>; readonly tied: boolean } {
  const { rows, tieOuts } = tableOf(db, 'accountSummary', question, null)
  const accounts = rows.map(({ key, cell }) => ({
    id: id<'account'>(Number(key)),
    name: String(cell('account')),
    opening: amount(cell('opening')),
    income: amount(cell('income')),
    outgoing: amount(cell('outgoing')),
    closing: amount(cell('closing')),
  }))
  const sum = (key: 'opening' | 'income' | 'outgoing' | 'closing') => addMoney(...accounts.map((one) => one[key]))
  return {
    shown: {
      rows: accounts.filter(({ opening, income, outgoing }) => opening !== 0 || income !== 0 || outgoing !== 0),
      total: { opening: sum('opening'), income: sum('income'), outgoing: sum('outgoing'), closing: sum('closing') },
    },
    tied: tieOuts.every(({ difference }) => difference === 0),
  }
}

/** 现金: 备用金 + 收 − 支 = 应有, what was counted, 长短款. */
export function shiftsOf(db: ReadableDb, question: ReportQuestion): NonNullable<DailyReport['shifts']> {
  return tableOf(db, 'shiftCash', question, null).rows.map(({ key, cell }) => ({
    id: key,
    openedBy: String(cell('openedBy')),
    state: stateOf(cell('state')),
    float: amount(cell('float')),
    income: amount(cell('income')),
    outgoing: amount(cell('outgoing')),
    expected: amount(cell('expected')),
    counted: known(cell('counted')),
    difference: known(cell('difference')),
  }))
}

function stateOf(cell: Cell): 'open' | 'counted' | 'uncounted' {
  return cell === 'open' || cell === 'counted' ? cell : 'uncounted'
}

/** 其他收支 by category; an expense is negative. */
export function expensesOf(db: ReadableDb, question: ReportQuestion): NonNullable<DailyReport['expenses']> {
  return tableOf(db, 'incomeExpense', question, 'category').rows.map(({ cell }) => ({
    category: String(cell('category')),
    amount: amount(cell('net')),
  }))
}

const TOP = 10

/** TOP10: what brought most. */
export function bestOf(db: ReadableDb, question: ReportQuestion): DailyReport['best'] {
  const sold = tableOf(db, 'bestSellers', question, null).rows.filter(({ cell }) => amount(cell('netAmount')) > 0)
  return sold.slice(0, TOP).map(({ key, cell }) => ({
    productId: id<'product'>(Number(key)),
    name: String(cell('name')),
    unit: String(cell('unit')),
    quantity: quantity(Number(cell('netQuantity'))),
    amount: amount(cell('netAmount')),
    profit: question.seesCost ? amount(cell('profit')) : null,
  }))
}

/** 作废/改单 of these days, newest first. */
export function voidedOf(db: ReadableDb, question: ReportQuestion): DailyReport['voided']['rows'] {
  return tableOf(db, 'voidLog', question, null).rows.flatMap((row) => undone(row))
}

function undone({ cell, target }: ListRow): DailyReport['voided']['rows'] {
  if (target?.to !== 'document') return []
  return [
    {
      documentId: target.id,
      type: target.type,
      number: String(cell('number')),
      amount: amount(cell('amount')),
      action: cell('action') === 'amend' ? 'amend' : 'void',
      reason: String(cell('reason')),
    },
  ]
}
