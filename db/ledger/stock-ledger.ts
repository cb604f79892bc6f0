import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, DocumentLineId, MovementId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stockBalance, stockMovement } from '../schema/ledger.ts'
import { comparePlaces, isEarlier, type Place } from './cost-order.ts'
import { reachThrough } from './pool-replay.ts'
import { findShortage, type Shortage, type StockPlace } from './shortage.ts'
import { replayPools, type Recost, type Touch } from './valuation.ts'

/** 库存流水: a fact on its way into the ledger. */
export interface NewMovement {
  readonly documentId: DocumentId
  readonly documentLineId: DocumentLineId
  readonly kind: MovementKind
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly batchId: BatchId
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly phase: number
  readonly lineNumber: number
  readonly quantity: Quantity
  readonly enteredValue: Money | null
  /** R13: what the supplier credits for a purchase return. */
  readonly supplierCredit: Money | null
  readonly referencePrice: UnitPrice | null
  /** R17 */
  readonly weight: number | null
  /** R9: the movement whose goods a linked return gives back. */
  readonly originMovementId: MovementId | null
  readonly reversesMovementId: MovementId | null
  readonly isMirror: boolean
  readonly frozenValue: Money | null
  /** R22: reversal of something in a closed period, dated today. */
  readonly closedReversal: boolean
}

export interface StockPosting {
  readonly recosts: readonly Recost[]
  /** R26: where stock is short first. */
  readonly shortage: Shortage | null
  /** Whether the shortage refuses the posting: always when negative stock is forbidden, else for tracked goods. */
  readonly refused: boolean
}

const insertMovement = writing((orm) =>
  orm
    .insert(stockMovement)
    .values({
      documentId: sql.placeholder('documentId'),
      documentLineId: sql.placeholder('documentLineId'),
      kind: sql.placeholder('kind'),
      productId: sql.placeholder('productId'),
      warehouseId: sql.placeholder('warehouseId'),
      batchId: sql.placeholder('batchId'),
      businessDate: sql.placeholder('businessDate'),
      orderKey: sql.placeholder('orderKey'),
      phase: sql.placeholder('phase'),
      lineNumber: sql.placeholder('lineNumber'),
      quantity: sql.placeholder('quantity'),
      enteredValue: sql.placeholder('enteredValue'),
      supplierCredit: sql.placeholder('supplierCredit'),
      referencePrice: sql.placeholder('referencePrice'),
      weight: sql.placeholder('weight'),
      originMovementId: sql.placeholder('originMovementId'),
      reversesMovementId: sql.placeholder('reversesMovementId'),
      isMirror: sql.placeholder('isMirror'),
      frozenValue: sql.placeholder('frozenValue'),
      closedReversal: sql.placeholder('closedReversal'),
    })
    .prepare(),
)

const addToBalance = writing((orm) =>
  orm
    .insert(stockBalance)
    .values({
      productId: sql.placeholder('productId'),
      warehouseId: sql.placeholder('warehouseId'),
      batchId: sql.placeholder('batchId'),
      quantity: sql.placeholder('quantity'),
    })
    .onConflictDoUpdate({
      target: [stockBalance.productId, stockBalance.warehouseId, stockBalance.batchId],
      set: { quantity: sql`quantity + excluded.quantity` },
    })
    .prepare(),
)

/**
 * THE writer of the stock ledger: append facts and move the balances. Runs inside the caller's transaction, which
 * must settle the stock once all its facts are there.
 */
export function appendMovements(db: WritableDb, movements: readonly NewMovement[]): void {
  for (const movement of movements) {
    insertMovement(db).run({
      ...movement,
      isMirror: movement.isMirror ? 1 : 0,
      closedReversal: movement.closedReversal ? 1 : 0,
    })
    if (movement.quantity !== 0) addToBalance(db).run({ ...movement })
  }
}

/**
 * Judge the end state of a posting: look for a shortage over the whole later timeline (R26), then replay every
 * touched pool once (R19). When the shortage refuses the posting no pool was replayed and the caller must roll back.
 * @param movements everything the posting appended, mirrors included: a 改单 is judged by both of its halves (R21)
 */
export function settleStock(
  db: WritableDb,
  movements: readonly NewMovement[],
  negativeStock: 'forbid' | 'allow',
): StockPosting {
  const shortage = firstShortageOf(db, movements, negativeStock === 'forbid' ? 'any' : 'tracked')
  if (shortage !== null) return { recosts: [], shortage, refused: true }
  const warning = negativeStock === 'forbid' ? null : firstShortageOf(db, movements, 'any')
  return { recosts: replayPools(db, touchedPools(db, movements)), shortage: warning, refused: false }
}

const tracking = statement<[number], { tracked: number }>(
  'SELECT batch_tracked OR serial_tracked AS tracked FROM product WHERE id = ?',
)

function firstShortageOf(db: ReadableDb, movements: readonly NewMovement[], goods: 'any' | 'tracked'): Shortage | null {
  const [first] = movements
  if (first === undefined) return null
  const places = new Map<string, { place: StockPlace; from: Place }>()
  for (const movement of movements) {
    if (goods === 'tracked' && tracking(db).get(movement.productId)?.tracked !== 1) continue
    const key = `${movement.productId}/${movement.warehouseId}/${movement.batchId}`
    const known = places.get(key)
    if (known === undefined || isEarlier(movement, known.from))
      places.set(key, { place: pick(movement), from: placeOf(movement) })
  }
  const firstNew = movements.reduce(
    (lowest, movement) => (movement.documentId < lowest ? movement.documentId : lowest),
    first.documentId,
  )
  let earliest: Shortage | null = null
  for (const { place, from } of places.values()) {
    const shortage = findShortage(db, place, from, firstNew)
    if (shortage !== null && (earliest === null || compareShortages(shortage, earliest) < 0)) earliest = shortage
  }
  return earliest
}

/** Goods that are short at the same document are told in the order of its lines. */
function compareShortages(a: Shortage, b: Shortage): number {
  return comparePlaces(a, b) || a.lineNumber - b.lineNumber
}

function touchedPools(db: ReadableDb, movements: readonly NewMovement[]): Map<ProductId, Touch> {
  const touched = new Map<ProductId, Touch>()
  for (const movement of movements) {
    const place = placeOf(movement)
    const reached = reachOf(db, movement)
    const known = touched.get(movement.productId)
    touched.set(movement.productId, {
      from: known === undefined || isEarlier(place, known.from) ? place : known.from,
      last: known === undefined || isEarlier(known.last, reached) ? reached : known.last,
    })
  }
  return touched
}

/**
 * A return leaves less of its issue to those after it (R9, R16). They need not show it in the pool: 改单 may take a
 * return from one sale to another that cost as much.
 */
function reachOf(db: ReadableDb, movement: NewMovement): Place {
  const place = placeOf(movement)
  return movement.originMovementId === null ? place : reachThrough(db, place, movement.originMovementId)
}

function pick(movement: NewMovement): StockPlace {
  return { productId: movement.productId, warehouseId: movement.warehouseId, batchId: movement.batchId }
}

function placeOf(movement: Place): Place {
  return { businessDate: movement.businessDate, orderKey: movement.orderKey }
}
