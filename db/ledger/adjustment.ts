import type { DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** R18: an adjustment that could not take all of its change at its own place. */
export interface RefusedAdjustment {
  readonly product: string
  /** Of the pool when the adjustment came. */
  readonly quantity: Quantity
  readonly value: Money
  readonly change: Money
}

const clamped = statement<[number], RefusedAdjustment>(`
  SELECT l.product_name AS product, v.quantity_after AS quantity, v.value_after - v.value AS value, m.entered_value AS change
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id JOIN document_line l ON l.id = m.document_line_id
  WHERE m.document_id = ? AND m.kind = 'adjustment' AND m.is_mirror = 0 AND m.closed_reversal = 0
    AND v.value <> m.entered_value ORDER BY m.line_number LIMIT 1`)

/** The first adjustment of a document that was clamped; null when all took their whole change. */
export function findRefusedAdjustment(db: ReadableDb, document: DocumentId): RefusedAdjustment | null {
  return clamped(db).get(document) ?? null
}
