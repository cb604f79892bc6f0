import type { ReportTarget } from '#shared/contract/report.ts'
import type { TieOut } from '#shared/domain/report/definition.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { daysOfMonth } from '#shared/domain/report/period.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { categoryLevels } from './category-paths.ts'
import { completeProducts, UNNAMED_PRODUCT } from './named-product.ts'
import type { FactRow, SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, PURCHASES, SALES, SALES_WITHOUT_COST, type TradeSide } from './trade-side.ts'

/** What Enter on a row opens: the documents behind it, or first the finer rows. */
function targetOf(
  name: ReportName,
  grouping: Grouping,
  { key, document }: Traded,
  asked: Pick<ReportQuestion, 'from' | 'to'>,
): ReportTarget | null {
  const to = (change: Extract<ReportTarget, { to: 'report' }>['change']): ReportTarget => ({
    to: 'report',
    name,
    change,
  })
  if (document !== null) return { to: 'document', id: document.id, type: document.type }
  if (grouping === 'day') {
    const day = businessDate(String(key))
    return to({ from: day, to: day, grouping: 'document' })
  }
  if (grouping === 'month') {
    return to({ ...daysOfMonth(String(key), asked), grouping: 'day' })
  }
  if (key === 0) return null
  const row = Number(key)
  if (grouping === 'product') return to({ productId: id<'product'>(row), grouping: 'document' })
  if (grouping === 'partner') return to({ partnerId: id<'partner'>(row), grouping: 'document' })
  if (grouping === 'supplier') return to({ supplierId: id<'partner'>(row), grouping: 'product' })
  if (grouping === 'employee') return to({ userId: id<'user'>(row), grouping: 'document' })
  return to({ categoryId: id<'category'>(row), directOnly: true, grouping: 'product' })
}

/** Cells of every trade report, written out: they are made for every product. */
function cellsOf(traded: Traded, level: string) {
  const { name, number, date, quantity, returnQuantity, amount, discount, returnAmount } = traded
  return { ...UNNAMED_PRODUCT, name, number, date, level, quantity, returnQuantity, amount, discount, returnAmount }
}

/** Rows of some groups, with the cells of the report, and how those that are looked at are completed. */
function rowsOf<Cells extends FactRow['cells']>(
  db: ReadableDb,
  name: ReportName,
  traded: readonly Traded[],
  question: ReportQuestion,
  cellsFor: (one: Traded, level: string) => Cells,
) {
  const grouping = question.grouping ?? 'product'
  const levelOf = grouping === 'category' ? categoryLevels(db) : null
  const rows = traded.map((one) => ({
    key: String(one.key),
    cells: cellsFor(one, levelOf?.(Number(one.key)) ?? ''),
    target: targetOf(name, grouping, one, question),
  }))
  return grouping === 'product' ? { rows, complete: completeProducts(db) } : { rows }
}

const charged = statement<[string, string], { total: Money }>(`
  SELECT ifnull(SUM(amount), 0) AS total FROM stock_account_entry WHERE account = 'cogs' AND business_date BETWEEN ? AND ?`)

/** 金额账: the cost of all rows is what the journal charges to 销售成本 in the period. */
export function costTieOut(db: ReadableDb, question: ReportQuestion, costs: readonly number[]): TieOut[] {
  const { productId, categoryId, partnerId, supplierId, userId, warehouseId, from, to } = question
  if ([productId, categoryId, partnerId, supplierId, userId, warehouseId].some((one) => one !== null)) return []
  const total = charged(db).get(from ?? FIRST_DAY, to)?.total ?? 0
  return [{ name: 'salesCost', difference: costs.reduce((sum, one) => sum + one, 0) - total }]
}

/** 销售毛利表 */
export const grossProfit: SourceOf<'grossProfit'> = {
  facts(db, question) {
    const traded = tradedBy(db, SALES, question.grouping ?? 'product', question)
    const costs = traded.map(({ cost }) => cost)
    return {
      ...rowsOf(db, 'grossProfit', traded, question, (one, level) =>
        Object.assign(cellsOf(one, level), { cost: one.cost }),
      ),
      tieOuts: costTieOut(db, question, costs),
    }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 销售汇总. The cost is not asked for, so that nothing is made of it. */
export const salesSummary: SourceOf<'salesSummary'> = {
  facts: (db, question) => summaryOf(db, 'salesSummary', SALES_WITHOUT_COST, question),
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 采购汇总 */
export const purchaseSummary: SourceOf<'purchaseSummary'> = {
  facts: (db, question) => summaryOf(db, 'purchaseSummary', PURCHASES, question),
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}

function summaryOf(
  db: ReadableDb,
  name: 'salesSummary' | 'purchaseSummary',
  side: TradeSide,
  question: ReportQuestion,
) {
  const traded = tradedBy(db, side, question.grouping ?? 'product', question)
  return rowsOf(db, name, name === 'salesSummary' ? traded.filter(isTraded) : traded, question, (one, level) =>
    Object.assign(cellsOf(one, level), { documents: one.documents, tax: one.tax }),
  )
}

/** What cancels to nothing is not shown. */
function isTraded({ quantity, returnQuantity, amount, returnAmount }: Traded): boolean {
  return quantity !== 0 || returnQuantity !== 0 || amount !== 0 || returnAmount !== 0
}
