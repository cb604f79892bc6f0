import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, DocumentLineId, MovementId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { money, negateMoney, type Money } from '#shared/kernel/money.ts'
import { negateQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stockBalance, stockMovement } from '../schema/ledger.ts'
import { findShortage, type Shortage, type StockPlace } from './shortage.ts'
import { freezePair, replayPool, type Place, type Recost } from './valuation.ts'

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
 * THE writer of the stock ledger: append facts, move the balances, look for a shortage over the whole later
 * timeline (R26) and replay the touched pools (R19). Runs inside the caller's transaction; when it returns a
 * shortage nothing was valued and the caller must roll back.
 */
export function appendMovements(db: WritableDb, movements: readonly NewMovement[]): StockPosting {
  for (const movement of movements) {
    insertMovement(db).run({ ...movement, isMirror: movement.isMirror ? 1 : 0 })
    addToBalance(db).run({ ...movement })
  }
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

interface OriginalMovement {
  readonly id: MovementId
  readonly lineNumber: number
  readonly kind: MovementKind
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly batchId: BatchId
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly phase: number
  readonly quantity: Quantity
  readonly enteredValue: Money | null
  readonly referencePrice: UnitPrice | null
  readonly value: Money
}

const movementsOfDocument = statement<[number], OriginalMovement>(`
  SELECT m.id, m.line_number AS lineNumber, m.kind, m.product_id AS productId, m.warehouse_id AS warehouseId,
    m.batch_id AS batchId, m.business_date AS businessDate, m.order_key AS orderKey, m.phase, m.quantity,
    m.entered_value AS enteredValue, m.reference_price AS referencePrice, v.value
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  WHERE m.document_id = ? ORDER BY m.id`)

const mirrorOf = statement<[number], { id: MovementId }>('SELECT id FROM stock_movement WHERE reverses_movement_id = ?')

/**
 * R20: mirror every movement of a document whose date is open. The mirrors carry the same date and order key;
 * both halves leave the replay and keep the value the original has at this moment.
 * @param lineIds line number → the line of the reversal document
 */
export function mirrorMovements(
  db: WritableDb,
  original: DocumentId,
  reversal: DocumentId,
  lineIds: ReadonlyMap<number, DocumentLineId>,
): StockPosting {
  const originals = movementsOfDocument(db).all(original)
  const mirrors = originals.map((movement) => mirrorMovement(movement, reversal, lineIds))
  for (const mirror of mirrors) {
    insertMovement(db).run({ ...mirror, isMirror: 1 })
    addToBalance(db).run({ ...mirror })
  }
  const shortage = firstShortageOf(db, mirrors)
  if (shortage !== null) return { recosts: [], shortage }
  for (const movement of originals) {
    const mirror = mirrorOf(db).get(movement.id)
    if (mirror === undefined) throw new Error(`mirror of movement ${movement.id} is missing`)
    freezePair(db, movement.id, mirror.id, movement.productId, movement.businessDate, money(movement.value))
  }
  return { recosts: replayTouched(db, mirrors), shortage: null }
}

function mirrorMovement(
  movement: OriginalMovement,
  reversal: DocumentId,
  lineIds: ReadonlyMap<number, DocumentLineId>,
): NewMovement {
  const documentLineId = lineIds.get(movement.lineNumber)
  if (documentLineId === undefined) throw new Error(`line ${movement.lineNumber} of the reversal is missing`)
  return {
    documentId: reversal,
    documentLineId,
    kind: movement.kind,
    productId: movement.productId,
    warehouseId: movement.warehouseId,
    batchId: movement.batchId,
    businessDate: movement.businessDate,
    orderKey: movement.orderKey,
    phase: movement.phase,
    lineNumber: movement.lineNumber,
    quantity: negateQuantity(movement.quantity),
    enteredValue: movement.enteredValue === null ? null : negateMoney(movement.enteredValue),
    referencePrice: movement.referencePrice,
    reversesMovementId: movement.id,
    isMirror: true,
    frozenValue: negateMoney(movement.value),
  }
}
