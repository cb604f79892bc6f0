import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, StocktakeId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { subtractQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import { bookedAmounts } from '../../repository/stocktake-document.ts'
import { BOOKED, lineUnitCost } from '../stocktake-booked.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'

interface CountedLine {
  readonly stocktakeId: StocktakeId
  readonly lineId: number
  readonly number: string
  /** 盘点日 */
  readonly date: BusinessDate
  readonly warehouse: string
  readonly productId: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly batch: string
  readonly unit: string
  readonly expected: Quantity
  readonly counted: Quantity
  readonly outcome: 'gain' | 'loss' | 'equal'
  readonly snapshotCost: UnitPrice
  readonly amount: Money
  readonly reason: string
}

/** Serial numbers missing and surplus are booked number by number, also where they are as many. */
const AMOUNT = `CASE WHEN t.outcome = 'equal' AND t.serials_missing + t.serials_surplus = 0 THEN 0 ELSE (${BOOKED}) END`

const HIGHEST = '\u{10ffff}'

/** Counted lines of the stocktakes that are posted, by the day of the count. */
function countedLines(db: ReadableDb, question: ReportQuestion): readonly CountedLine[] {
  const { from, to, warehouseId, productId, categoryId } = question
  const path = categoryId === null ? '' : pathOf(db, categoryId)
  return cachedStatement<CountedLine>(
    db,
    `SELECT k.id AS stocktakeId, t.line_id AS lineId, k.number, g.count_date AS date, w.name AS warehouse,
       p.id AS productId, p.code, p.name, p.spec, l.batch_code AS batch, n.name AS unit, t.expected_quantity AS expected,
       t.counted_quantity AS counted, t.outcome, l.unit_cost AS snapshotCost, ${AMOUNT} AS amount,
       ifnull(r.name, '') AS reason
     FROM stocktake k JOIN warehouse w ON w.id = k.warehouse_id
     JOIN stocktake_posting g ON g.id = (SELECT max(id) FROM stocktake_posting WHERE stocktake_id = k.id)
     JOIN stocktake_standing t ON t.stocktake_id = k.id JOIN stocktake_line l ON l.id = t.line_id
     JOIN product p ON p.id = l.product_id JOIN unit n ON n.id = p.base_unit_id
     LEFT JOIN category c ON c.id = p.category_id LEFT JOIN stocktake_reason r ON r.code = t.reason
     WHERE k.state = 'posted' AND t.outcome <> 'missed' AND g.count_date BETWEEN :from AND :to
       ${warehouseId === null ? '' : 'AND k.warehouse_id = :warehouseId'}
       ${productId === null ? '' : 'AND p.id = :productId'}
       ${categoryId === null ? '' : 'AND c.path >= :path AND c.path < :pathEnd'}
     ORDER BY g.count_date, k.id, t.row_number`,
  ).all({ from: from ?? FIRST_DAY, to, warehouseId, productId, path, pathEnd: path + HIGHEST })
}

function lineRow(line: CountedLine) {
  const { lineId, productId, expected, counted, snapshotCost, amount } = line
  const { date, number, warehouse, code, name, spec, batch, unit, reason } = line
  const difference = subtractQuantity(counted, expected)
  return {
    key: String(lineId),
    cells: {
      ...{ date, number, warehouse, code, name, spec, batch, unit, expected, counted, reason },
      gainAmount: Math.max(amount, 0),
      lossAmount: Math.min(amount, 0),
      unitCost: lineUnitCost({ difference, unitCost: snapshotCost, amount }, true),
    },
    target: { to: 'product', id: productId } as const,
  }
}

function stocktakeRow(lines: readonly CountedLine[]) {
  const [first] = lines
  if (first === undefined) return []
  const { stocktakeId, date, number, warehouse } = first
  return [
    {
      key: String(stocktakeId),
      cells: {
        ...{ date, number, warehouse },
        lines: lines.length,
        equal: lines.filter(({ outcome }) => outcome === 'equal').length,
        gainAmount: lines.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0),
        lossAmount: lines.reduce((sum, { amount }) => sum + Math.min(amount, 0), 0),
      },
      target: {
        to: 'report',
        name: 'stocktakeVariance',
        change: { period: 'custom', from: date, to: date, grouping: 'line' },
      } as const,
    },
  ]
}

/** 金额账: what the lines come to is what their 报溢/报损 are worth in the books. */
function bookedTieOut(db: ReadableDb, question: ReportQuestion, lines: readonly CountedLine[]) {
  if (question.productId !== null || question.categoryId !== null) return []
  const booked = [...new Set(lines.map(({ stocktakeId }) => stocktakeId))].reduce((total, one) => {
    const { gainAmount, lossAmount } = bookedAmounts(db, one)
    return total + gainAmount + lossAmount
  }, 0)
  return [{ name: 'stocktakeBooked', difference: lines.reduce((total, { amount }) => total + amount, 0) - booked }]
}

const lastCount = statement<[], { date: BusinessDate | null }>(`
  SELECT max(g.count_date) AS date FROM stocktake k JOIN stocktake_posting g ON g.stocktake_id = k.id
  WHERE k.state = 'posted'`)

/** 盘点盈亏表 */
export const stocktakeVariance: SourceOf<'stocktakeVariance'> = {
  facts(db, question) {
    const lines = countedLines(db, question)
    const rows =
      question.grouping === 'document'
        ? [...Map.groupBy(lines, ({ stocktakeId }) => stocktakeId).values()].flatMap(stocktakeRow)
        : lines.filter(({ outcome, amount }) => outcome !== 'equal' || amount !== 0).map(lineRow)
    return { rows, tieOuts: bookedTieOut(db, question, lines) }
  },
  lastDate: (db) => lastCount(db).get()?.date ?? null,
}
