import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId, MovementId } from '#shared/kernel/id.ts'
import { negateMoney, type Money } from '#shared/kernel/money.ts'
import { negateQuantity } from '#shared/kernel/quantity.ts'
import { PHASE } from '#shared/domain/ledger-intent.ts'
import { statement, type WritableDb } from '../handle.ts'
import { appendMovements, type NewMovement } from './stock-ledger.ts'
import { freezePair } from './valuation.ts'

type Facts = Omit<
  NewMovement,
  'documentId' | 'documentLineId' | 'reversesMovementId' | 'isMirror' | 'frozenValue' | 'closedReversal'
>

interface OriginalMovement extends Facts {
  readonly id: MovementId
  readonly value: Money
  /** R6 for a reversal that is a posting of its own (R22). */
  readonly currentReferencePrice: Facts['referencePrice']
}

const movementsOfDocument = statement<[number], OriginalMovement>(`
  SELECT m.id, m.line_number AS lineNumber, m.kind, m.product_id AS productId, m.warehouse_id AS warehouseId,
    m.batch_id AS batchId, m.business_date AS businessDate, m.order_key AS orderKey, m.phase, m.quantity,
    m.entered_value AS enteredValue, m.supplier_credit AS supplierCredit, m.reference_price AS referencePrice, m.weight,
    m.origin_movement_id AS originMovementId, v.value, p.purchase_price AS currentReferencePrice
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id JOIN product p ON p.id = m.product_id
  WHERE m.document_id = ? ORDER BY m.id`)

const mirrorOf = statement<[number], { id: MovementId }>('SELECT id FROM stock_movement WHERE reverses_movement_id = ?')

/** The reversal document the mirrors belong to. */
export interface Reversal {
  readonly id: DocumentId
  /** Line number → the line of the reversal document. */
  readonly lineIds: ReadonlyMap<number, DocumentLineId>
}

/**
 * R20: mirror every movement of a document whose date is open. The mirrors carry the same date and order key;
 * both halves leave the replay and keep the value the original has at this moment.
 * @returns the mirrors, for settling the stock
 */
export function mirrorMovements(db: WritableDb, original: DocumentId, reversal: Reversal): NewMovement[] {
  const originals = movementsOfDocument(db).all(original)
  const mirrors = originals.map((movement) => ({
    ...negated(movement, reversal),
    enteredValue: movement.enteredValue === null ? null : negateMoney(movement.enteredValue),
    isMirror: true,
    frozenValue: negateMoney(movement.value),
  }))
  appendMovements(db, mirrors)
  for (const movement of originals) {
    const mirror = mirrorOf(db).get(movement.id)
    if (mirror === undefined) throw new Error(`mirror of movement ${movement.id} is missing`)
    freezePair(db, { ...movement, original: movement.id, mirror: mirror.id })
  }
  return mirrors
}

/**
 * R22: reverse every movement of a document whose date is closed, at today's end of the order. They are valued like
 * any posting: what came in leaves at the pool's cost, what went out comes back at its open cost.
 */
export function reverseClosedMovements(
  db: WritableDb,
  original: DocumentId,
  reversal: Reversal,
  today: BusinessDate,
  orderKey: number,
): NewMovement[] {
  const reversals = movementsOfDocument(db)
    .all(original)
    .map((movement) => ({
      ...negated(movement, reversal),
      businessDate: today,
      orderKey,
      phase: movement.quantity < 0 ? PHASE.inbound : PHASE.outbound,
      // Only an adjustment is reversed by its entered figure; everything else by what the goods cost now.
      enteredValue:
        movement.kind === 'adjustment' && movement.enteredValue !== null ? negateMoney(movement.enteredValue) : null,
      referencePrice: movement.currentReferencePrice,
      originMovementId: null,
      closedReversal: true,
    }))
  appendMovements(db, reversals)
  return reversals
}

function negated(movement: OriginalMovement, { id, lineIds }: Reversal): NewMovement {
  const documentLineId = lineIds.get(movement.lineNumber)
  if (documentLineId === undefined) throw new Error(`line ${movement.lineNumber} of the reversal is missing`)
  const { id: originalId, value: _value, currentReferencePrice: _price, ...facts } = movement
  return {
    ...facts,
    documentId: id,
    documentLineId,
    quantity: negateQuantity(movement.quantity),
    reversesMovementId: originalId,
    isMirror: false,
    frozenValue: null,
    closedReversal: false,
  }
}
