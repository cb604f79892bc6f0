import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, DocumentLineId, MovementId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stockBalance, stockMovement } from '../schema/ledger.ts'
import { findShortage, type Shortage, type StockPlace } from './shortage.ts'
import { replayPool, type Place, type Recost } from './valuation.ts'

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
  readonly referencePrice: UnitPrice | null
  readonly reversesMovementId: MovementId | null
  readonly isMirror: boolean
  readonly frozenValue: Money | null
}

export interface StockPosting {
  readonly recosts: readonly Recost[]
  readonly shortage: Shortage | null
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
      referencePrice: sql.placeholder('referencePrice'),
      reversesMovementId: sql.placeholder('reversesMovementId'),
      isMirror: sql.placeholder('isMirror'),
      frozenValue: sql.placeholder('frozenValue'),
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
    insertMovement(db).run({ ...movement, isMirror: movement.isMirror ? 1 : 0 })
    addToBalance(db).run({ ...movement })
  }
}

/**
 * Judge the end state of a posting: look for a shortage over the whole later timeline (R26), then replay every
 * touched pool once (R19). When it returns a shortage no pool was replayed and the caller must roll back.
 * @param movements everything the posting appended, mirrors included: a 改单 is judged by both of its halves (R21)
 */
export function settleStock(db: WritableDb, movements: readonly NewMovement[]): StockPosting {
  const shortage = firstShortageOf(db, movements)
  if (shortage !== null) return { recosts: [], shortage }
  return { recosts: replayTouched(db, movements), shortage: null }
}

function firstShortageOf(db: ReadableDb, movements: readonly NewMovement[]): Shortage | null {
  const [first] = movements
  if (first === undefined) return null
  const places = new Map<string, { place: StockPlace; from: Place }>()
  for (const movement of movements) {
    const key = `${movement.productId}/${movement.warehouseId}/${movement.batchId}`
    const known = places.get(key)
    if (known === undefined || isEarlier(movement, known.from))
      places.set(key, { place: pick(movement), from: placeOf(movement) })
  }
  const firstNew = movements.reduce(
    (lowest, movement) => (movement.documentId < lowest ? movement.documentId : lowest),
    first.documentId,
  )
  for (const { place, from } of places.values()) {
    const shortage = findShortage(db, place, from, firstNew)
    if (shortage !== null) return shortage
  }
  return null
}

function replayTouched(db: WritableDb, movements: readonly NewMovement[]): Recost[] {
  const touched = new Map<ProductId, { from: Place; last: Place }>()
  for (const movement of movements) {
    const place = placeOf(movement)
    const known = touched.get(movement.productId)
    if (known === undefined) touched.set(movement.productId, { from: place, last: place })
    else
      touched.set(movement.productId, {
        from: isEarlier(place, known.from) ? place : known.from,
        last: isEarlier(known.last, place) ? place : known.last,
      })
  }
  return [...touched].flatMap(([productId, { from, last }]) => replayPool(db, productId, from, last))
}

function pick(movement: NewMovement): StockPlace {
  return { productId: movement.productId, warehouseId: movement.warehouseId, batchId: movement.batchId }
}

function placeOf(movement: Place): Place {
  return { businessDate: movement.businessDate, orderKey: movement.orderKey }
}

function isEarlier(a: Place, b: Place): boolean {
  return a.businessDate === b.businessDate ? a.orderKey < b.orderKey : a.businessDate < b.businessDate
}
