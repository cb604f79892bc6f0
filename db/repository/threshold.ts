import { eq } from 'drizzle-orm'
import type { ThresholdRow } from '#shared/contract/alert.ts'
import type { ThresholdRule, ThresholdScope, ThresholdValues } from '#shared/domain/alert/threshold.ts'
import { id as makeId, type ProductId, type ThresholdId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { stockThreshold } from '../schema/threshold.ts'

/** The row itself, as the audit log keeps it. */
export interface ThresholdImage extends ThresholdRule {
  readonly id: ThresholdId
}

const COLUMNS = `t.id, t.product_id AS productId, t.category_id AS categoryId, t.warehouse_id AS warehouseId,
  t.minimum_stock AS minimumStock, t.maximum_stock AS maximumStock, t.slow_days AS slowDays, t.expiry_days AS expiryDays`
const SAYS_SOMETHING = `(t.minimum_stock IS NOT NULL OR t.maximum_stock IS NOT NULL OR t.slow_days IS NOT NULL OR t.expiry_days IS NOT NULL)`
const NAMES = `ifnull(c.name, '') AS categoryName, ifnull(w.name, '') AS warehouseName`
const JOINS = 'LEFT JOIN category c ON c.id = t.category_id LEFT JOIN warehouse w ON w.id = t.warehouse_id'

const byId = statement<[number], ThresholdImage>(`SELECT ${COLUMNS} FROM stock_threshold t WHERE t.id = ?`)
const byScope = statement<[Record<string, unknown>], { id: ThresholdId }>(`
  SELECT id FROM stock_threshold WHERE ifnull(product_id, 0) = :productId AND ifnull(category_id, 0) = :categoryId
    AND ifnull(warehouse_id, 0) = :warehouseId`)
const shownById = statement<[number], ThresholdRow>(
  `SELECT ${COLUMNS}, ${NAMES} FROM stock_threshold t ${JOINS} WHERE t.id = ?`,
)
const ofProduct = statement<[number], ThresholdRow>(`
  SELECT ${COLUMNS}, ${NAMES} FROM stock_threshold t ${JOINS} WHERE t.product_id = ? AND ${SAYS_SOMETHING} ORDER BY w.code`)
const ofNoProduct = statement<[], ThresholdRow>(`
  SELECT ${COLUMNS}, ${NAMES} FROM stock_threshold t INDEXED BY stock_threshold_general ${JOINS}
  WHERE t.product_id IS NULL AND ${SAYS_SOMETHING}
  ORDER BY t.category_id IS NOT NULL, t.warehouse_id IS NOT NULL, c.path, w.code`)

export function findThreshold(db: ReadableDb, id: ThresholdId): ThresholdImage | null {
  return byId(db).get(id) ?? null
}

/** Rules of one product, or (null) all that name none: books first, then warehouses, then categories. */
export function listThresholds(db: ReadableDb, productId: ProductId | null): ThresholdRow[] {
  return productId === null ? ofNoProduct(db).all() : ofProduct(db).all(productId)
}

/** Put a rule in the place of the one of the same scope. */
export function putThreshold(db: WritableDb, scope: ThresholdScope, values: ThresholdValues): ThresholdImage {
  const { productId, categoryId, warehouseId } = scope
  const key = { productId: productId ?? 0, categoryId: categoryId ?? 0, warehouseId: warehouseId ?? 0 }
  const known = byScope(db).get(key)
  if (known !== undefined) {
    db.orm.update(stockThreshold).set(values).where(eq(stockThreshold.id, known.id)).run()
    return stored(db, known.id)
  }
  const { lastInsertRowid } = db.orm
    .insert(stockThreshold)
    .values({ ...scope, ...values })
    .run()
  return stored(db, makeId<'threshold'>(Number(lastInsertRowid)))
}

export function shownThreshold(db: ReadableDb, id: ThresholdId): ThresholdRow {
  const row = shownById(db).get(id)
  if (row === undefined) throw new Error(`threshold ${id} was not stored`)
  return row
}

function stored(db: ReadableDb, id: ThresholdId): ThresholdImage {
  const found = findThreshold(db, id)
  if (found === null) throw new Error(`threshold ${id} was not stored`)
  return found
}
