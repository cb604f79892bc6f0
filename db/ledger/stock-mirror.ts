import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, DocumentLineId, MovementId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { negateMoney, type Money } from '#shared/kernel/money.ts'
import { negateQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { statement, type WritableDb } from '../handle.ts'
import { appendMovements, type NewMovement } from './stock-ledger.ts'
import { freezePair } from './valuation.ts'

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
 * @returns the mirrors, for settling the stock
 */
export function mirrorMovements(
  db: WritableDb,
  original: DocumentId,
  reversal: DocumentId,
  lineIds: ReadonlyMap<number, DocumentLineId>,
): NewMovement[] {
  const originals = movementsOfDocument(db).all(original)
  const mirrors = originals.map((movement) => mirrorMovement(movement, reversal, lineIds))
  appendMovements(db, mirrors)
  for (const movement of originals) {
    const mirror = mirrorOf(db).get(movement.id)
    if (mirror === undefined) throw new Error(`mirror of movement ${movement.id} is missing`)
    freezePair(db, { ...movement, original: movement.id, mirror: mirror.id })
  }
  return mirrors
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
