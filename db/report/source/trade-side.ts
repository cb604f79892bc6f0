import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { categoryPaths } from './category-paths.ts'
import { LAST_SUPPLIER } from './last-supplier.ts'

/** Documents that trade goods, and those that take them back. */
export interface TradeSide {
  readonly forward: readonly DocumentType[]
  readonly back: readonly DocumentType[]
  /** Whether what was sold is asked for at its cost, too; purchases have none. */
  readonly costs: boolean
}

export const SALES: TradeSide = {
  forward: ['salesShipment', 'retailSale'],
  back: ['salesReturn', 'retailReturn'],
  costs: true,
}
/** Sales of which nobody asks the cost: half the work. */
export const SALES_WITHOUT_COST: TradeSide = { ...SALES, costs: false }
export const PURCHASES: TradeSide = { forward: ['purchaseReceipt'], back: ['purchaseReturn'], costs: false }

/** SQL: document `d` is of one of these types. */
export function isOfTypes(types: readonly DocumentType[]): string {
  return `d.type IN (${named(types)})`
}

const named = (types: readonly DocumentType[]) => types.map((type) => `'${type}'`).join(', ')

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
