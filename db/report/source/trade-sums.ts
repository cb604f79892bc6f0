import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { byMonth } from './by-month.ts'
import { LAST_SUPPLIER } from './last-supplier.ts'
import { LIVE_DOCUMENT, LIVE_MOVEMENT } from './live.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { isOfTypes, narrowedTrade, type TradeSide } from './trade-side.ts'

// What was traded, added up by key. SQLite finds the rows and adds up what lies together, the lines of a document; the rest
// is added up here: sorting half a million lines by product would take it twice as long as all of that.

type Key = number | string

/** SQL of a key, of a row of document `d` that is about a product and counts on a day; `p` is the product where `ofProduct`. */
export interface TradeKey {
  readonly key: (product: string, day: string) => string
  /** All lines of a document have the same. */
  readonly ofDocument?: true
  readonly ofProduct?: true
  /** `s` is whoever the product was bought from last. */
  readonly ofSupplier?: true
}

/** Of one key. Amounts are without tax; what came back counts in its own columns, and against the tax. */
export interface TradeSum {
  /** The first day of it. */
  date: BusinessDate
  documents: number
  lastDocument: DocumentId | null
  quantity: number
  returnQuantity: number
  net: number
  discount: number
  returnAmount: number
  tax: number
  cost: number
}

interface TradedLine {
  readonly key: Key
  readonly document: DocumentId
  readonly date: BusinessDate
  readonly quantity: number
  readonly net: number
  readonly discount: number
  readonly tax: number
}

export interface CostOf<Of extends Key = Key> {
  readonly key: Of
  /** That of the sale; null: its line, which is in the period too, says so. */
  readonly date: BusinessDate | null
  readonly cost: number
}

/** SQL: a discount without the tax in it, rounded half away from zero. */
const DISCOUNT = `iif(d.tax_included = 0 OR l.tax_rate = 0, l.list_amount - l.amount,
  sign(l.list_amount - l.amount) * ((abs(l.list_amount - l.amount) * 20000 + 10000 + l.tax_rate) / (2 * (10000 + l.tax_rate))))`

/**
 * SQL of 销售成本 (R25): what left at its cost; a return that is reversed after its period was closed, at what it was
 * returned at (R22).
 */
const COST = 'iif(m.closed_reversal = 1 AND m.quantity < 0, o.value, 0 - v.value)'

/** SQL: joins the product and its supplier, where the key or a condition needs them. */
function joined({ ofProduct, ofSupplier }: TradeKey, { categoryId }: ReportQuestion, product: string): string {
  const withProduct = ofProduct === true || categoryId !== null
  return [
    ...(withProduct ? [`JOIN product p ON p.id = ${product} LEFT JOIN category c ON c.id = p.category_id`] : []),
    ...(ofSupplier === true ? [`LEFT JOIN (${LAST_SUPPLIER}) s ON s.product = ${product}`] : []),
  ].join(' ')
}

// The index of documents by type and day has them in this order, so that lines of a document come together unsorted.
const BY_DOCUMENT = 'd.type, d.business_date, d.id'

/** Parts of a period to ask for one by one. What one product or supplier stands behind is found as a whole. */
function inParts<Row>(
  db: ReadableDb,
  by: TradeKey,
  question: ReportQuestion,
  rowsOf: (days: Pick<ReportQuestion, 'from' | 'to'>) => readonly Row[],
): Iterable<readonly Row[]> {
  const { from, to, productId, supplierId } = question
  const asWhole = productId !== null || supplierId !== null || by.ofSupplier === true
  return asWhole ? [rowsOf({ from, to })] : byMonth(db, { from, to }, rowsOf)
}

/**
 * Lines of some types by parts of the period, one document after the other; of what has one key in a document it is the
 * whole document.
 */
function tradedLines(
  db: ReadableDb,
  types: readonly DocumentType[],
  by: TradeKey,
  question: ReportQuestion,
): Iterable<readonly TradedLine[]> {
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  const sum = (column: string) => (by.ofDocument === true ? `SUM(${column})` : column)
  const lines = cachedStatement<TradedLine>(
    db,
    `SELECT ${by.key('l.product_id', 'd.business_date')} AS key, d.id AS document, d.business_date AS date,
       ${sum('l.base_quantity')} AS quantity, ${sum('l.net_amount')} AS net, ${sum(DISCOUNT)} AS discount,
       ${sum('l.tax_amount')} AS tax
     FROM document d JOIN document_line l ON l.document_id = d.id ${joined(by, question, 'l.product_id')}
     WHERE ${isOfTypes(types)} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${sql}
     ${by.ofDocument === true ? `GROUP BY ${BY_DOCUMENT}` : ''} ORDER BY ${BY_DOCUMENT}`,
  )
  return inParts(db, by, question, ({ from, to }) => lines.all({ from: from ?? FIRST_DAY, to, ...parameters }))
}

/** 销售成本 of what moved in the period. */
function movedCosts<Of extends Key>(
  db: ReadableDb,
  { forward, back }: TradeSide,
  by: TradeKey,
  question: ReportQuestion,
): Iterable<readonly CostOf<Of>[]> {
  const { sql, parameters } = narrowedTrade(db, question, 'm.product_id')
  const valued = `JOIN stock_valuation v ON v.movement_id = m.id
    LEFT JOIN stock_valuation o ON o.movement_id = m.reverses_movement_id ${joined(by, question, 'm.product_id')}
    WHERE m.kind IN ('sale', 'salesReturn') AND ${LIVE_MOVEMENT} ${sql}`
  const key = by.key('m.product_id', 'd.business_date')
  // Of one product there are few movements; of all of them those of a document lie together.
  const byDocument = by.ofDocument === true && question.productId === null
  const { partnerId, userId, warehouseId } = question
  const needsDocument = by.ofDocument === true || [partnerId, userId, warehouseId].some((one) => one !== null)
  // Left to itself SQLite walks through all products and jumps about in the file.
  const index = question.productId === null ? 'stock_movement_date' : 'stock_movement_product'
  const costs = cachedStatement<CostOf<Of>>(
    db,
    byDocument
      ? `SELECT ${key} AS key, NULL AS date, SUM(${COST}) AS cost
         FROM document d CROSS JOIN stock_movement m ON m.document_id = d.id ${valued}
           AND ${isOfTypes([...forward, ...back])} AND d.business_date BETWEEN :from AND :to GROUP BY ${BY_DOCUMENT}`
      : `SELECT ${key} AS key, NULL AS date, ${COST} AS cost
         FROM stock_movement m INDEXED BY ${index} ${needsDocument ? 'JOIN document d ON d.id = m.document_id' : ''} ${valued}
           AND m.business_date BETWEEN :from AND :to`,
  )
  return inParts(db, by, question, ({ from, to }) => costs.all({ from: from ?? FIRST_DAY, to, ...parameters }))
}

/**
 * True-ups with the sale they belong to, on the day of their inbound (R15). One that was right as it was valued says
 * nothing of its sale.
 */
function trueUpCosts<Of extends Key>(db: ReadableDb, by: TradeKey, question: ReportQuestion): CostOf<Of>[] {
  const { sql, parameters } = narrowedTrade(db, question, 't.product_id')
  return cachedStatement<CostOf<Of>>(
    db,
    `SELECT ${by.key('t.product_id', 't.business_date')} AS key, d.business_date AS date, t.amount AS cost
     FROM stock_trueup t CROSS JOIN stock_movement m ON m.id = t.issue_movement_id JOIN document d ON d.id = m.document_id
     ${joined(by, question, 't.product_id')}
     WHERE m.kind = 'sale' AND m.closed_reversal = 0 AND t.amount <> 0 AND t.business_date BETWEEN :from AND :to ${sql}`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

/** What the journal charges to 销售成本, part by part. */
export function* tradedCosts<Of extends Key>(
  db: ReadableDb,
  side: TradeSide,
  by: TradeKey,
  question: ReportQuestion,
): Generator<readonly CostOf<Of>[], void> {
  yield* movedCosts<Of>(db, side, by, question)
  yield trueUpCosts<Of>(db, by, question)
}

/** Hears of every line as it is added up; of what came back the quantity is negative. */
export type LineListener = (key: Key, date: BusinessDate, quantity: number) => void

/** What was traded in a period, by key. */
export function tradeSums(
  db: ReadableDb,
  side: TradeSide,
  by: TradeKey,
  question: ReportQuestion,
  listener?: LineListener,
): ReadonlyMap<Key, TradeSum> {
  const sums = new Map<Key, TradeSum>()
  const sumOf = (key: Key, date: BusinessDate | null): TradeSum => {
    const known = sums.get(key)
    if (known === undefined) {
      const sum = { date: date ?? question.to, ...NOTHING }
      sums.set(key, sum)
      return sum
    }
    if (date !== null && date < known.date) known.date = date
    return known
  }
  for (const part of tradedLines(db, side.forward, by, question))
    for (const line of part) {
      addLine(sumOf(line.key, line.date), line)
      listener?.(line.key, line.date, line.quantity)
    }
  for (const part of tradedLines(db, side.back, by, question))
    for (const line of part) {
      addReturned(sumOf(line.key, line.date), line)
      listener?.(line.key, line.date, 0 - line.quantity)
    }
  if (side.costs)
    for (const part of tradedCosts(db, side, by, question))
      for (const { key, date, cost } of part) sumOf(key, date).cost += cost
  return sums
}

const NOTHING = {
  documents: 0,
  lastDocument: null,
  quantity: 0,
  returnQuantity: 0,
  net: 0,
  discount: 0,
  returnAmount: 0,
  tax: 0,
  cost: 0,
}

function addLine(sum: TradeSum, line: TradedLine): void {
  countDocument(sum, line)
  sum.quantity += line.quantity
  sum.net += line.net
  sum.discount += line.discount
  sum.tax += line.tax
}

function addReturned(sum: TradeSum, line: TradedLine): void {
  countDocument(sum, line)
  sum.returnQuantity += line.quantity
  sum.returnAmount += line.net
  sum.tax -= line.tax
}

/** Once for all lines of a key: they come one document after the other. */
function countDocument(sum: TradeSum, { document }: TradedLine): void {
  if (sum.lastDocument === document) return
  sum.lastDocument = document
  sum.documents += 1
}
