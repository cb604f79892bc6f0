import type { DocumentId, MovementId, ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { CostMethod, Pool } from '#shared/domain/costing/pool.ts'
import type { Cover, Valued } from '#shared/domain/costing/valued.ts'
import { valueMovement, type CostingMovement } from '#shared/domain/costing/value-movement.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { isEarlier, LIVE, type MovementPlace, type Place } from './cost-order.ts'
import { openIssueAt, outputValueOf } from './open-issue.ts'
import { poolBefore } from './pool-state.ts'
import { NO_PARTS, sameCovers, sameUses, storedParts, type StoredParts, type ValuationRow } from './valuation-store.ts'

/** A movement on its way through a replay, beside what is stored of it (null: valued for the first time). */
export interface ReplayRow extends CostingMovement, MovementPlace {
  readonly productId: ProductId
  readonly documentId: DocumentId
  readonly closedReversal: number
  readonly storedValue: Money | null
  readonly storedProvisionalQuantity: Quantity
  readonly storedProvisionalValue: Money
  readonly storedQuantityAfter: Quantity | null
  readonly storedValueAfter: Money | null
  readonly storedCostValue: Money | null
  readonly storedCostQuantity: Quantity | null
}

/** SQL: a movement and what is stored of its value, as a replay takes them. */
export const REPLAY_ROWS = `
  SELECT m.id, m.document_id AS documentId, m.kind, m.quantity, m.entered_value AS enteredValue,
    m.reference_price AS referencePrice, m.origin_movement_id AS originMovementId,
    m.reverses_movement_id AS reversesMovementId, m.closed_reversal AS closedReversal,
    m.business_date AS businessDate, m.order_key AS orderKey, m.phase, m.line_number AS lineNumber, m.product_id AS productId,
    v.value AS storedValue, ifnull(v.provisional_quantity, 0) AS storedProvisionalQuantity,
    ifnull(v.provisional_value, 0) AS storedProvisionalValue, v.quantity_after AS storedQuantityAfter,
    v.value_after AS storedValueAfter, v.cost_value AS storedCostValue, v.cost_quantity AS storedCostQuantity
  FROM stock_movement m LEFT JOIN stock_valuation v ON v.movement_id = m.id`

const movementsFrom = statement<[number, string, number], ReplayRow>(`${REPLAY_ROWS}
  WHERE m.product_id = ? AND (m.business_date, m.order_key) >= (?, ?) AND ${LIVE}
  ORDER BY m.business_date, m.order_key, m.phase, m.line_number`)

/** One pool on its way from a place to its end. */
export interface PoolReplay {
  readonly productId: ProductId
  readonly from: Place
  readonly pool: Pool
  readonly rows: readonly ReplayRow[]
  next: number
  /** After this place the replay may stop as soon as a movement comes out as stored. */
  lastTouched: Place
  readonly stored: StoredParts
  /** Whether covers and shorts can occur at all. */
  readonly wasShort: boolean
}

/** @param wasShort whether these books ever had a short (booksWereShort) */
export function openReplay(
  db: ReadableDb,
  productId: ProductId,
  from: Place,
  lastTouched: Place,
  method: CostMethod,
  wasShort: boolean,
): PoolReplay {
  return {
    productId,
    from,
    lastTouched,
    wasShort,
    pool: poolBefore(db, productId, from, method, wasShort),
    rows: movementsFrom(db).all(productId, from.businessDate, from.orderKey),
    next: 0,
    stored: wasShort || method === 'fifo' ? storedParts(db, productId, from) : NO_PARTS,
  }
}

/** The movement whose turn it is; null at the end of the pool. */
export function upcoming(replay: PoolReplay): ReplayRow | null {
  return replay.rows[replay.next] ?? null
}

/** A movement valued anew, and what of it is not as stored. */
export interface Step {
  readonly row: ReplayRow
  readonly valued: Valued
  readonly valuation: ValuationRow
  readonly storedCovers: readonly Cover[]
  readonly rowChanged: boolean
  readonly coversChanged: boolean
  readonly usesChanged: boolean
}

/** Whether anything of the movement is not as stored. */
export function hasChanged({ rowChanged, coversChanged, usesChanged }: Step): boolean {
  return rowChanged || coversChanged || usesChanged
}

/** Value a movement and bring its pool behind it. Writes nothing. */
export function step(db: ReadableDb, pool: Pool, stored: StoredParts, row: ReplayRow): Step {
  const valued = valueMovement(pool, row, {
    openIssue: (issueId) => openIssueAt(db, issueId, row),
    outputValue: (outputId) => outputValueOf(db, row.documentId, outputId),
  })
  const storedCovers = stored.covers.get(row.id) ?? []
  return {
    row,
    valued,
    valuation: valuationOf(row, valued, pool),
    storedCovers,
    rowChanged: !isAsStored(row, valued, pool),
    coversChanged: !sameCovers(valued.covers, storedCovers),
    usesChanged: !sameUses(valued.uses, stored.uses.get(row.id) ?? []),
  }
}

function valuationOf(row: ReplayRow, valued: Valued, pool: Pool): ValuationRow {
  return {
    movementId: row.id,
    productId: row.productId,
    businessDate: row.businessDate,
    quantity: row.quantity,
    value: valued.value,
    provisionalQuantity: valued.provisionalQuantity,
    provisionalValue: valued.provisionalValue,
    quantityAfter: pool.quantity,
    valueAfter: pool.value,
    costValue: pool.costValue,
    costQuantity: pool.costQuantity,
  }
}

function isAsStored(row: ReplayRow, valued: Valued, pool: Pool): boolean {
  return (
    row.storedValue === valued.value &&
    row.storedProvisionalQuantity === valued.provisionalQuantity &&
    row.storedProvisionalValue === valued.provisionalValue &&
    row.storedQuantityAfter === pool.quantity &&
    row.storedValueAfter === pool.value &&
    row.storedCostValue === pool.costValue &&
    row.storedCostQuantity === pool.costQuantity
  )
}

const lastLinked = statement<[number, number], Place>(`
  SELECT m.business_date AS businessDate, m.order_key AS orderKey FROM stock_movement m
  WHERE (m.origin_movement_id = ? OR m.reverses_movement_id = ?) AND m.is_mirror = 0
  ORDER BY m.business_date DESC, m.order_key DESC LIMIT 1`)

/** How far a change at a place reaches when it changes the cost of an issue, too: to where its goods come back last. */
export function reachThrough(db: ReadableDb, place: Place, issueId: MovementId): Place {
  const last = lastLinked(db).get(issueId, issueId)
  return last !== undefined && isEarlier(place, last) ? last : place
}
