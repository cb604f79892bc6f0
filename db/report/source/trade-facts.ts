import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import { LIVE_DOCUMENT, LIVE_MOVEMENT } from './live.ts'
import { FIRST_DAY } from './stock-balance.ts'

/** Documents that trade goods, and those that take them back. */
export interface TradeSide {
  readonly forward: readonly DocumentType[]
  readonly back: readonly DocumentType[]
}

export const SALES: TradeSide = {
  forward: ['salesShipment', 'retailSale'],
  back: ['salesReturn', 'retailReturn'],
}
export const PURCHASES: TradeSide = { forward: ['purchaseReceipt'], back: ['purchaseReturn'] }

/** What was traded of one group in a period. Amounts are without tax. */
export interface Traded {
  /** Of the group; 0: of what has none. */
  readonly key: number | string
  readonly name: string
  /** Of the grouping by product only. */
  readonly code: string
  readonly spec: string
  readonly unit: string
  /** Of the grouping by document only. */
  readonly number: string
  readonly date: BusinessDate
  readonly type: DocumentType
  readonly documentId: DocumentId
  readonly postedAt: number
  /** Those with lines in the period: a sale of before that is only trued up is none of it. */
  readonly documents: number
  readonly quantity: Quantity
  readonly returnQuantity: Quantity
  /** Before discounts. */
  readonly amount: Money
  readonly discount: Money
  readonly returnAmount: Money
  /** Less that of returns. */
  readonly tax: Money
  /** What the journal charges to 销售成本; 0 of purchases. */
  readonly cost: Money
}

/** Net of discounts and returns. */
export function netOf({ amount, discount, returnAmount }: Traded): number {
  return amount - discount - returnAmount
}

/** What rows stand for: their key, their name, and the order they stand in, which tells nothing of cost. */
const GROUPS: Readonly<Partial<Record<Grouping, { key: string; name: string; order: string }>>> = {
  product: { key: 'f.product', name: 'p.name', order: 'p.code' },
  category: { key: 'ifnull(p.category_id, 0)', name: `ifnull(c.name, '')`, order: 'c.path' },
  partner: { key: 'ifnull(d.partner_id, 0)', name: `ifnull(t.name, '')`, order: 't.pinyin, d.partner_id' },
  employee: { key: 'd.posted_by', name: 'u.name', order: 'd.posted_by' },
  day: { key: 'f.day', name: 'f.day', order: 'f.day' },
  // A week by its Monday.
  week: { key: `date(f.day, '-6 days', 'weekday 1')`, name: `date(f.day, '-6 days', 'weekday 1')`, order: 'f.day' },
  month: { key: 'substr(f.day, 1, 7)', name: 'substr(f.day, 1, 7)', order: 'f.day' },
  document: { key: 'f.document', name: `ifnull(t.name, '')`, order: 'd.business_date, d.id' },
}

/** SQL: a discount without the tax in it, rounded half away from zero. */
const DISCOUNT = `iif(d.tax_included = 0 OR l.tax_rate = 0, l.list_amount - l.amount,
  sign(l.list_amount - l.amount) * ((abs(l.list_amount - l.amount) * 20000 + 10000 + l.tax_rate) / (2 * (10000 + l.tax_rate))))`

/** SQL: document `d` is of one of these types. */
export function isOfTypes(types: readonly DocumentType[]): string {
  return `d.type IN (${named(types)})`
}

const named = (types: readonly DocumentType[]) => types.map((type) => `'${type}'`).join(', ')

/** Lines of a side; a return counts backwards, and so do its tax and its cost. */
function lines({ forward, back }: TradeSide): string {
  const isForward = isOfTypes(forward)
  return `SELECT l.product_id AS product, d.id AS document, d.id AS traded, d.business_date AS day,
      iif(${isForward}, l.base_quantity, 0) AS quantity, iif(${isForward}, 0, l.base_quantity) AS returnQuantity,
      iif(${isForward}, l.net_amount + ${DISCOUNT}, 0) AS amount, iif(${isForward}, ${DISCOUNT}, 0) AS discount,
      iif(${isForward}, 0, l.net_amount) AS returnAmount, iif(${isForward}, l.tax_amount, 0 - l.tax_amount) AS tax, 0 AS cost
    FROM document d JOIN document_line l ON l.document_id = d.id
    WHERE ${isOfTypes([...forward, ...back])} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT}`
}

/**
 * 销售成本 (R25): what left at its cost; a return that is reversed after its period was closed, at what it was returned
 * at (R22); true-ups with the sale they belong to, on the day of their inbound (R15). One that was right as it was valued
 * says nothing of its sale.
 */
const COSTS = `SELECT m.product_id, m.document_id, NULL, m.business_date, 0, 0, 0, 0, 0, 0,
      iif(m.closed_reversal = 1 AND m.quantity < 0, o.value, 0 - v.value)
    FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
    LEFT JOIN stock_valuation o ON o.movement_id = m.reverses_movement_id
    WHERE m.kind IN ('sale', 'salesReturn') AND m.business_date BETWEEN :from AND :to AND ${LIVE_MOVEMENT}
  UNION ALL
  SELECT t.product_id, m.document_id, NULL, t.business_date, 0, 0, 0, 0, 0, 0, t.amount
    FROM stock_trueup t JOIN stock_movement m ON m.id = t.issue_movement_id
    WHERE m.kind = 'sale' AND m.closed_reversal = 0 AND t.amount <> 0 AND t.business_date BETWEEN :from AND :to`

/** What was traded in a period, by what the rows stand for. */
export function tradedBy(db: ReadableDb, side: TradeSide, grouping: Grouping, question: ReportQuestion): Traded[] {
  const group = GROUPS[grouping]
  if (group === undefined) throw new Error(`sales are not grouped by ${grouping}`)
  const { sql, parameters } = narrowedTrade(db, question, 'f.product')
  return cachedStatement<Traded>(
    db,
    `WITH facts AS (${lines(side)} ${side === SALES ? `UNION ALL ${COSTS}` : ''})
     SELECT ${group.key} AS key, ${group.name} AS name, p.code, p.spec, n.name AS unit, d.number, min(d.business_date) AS date,
       d.type, d.id AS documentId, d.posted_at AS postedAt, count(DISTINCT f.traded) AS documents, SUM(f.quantity) AS quantity,
       SUM(f.returnQuantity) AS returnQuantity, SUM(f.amount) AS amount, SUM(f.discount) AS discount,
       SUM(f.returnAmount) AS returnAmount, SUM(f.tax) AS tax, SUM(f.cost) AS cost
     FROM facts f JOIN document d ON d.id = f.document JOIN product p ON p.id = f.product
     JOIN unit n ON n.id = p.base_unit_id JOIN user u ON u.id = d.posted_by
     LEFT JOIN category c ON c.id = p.category_id LEFT JOIN partner t ON t.id = d.partner_id
     WHERE 1 ${sql} GROUP BY 1 ORDER BY ${group.order}`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

const HIGHEST = '\u{10ffff}'

/** SQL: what a question is narrowed down to; joined tables are d, c (the product's category). */
export function narrowedTrade(
  db: ReadableDb,
  { productId, categoryId, partnerId, userId, warehouseId }: ReportQuestion,
  product: string,
): { sql: string; parameters: Record<string, unknown> } {
  const path = categoryId === null ? '' : pathOf(db, categoryId)
  const conditions = [
    ...(productId === null ? [] : [`AND ${product} = :productId`]),
    ...(categoryId === null ? [] : ['AND c.path >= :path AND c.path < :pathEnd']),
    ...(partnerId === null ? [] : ['AND d.partner_id = :partnerId']),
    ...(userId === null ? [] : ['AND d.posted_by = :userId']),
    ...(warehouseId === null ? [] : ['AND d.warehouse_id = :warehouseId']),
  ]
  const parameters = { productId, path, pathEnd: path + HIGHEST, partnerId, userId, warehouseId }
  return { sql: conditions.join(' '), parameters }
}

/** The last day on which something of a side was traded. */
export function lastTradeDate(db: ReadableDb, { forward, back }: TradeSide): BusinessDate | null {
  const row = cachedStatement<{ date: BusinessDate | null }>(
    db,
    `SELECT max(business_date) AS date FROM document WHERE type IN (${named([...forward, ...back])})`,
  ).get()
  return row?.date ?? null
}
