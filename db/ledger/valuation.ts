import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { MovementId, ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import {
  EMPTY_POOL,
  valueByMovingAverage,
  type CostingMovement,
  type Pool,
  type Valued,
} from '#shared/domain/costing.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { costPool, stockValuation } from '../schema/ledger.ts'

/** A place in the cost order (R10). Movements of one pool are totally ordered by it. */
export interface Place {
  readonly businessDate: BusinessDate
  readonly orderKey: number
}

/** A movement whose value a replay changed, and what it was before (null: valued for the first time). */
export interface Recost {
  readonly movementId: MovementId
  readonly businessDate: BusinessDate
  readonly kind: CostingMovement['kind']
  readonly before: Money | null
  readonly after: Money
}

interface ReplayRow extends CostingMovement {
  readonly id: MovementId
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly storedValue: Money | null
  readonly storedQuantityAfter: number | null
  readonly storedValueAfter: number | null
  readonly storedCostValue: number | null
  readonly storedCostQuantity: number | null
}

/** R20: both halves of a pair reversed in an open period are out of the replay. No two live movements share a place. */
const LIVE = `m.is_mirror = 0
  AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id AND r.is_mirror = 1)`

const stateBefore = statement<[number, number, string, number], Pool>(`
  SELECT v.quantity_after AS quantity, v.value_after AS value, v.cost_value AS costValue, v.cost_quantity AS costQuantity
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  WHERE m.product_id = ? AND m.scope = ? AND (m.business_date, m.order_key) < (?, ?) AND ${LIVE}
  ORDER BY m.business_date DESC, m.order_key DESC, m.phase DESC, m.line_number DESC LIMIT 1`)

const movementsFrom = statement<[number, number, string, number], ReplayRow>(`
  SELECT m.id, m.kind, m.quantity, m.entered_value AS enteredValue, m.reference_price AS referencePrice,
    m.business_date AS businessDate, m.order_key AS orderKey, v.value AS storedValue,
    v.quantity_after AS storedQuantityAfter, v.value_after AS storedValueAfter,
    v.cost_value AS storedCostValue, v.cost_quantity AS storedCostQuantity
  FROM stock_movement m LEFT JOIN stock_valuation v ON v.movement_id = m.id
  WHERE m.product_id = ? AND m.scope = ? AND (m.business_date, m.order_key) >= (?, ?) AND ${LIVE}
  ORDER BY m.business_date, m.order_key, m.phase, m.line_number`)

const VALUATION = {
  value: sql.placeholder('value'),
  quantityAfter: sql.placeholder('quantityAfter'),
  valueAfter: sql.placeholder('valueAfter'),
  costValue: sql.placeholder('costValue'),
  costQuantity: sql.placeholder('costQuantity'),
}

const putValuation = writing((orm) =>
  orm
    .insert(stockValuation)
    .values({
      movementId: sql.placeholder('movementId'),
      productId: sql.placeholder('productId'),
      businessDate: sql.placeholder('businessDate'),
      quantity: sql.placeholder('quantity'),
      ...VALUATION,
    })
    .onConflictDoUpdate({
      target: stockValuation.movementId,
      set: {
        value: sql`excluded.value`,
        quantityAfter: sql`excluded.quantity_after`,
        valueAfter: sql`excluded.value_after`,
        costValue: sql`excluded.cost_value`,
        costQuantity: sql`excluded.cost_quantity`,
      },
    })
    .prepare(),
)

const putPool = writing((orm) =>
  orm
    .insert(costPool)
    .values({
      productId: sql.placeholder('productId'),
      scope: 0,
      quantity: sql.placeholder('quantity'),
      value: sql.placeholder('value'),
      costValue: sql.placeholder('costValue'),
      costQuantity: sql.placeholder('costQuantity'),
    })
    .onConflictDoUpdate({
      target: [costPool.productId, costPool.scope],
      set: {
        quantity: sql`excluded.quantity`,
        value: sql`excluded.value`,
        costValue: sql`excluded.cost_value`,
        costQuantity: sql`excluded.cost_quantity`,
      },
    })
    .prepare(),
)

/**
 * Replay one pool from the first touched place on (R19) and store what changed. From `lastTouched` on, the
 * replay stops as soon as a movement comes out exactly as stored: everything after it is a function of that state.
 * @returns the movements whose value changed, in cost order
 */
export function replayPool(db: WritableDb, productId: ProductId, from: Place, lastTouched: Place = from): Recost[] {
  const scope = 0
  let pool = stateBefore(db).get(productId, scope, from.businessDate, from.orderKey) ?? EMPTY_POOL
  const changes: Recost[] = []
  // The rows are collected first: SQLite does not like a table written while a cursor reads it.
  for (const row of movementsFrom(db).all(productId, scope, from.businessDate, from.orderKey)) {
    const valued = valueByMovingAverage(pool, row)
    pool = valued.pool
    if (isAsStored(row, valued.value, pool)) {
      if (isAfter(row, lastTouched)) return changes
      continue
    }
    store(db, productId, row, valued.value, pool)
    if (row.storedValue !== valued.value)
      changes.push({
        movementId: row.id,
        businessDate: row.businessDate,
        kind: row.kind,
        before: row.storedValue,
        after: valued.value,
      })
  }
  putPool(db).run({ productId, ...pool })
  return changes
}

function isAsStored(row: ReplayRow, value: Money, pool: Pool): boolean {
  return (
    row.storedValue === value &&
    row.storedQuantityAfter === pool.quantity &&
    row.storedValueAfter === pool.value &&
    row.storedCostValue === pool.costValue &&
    row.storedCostQuantity === pool.costQuantity
  )
}

function isAfter(row: Place, place: Place): boolean {
  if (row.businessDate !== place.businessDate) return row.businessDate > place.businessDate
  return row.orderKey > place.orderKey
}

function store(db: WritableDb, productId: ProductId, row: ReplayRow, value: Money, pool: Pool): void {
  putValuation(db).run({
    movementId: row.id,
    productId,
    businessDate: row.businessDate,
    quantity: row.quantity,
    value,
    quantityAfter: pool.quantity,
    valueAfter: pool.value,
    costValue: pool.costValue,
    costQuantity: pool.costQuantity,
  })
}

/** A reversed movement and its mirror (R20); value and quantity are those of the original. */
export interface FrozenPair {
  readonly original: MovementId
  readonly mirror: MovementId
  readonly productId: ProductId
  readonly businessDate: BusinessDate
  readonly quantity: Quantity
  readonly value: Money
}

/**
 * Give both halves of a reversed pair the value they show for ever (R20). They are outside the pool, so the
 * state columns stay empty.
 */
export function freezePair(db: WritableDb, pair: FrozenPair): void {
  const { original, mirror, productId, businessDate, quantity, value } = pair
  const outside = { productId, businessDate, quantityAfter: 0, valueAfter: 0, costValue: 0, costQuantity: 0 }
  putValuation(db).run({ movementId: original, quantity, value, ...outside })
  putValuation(db).run({ movementId: mirror, quantity: 0 - quantity, value: 0 - value, ...outside })
}

/** What a replay from the very beginning gives, beside what is stored; for the health check (I2). */
export function valuationDifferences(
  db: ReadableDb,
  productId: ProductId,
): { movementId: MovementId | null; detail: string } | null {
  let pool = EMPTY_POOL
  for (const row of movementsFrom(db).all(productId, 0, '', 0)) {
    const valued = valuedOrNull(pool, row)
    if (valued === null || !isAsStored(row, valued.value, valued.pool))
      return { movementId: row.id, detail: `movement ${row.id}` }
    pool = valued.pool
  }
  const stored = poolOf(db).get(productId)
  const same =
    stored === undefined
      ? pool === EMPTY_POOL
      : stored.quantity === pool.quantity &&
        stored.value === pool.value &&
        stored.costValue === pool.costValue &&
        stored.costQuantity === pool.costQuantity
  return same ? null : { movementId: null, detail: `pool of product ${productId}` }
}

/** Damaged facts may be ones no rule can value: that is a finding of the health check, not its end. */
function valuedOrNull(pool: Pool, row: ReplayRow): Valued | null {
  try {
    return valueByMovingAverage(pool, row)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const poolOf = statement<[number], Pool>(
  'SELECT quantity, value, cost_value AS costValue, cost_quantity AS costQuantity FROM cost_pool WHERE product_id = ? AND scope = 0',
)

/** Every product has a pool from its creation, so that lists sorted by stock find all of them in one index. */
export function openPool(db: WritableDb, productId: ProductId): void {
  putPool(db).run({ productId, ...EMPTY_POOL })
}
