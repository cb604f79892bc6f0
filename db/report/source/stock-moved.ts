import type { MovementKind } from '#shared/domain/movement.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { CategoryId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import { byMonth } from './by-month.ts'
import { LIVE_MOVEMENT } from './live.ts'
import { FIRST_DAY } from './stock-balance.ts'

/** What movements of one kind did in a period. */
export interface Moved {
  /** Null: of all warehouses. */
  readonly warehouseId: WarehouseId | null
  readonly kind: MovementKind
  /** Signed: positive came in. */
  quantity: number
  value: number
}

type Period = Pick<ReportQuestion, 'from' | 'to' | 'warehouseId'>

/**
 * Movements of a period by product and kind, and by warehouse where asked for. Voided pairs are left out. Read day by day,
 * which is how they lie in the file, and added up here: product by product, or sorted by product, takes SQLite longer.
 */
export function movedInPeriod(
  db: ReadableDb,
  { from, to, warehouseId }: Period,
  byWarehouse: boolean,
): ReadonlyMap<ProductId, readonly Moved[]> {
  const movements = cachedStatement<MovedRow>(
    db,
    `SELECT m.product_id AS productId, ${byWarehouse ? 'm.warehouse_id' : 'NULL'} AS warehouseId, m.kind, m.quantity, v.value
     FROM stock_movement m INDEXED BY stock_movement_date JOIN stock_valuation v ON v.movement_id = m.id
     WHERE m.business_date BETWEEN :from AND :to ${warehouseId === null ? '' : 'AND m.warehouse_id = :warehouseId'}
       ${byWarehouse ? '' : "AND m.kind NOT IN ('transferIn', 'transferOut')"} AND ${LIVE_MOVEMENT}`,
  )
  const moved = new Map<ProductId, Moved[]>()
  for (const rows of byMonth(db, { from, to }, (days) => movements.all({ ...days, warehouseId })))
    for (const row of rows) add(moved, row)
  return moved
}

interface MovedRow extends Moved {
  readonly productId: ProductId
}

function add(moved: Map<ProductId, Moved[]>, { productId, warehouseId, kind, quantity, value }: MovedRow): void {
  const own = moved.get(productId)
  const known = own?.find((one) => one.kind === kind && one.warehouseId === warehouseId)
  if (known !== undefined) {
    known.quantity += quantity
    known.value += value
  } else if (own !== undefined) own.push({ warehouseId, kind, quantity, value })
  else moved.set(productId, [{ warehouseId, kind, quantity, value }])
}

const last = statement<[], { date: BusinessDate | null }>('SELECT max(business_date) AS date FROM stock_movement')

/** The last day on which anything moved. */
export function lastMovementDate(db: ReadableDb): BusinessDate | null {
  return last(db).get()?.date ?? null
}

const firstOfAll = statement<[], { date: BusinessDate }>(`
  SELECT m.business_date AS date FROM stock_movement m INDEXED BY stock_movement_date WHERE ${LIVE_MOVEMENT}
  ORDER BY m.business_date LIMIT 1`)
const HIGHEST = '\u{10ffff}'

/** The first day on which goods moved, of a category and all below it. A voided pair moved nothing (R20). */
export function firstMovementDate(db: ReadableDb, categoryId: CategoryId | null): BusinessDate | null {
  if (categoryId === null) return firstOfAll(db).get()?.date ?? null
  const path = pathOf(db, categoryId)
  const row = cachedStatement<{ date: BusinessDate | null }>(
    db,
    `SELECT min(first) AS date FROM (
       SELECT (SELECT m.business_date FROM stock_movement m WHERE m.product_id = p.id AND ${LIVE_MOVEMENT}
         ORDER BY m.business_date LIMIT 1) AS first
       FROM product p JOIN category c ON c.id = p.category_id WHERE c.path >= :path AND c.path < :pathEnd)`,
  ).get({ path, pathEnd: path + HIGHEST })
  return row?.date ?? null
}

/** How many documents are behind the movements of some kinds. */
export function documentsOfKinds(
  db: ReadableDb,
  { from, to, warehouseId }: Period,
  kinds: readonly MovementKind[],
  narrowed: string,
  parameters: Readonly<Record<string, unknown>>,
): number {
  const row = cachedStatement<{ count: number }>(
    db,
    `SELECT count(DISTINCT m.document_id) AS count FROM stock_movement m
     WHERE m.business_date BETWEEN :from AND :to ${warehouseId === null ? '' : 'AND m.warehouse_id = :warehouseId'}
       AND m.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) ${narrowed} AND ${LIVE_MOVEMENT}`,
  ).get({ from: from ?? FIRST_DAY, to, warehouseId, ...parameters })
  return row?.count ?? 0
}
