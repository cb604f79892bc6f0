import { isLate } from '#shared/domain/stocktake/late.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, MovementId, StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** 补录: a movement entered after a line was counted, of goods that moved before (R23). */
export interface LateMovement {
  readonly lineId: StocktakeLineId
  readonly movementId: MovementId
  readonly documentId: DocumentId
  readonly type: DocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly quantity: Quantity
  readonly countedOn: BusinessDate
}

type Row = LateMovement & { readonly postedAt: number }

// Movements after the position at which the adopted result was counted, not taken into account yet, and not the
// stocktake's own. What is dated after the count is left out here, the fine distinction is the rule's.
const COLUMNS = `t.line_id AS lineId, m.id AS movementId, m.document_id AS documentId, d.type, d.number,
  m.business_date AS businessDate, m.quantity, r.counted_on AS countedOn, d.posted_at AS postedAt`
const CONDITIONS = `t.counted_quantity IS NOT NULL AND m.id > r.position AND m.business_date <= r.counted_on AND m.quantity <> 0
  AND b.code = l.batch_code
  AND NOT EXISTS (SELECT 1 FROM stocktake_event e WHERE e.line_id = t.line_id AND e.movement_id = m.id
    AND NOT EXISTS (SELECT 1 FROM stocktake_event u WHERE u.undoes_event_id = e.id))
  AND NOT EXISTS (SELECT 1 FROM stocktake_document o WHERE o.stocktake_id = t.stocktake_id AND (o.document_id = m.document_id
    OR o.document_id = d.reverses_document_id))`

const span = statement<[number], { position: number | null; lastDay: BusinessDate | null }>(`
  SELECT min(r.position) AS position, max(r.counted_on) AS lastDay FROM stocktake_standing t
  JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id WHERE t.stocktake_id = ?`)
// From the first count on the ledger is short, and what is dated after the last one is out at once; the rest finds its line.
const ofStocktake = statement<[number, number, string], Row>(`
  SELECT ${COLUMNS} FROM stock_movement m CROSS JOIN stocktake k ON k.id = ?
  CROSS JOIN stocktake_line l ON l.product_id = m.product_id AND l.stocktake_id = k.id
  JOIN batch b ON b.id = m.batch_id JOIN document d ON d.id = m.document_id
  JOIN stocktake_standing t ON t.line_id = l.id
  JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id
  WHERE m.id > ? AND m.business_date <= ? AND m.warehouse_id = k.warehouse_id AND ${CONDITIONS} ORDER BY m.id`)
const ofDocument = statement<[number], Row & { stocktakeId: StocktakeId }>(`
  SELECT ${COLUMNS}, t.stocktake_id AS stocktakeId FROM stock_movement m JOIN document d ON d.id = m.document_id
  JOIN batch b ON b.id = m.batch_id
  JOIN stocktake_line l ON l.product_id = m.product_id JOIN stocktake k ON k.id = l.stocktake_id
  JOIN stocktake_standing t ON t.line_id = l.id
  JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id
  WHERE m.document_id = ? AND k.warehouse_id = m.warehouse_id AND k.state = 'posted' AND ${CONDITIONS} ORDER BY m.id`)

// A 改单 or a void is one change: its halves are taken into account together or not at all.
const change = statement<[number], { id: DocumentId }>(`
  WITH RECURSIVE change (id) AS (
    VALUES (?)
    UNION SELECT d.amends_document_id FROM change c JOIN document d ON d.id = c.id WHERE d.amends_document_id IS NOT NULL
    UNION SELECT d.reverses_document_id FROM change c JOIN document d ON d.id = c.id WHERE d.reverses_document_id IS NOT NULL
    UNION SELECT d.id FROM change c JOIN document d ON d.amends_document_id = c.id
    UNION SELECT d.id FROM change c JOIN document d ON d.reverses_document_id = c.id)
  SELECT id FROM change ORDER BY id`)

/** A document with everything it amends or reverses and that amends or reverses it, in the order of posting. */
export function documentsOfChange(db: ReadableDb, id: DocumentId): DocumentId[] {
  return change(db)
    .all(id)
    .map((row) => row.id)
}

/** What enters the books when is told by the caller's day boundary. */
export type DayOf = (moment: number) => BusinessDate

/** Late movements of a stocktake's counted lines. */
export function lateMovements(db: ReadableDb, id: StocktakeId, dayOf: DayOf): LateMovement[] {
  const { position, lastDay } = span(db).get(id) ?? { position: null, lastDay: null }
  return position === null || lastDay === null ? [] : onlyLate(ofStocktake(db).all(id, position, lastDay), dayOf)
}

/** Posted stocktakes a document, or the change it is part of, comes too late for. */
export function stocktakesOfLateDocument(
  db: ReadableDb,
  documentId: DocumentId,
  dayOf: DayOf,
): (LateMovement & { readonly stocktakeId: StocktakeId })[] {
  return onlyLate(
    documentsOfChange(db, documentId).flatMap((id) => ofDocument(db).all(id)),
    dayOf,
  )
}

function onlyLate<One extends Row>(rows: readonly One[], dayOf: DayOf): One[] {
  return rows.filter(({ businessDate, postedAt, countedOn }) =>
    isLate({ businessDate, enteredOn: dayOf(postedAt) }, countedOn),
  )
}

export function byLine(movements: readonly LateMovement[]): Map<StocktakeLineId, LateMovement[]> {
  const lines = new Map<StocktakeLineId, LateMovement[]>()
  for (const movement of movements) lines.set(movement.lineId, [...(lines.get(movement.lineId) ?? []), movement])
  return lines
}
