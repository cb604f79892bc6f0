import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId, type ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { categoryPaths } from './category-paths.ts'
import { LAST_SUPPLIER } from './last-supplier.ts'
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

/** SQL of what rows stand for. */
interface Group {
  /** Of a row of document `d` that is about a product and counts on a day; `p` is the product where `ofProduct`. */
  readonly key: (product: string, day: string) => string
  readonly ofProduct?: true
  /** `s` is whoever the product was bought from last. */
  readonly ofSupplier?: true
  /** Beside the sums `g`: what the rows are called. */
  readonly named?: string
  readonly name: string
  /** Of columns beside the name. */
  readonly also?: string
  /** Tells nothing of cost. */
  readonly order: string
}

const WEEK = (day: string) => `date(${day}, '-6 days', 'weekday 1')`
const NONE = `'' AS code, '' AS spec, '' AS unit`
const NO_DOCUMENT = `'' AS number, '' AS type, 0 AS documentId, 0 AS postedAt`
const GROUPS: Readonly<Partial<Record<Grouping, Group>>> = {
  product: {
    key: (product) => product,
    named: 'JOIN product p ON p.id = g.key JOIN unit n ON n.id = p.base_unit_id',
    name: 'p.name',
    also: `p.code, p.spec, n.name AS unit, ${NO_DOCUMENT}`,
    order: 'p.code',
  },
  category: {
    key: () => 'ifnull(p.category_id, 0)',
    ofProduct: true,
    named: 'LEFT JOIN category c ON c.id = g.key',
    name: `ifnull(c.name, '')`,
    order: 'c.path',
  },
  partner: {
    key: () => 'ifnull(d.partner_id, 0)',
    named: 'LEFT JOIN partner t ON t.id = g.key',
    name: `ifnull(t.name, '')`,
    order: 't.pinyin, g.key',
  },
  supplier: {
    key: () => 'ifnull(s.supplier, 0)',
    ofSupplier: true,
    named: 'LEFT JOIN partner t ON t.id = g.key',
    name: `ifnull(t.name, '')`,
    order: 't.pinyin, g.key',
  },
  employee: { key: () => 'd.posted_by', named: 'JOIN user u ON u.id = g.key', name: 'u.name', order: 'g.key' },
  day: { key: (_product, day) => day, name: 'g.key', order: 'g.key' },
  // A week by its Monday.
  week: { key: (_product, day) => WEEK(day), name: 'g.key', order: 'g.key' },
  month: { key: (_product, day) => `substr(${day}, 1, 7)`, name: 'g.key', order: 'g.key' },
  document: {
    key: () => 'd.id',
    named: 'JOIN document d ON d.id = g.key LEFT JOIN partner t ON t.id = d.partner_id',
    name: `ifnull(t.name, '')`,
    also: `${NONE}, d.number, d.type, d.id AS documentId, d.posted_at AS postedAt`,
    order: 'd.business_date, d.id',
  },
}

/** SQL: a discount without the tax in it, rounded half away from zero. */
const DISCOUNT = `iif(d.tax_included = 0 OR l.tax_rate = 0, l.list_amount - l.amount,
  sign(l.list_amount - l.amount) * ((abs(l.list_amount - l.amount) * 20000 + 10000 + l.tax_rate) / (2 * (10000 + l.tax_rate))))`

/** SQL: document `d` is of one of these types. */
export function isOfTypes(types: readonly DocumentType[]): string {
  return `d.type IN (${named(types)})`
}

const named = (types: readonly DocumentType[]) => types.map((type) => `'${type}'`).join(', ')

/** SQL around the facts: what is asked for of them. */
interface Asked {
  readonly key: Group['key']
  /** Joins the product, where the key or a condition needs it. */
  readonly product: (product: string) => string
  readonly narrowed: (product: string) => string
  /** The index movements are found by: left to itself SQLite walks through all products and jumps about in the file. */
  readonly movements: 'stock_movement_date' | 'stock_movement_product'
}

/** Lines of one way of a side. Forward, `amount` is what stands before discounts; what came back counts backwards. */
function lines(types: readonly DocumentType[], isForward: boolean, { key, product, narrowed }: Asked): string {
  const [out, back] = isForward ? ['SUM(l.base_quantity)', '0'] : ['0', 'SUM(l.base_quantity)']
  const [net, discount, returned] = isForward
    ? ['SUM(l.net_amount)', `SUM(${DISCOUNT})`, '0']
    : ['0', '0', 'SUM(l.net_amount)']
  return `SELECT ${key('l.product_id', 'd.business_date')} AS key, min(d.business_date) AS date,
      count(DISTINCT d.id) AS documents, ${out} AS quantity, ${back} AS returnQuantity, ${net} AS net, ${discount} AS discount,
      ${returned} AS returnAmount, ${isForward ? '' : '0 - '}SUM(l.tax_amount) AS tax, 0 AS cost
    FROM document d JOIN document_line l ON l.document_id = d.id ${product('l.product_id')}
    WHERE ${isOfTypes(types)} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${narrowed('l.product_id')}
    GROUP BY 1`
}

/**
 * 销售成本 (R25): what left at its cost; a return that is reversed after its period was closed, at what it was returned
 * at (R22); true-ups with the sale they belong to, on the day of their inbound (R15). One that was right as it was valued
 * says nothing of its sale.
 */
function costs({ key, product, narrowed, movements }: Asked): string {
  const half = (day: string, cost: string) =>
    `SELECT ${key('m.product_id', day)}, min(d.business_date), 0, 0, 0, 0, 0, 0, 0, SUM(${cost})`
  return `${half('m.business_date', 'iif(m.closed_reversal = 1 AND m.quantity < 0, o.value, 0 - v.value)')}
    FROM stock_movement m INDEXED BY ${movements} JOIN stock_valuation v ON v.movement_id = m.id JOIN document d ON d.id = m.document_id
    LEFT JOIN stock_valuation o ON o.movement_id = m.reverses_movement_id ${product('m.product_id')}
    WHERE m.kind IN ('sale', 'salesReturn') AND m.business_date BETWEEN :from AND :to AND ${LIVE_MOVEMENT}
      ${narrowed('m.product_id')} GROUP BY 1
  UNION ALL
  ${half('t.business_date', 't.amount')}
    FROM stock_trueup t JOIN stock_movement m ON m.id = t.issue_movement_id JOIN document d ON d.id = m.document_id
    ${product('t.product_id')}
    WHERE m.kind = 'sale' AND m.closed_reversal = 0 AND t.amount <> 0 AND t.business_date BETWEEN :from AND :to
      ${narrowed('t.product_id')} GROUP BY 1`
}

function askedOf(
  db: ReadableDb,
  { key, ofProduct, ofSupplier }: Pick<Group, 'key' | 'ofProduct' | 'ofSupplier'>,
  question: ReportQuestion,
): Asked {
  const withProduct = ofProduct === true || question.categoryId !== null
  return {
    key,
    product: (product) =>
      [
        ...(withProduct ? [`JOIN product p ON p.id = ${product} LEFT JOIN category c ON c.id = p.category_id`] : []),
        ...(ofSupplier === true ? [`LEFT JOIN (${LAST_SUPPLIER}) s ON s.product = ${product}`] : []),
      ].join(' '),
    narrowed: (product) => narrowedTrade(db, question, product).sql,
    movements: question.productId === null ? 'stock_movement_date' : 'stock_movement_product',
  }
}

/** What was traded in a period, by what the rows stand for. */
export function tradedBy(db: ReadableDb, side: TradeSide, grouping: Grouping, question: ReportQuestion): Traded[] {
  const group = GROUPS[grouping]
  if (group === undefined) throw new Error(`sales are not grouped by ${grouping}`)
  const { parameters } = narrowedTrade(db, question, '')
  const asked = askedOf(db, group, question)
  return cachedStatement<Traded>(
    db,
    `SELECT g.key, ${group.name} AS name, ${group.also ?? `${NONE}, ${NO_DOCUMENT}`}, g.date, g.documents, g.quantity,
       g.returnQuantity, g.amount, g.discount, g.returnAmount, g.tax, g.cost
     FROM (
       SELECT key, min(date) AS date, SUM(documents) AS documents, SUM(quantity) AS quantity,
         SUM(returnQuantity) AS returnQuantity, SUM(net) + SUM(discount) AS amount, SUM(discount) AS discount,
         SUM(returnAmount) AS returnAmount, SUM(tax) AS tax, SUM(cost) AS cost
       FROM (${lines(side.forward, true, asked)} UNION ALL ${lines(side.back, false, asked)}
         ${side === SALES ? `UNION ALL ${costs(asked)}` : ''}) GROUP BY key
     ) g ${group.named ?? ''} ORDER BY ${group.order}`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

export interface SoldInWeek {
  readonly product: ProductId
  readonly week: string
  readonly quantity: number
}

/** 净销量 of every product week by week; a week by its Monday. */
export function soldByWeek(db: ReadableDb, question: ReportQuestion): SoldInWeek[] {
  const { parameters } = narrowedTrade(db, question, '')
  const asked = askedOf(db, { key: (product, day) => `${WEEK(day)} || ' ' || ${product}` }, question)
  return cachedStatement<{ key: string; quantity: number }>(
    db,
    `SELECT key, SUM(quantity - returnQuantity) AS quantity
     FROM (${lines(SALES.forward, true, asked)} UNION ALL ${lines(SALES.back, false, asked)}) GROUP BY key`,
  )
    .all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
    .map(({ key, quantity }) => {
      const [week = '', product = ''] = key.split(' ')
      return { week, product: id<'product'>(Number(product)), quantity }
    })
}

/** SQL: what a question is narrowed down to; joined tables are d, c (the product's category). */
export function narrowedTrade(
  db: ReadableDb,
  { productId, categoryId, directOnly, partnerId, supplierId, userId, warehouseId }: ReportQuestion,
  product: string,
): { sql: string; parameters: Record<string, unknown> } {
  const conditions = [
    ...(productId === null ? [] : [`AND ${product} = :productId`]),
    ...(categoryId === null ? [] : ['AND c.path >= :path AND c.path < :pathEnd']),
    ...(partnerId === null ? [] : ['AND d.partner_id = :partnerId']),
    ...(supplierId === null
      ? []
      : [`AND ${product} IN (SELECT product FROM (${LAST_SUPPLIER}) WHERE supplier = :supplierId)`]),
    ...(userId === null ? [] : ['AND d.posted_by = :userId']),
    ...(warehouseId === null ? [] : ['AND d.warehouse_id = :warehouseId']),
  ]
  const parameters = {
    ...{ productId, partnerId, supplierId, userId, warehouseId },
    ...categoryPaths(db, { categoryId, directOnly }),
  }
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
