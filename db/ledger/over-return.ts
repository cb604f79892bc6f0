import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** R9: more would have come back of a line than went (or in, for purchase returns and transfers on the way). */
export interface OverReturn {
  /** Number of the document whose line is given back. */
  readonly number: string
  readonly product: string
  /** Base units that were there to be given back at that place. */
  readonly open: Quantity
  readonly over: Quantity
}

/*
 * For every line the document's lines give back: what is open of it after each place of the timeline. Reversals carry
 * the source line with a negative quantity, so a pair cancels where it stands. Open quantity is judged over the whole
 * later timeline: what a reversal in a closed period opened again today was not open last week.
 */
const firstOver = statement<[number], OverReturn>(`
  WITH source AS (SELECT DISTINCT source_line_id AS id FROM document_line WHERE document_id = ? AND source_line_id IS NOT NULL
    AND source_line_id NOT IN (SELECT document_line_id FROM order_line)),
  given AS (
    SELECT s.id, d.business_date, d.order_key, SUM(l.base_quantity) AS quantity
    FROM source s JOIN document_line l ON l.source_line_id = s.id JOIN document d ON d.id = l.document_id
    GROUP BY s.id, d.business_date, d.order_key),
  running AS (
    SELECT id, business_date, order_key, quantity,
      SUM(quantity) OVER (PARTITION BY id ORDER BY business_date, order_key) AS given
    FROM given)
  SELECT d.number, o.product_name AS product, o.base_quantity - (r.given - r.quantity) AS open, r.given - o.base_quantity AS over
  FROM running r JOIN document_line o ON o.id = r.id JOIN document d ON d.id = o.document_id
  WHERE r.given > o.base_quantity ORDER BY r.business_date, r.order_key, r.id LIMIT 1`)

/** A return that stands before what it gives back: possible when an amended one keeps its place (R21). */
const beforeOrigin = statement<[number], { number: string; date: BusinessDate; line: number }>(`
  SELECT o.number, o.business_date AS date, l.line_number AS line FROM document d JOIN document_line l ON l.document_id = d.id
  JOIN document_line s ON s.id = l.source_line_id JOIN document o ON o.id = s.document_id
  WHERE d.id = ? AND d.reverses_document_id IS NULL AND s.id NOT IN (SELECT document_line_id FROM order_line)
    AND (d.business_date, d.order_key) <= (o.business_date, o.order_key)
  ORDER BY l.line_number LIMIT 1`)

/** R16: a return is ordered after its origin. */
export function findReturnBeforeOrigin(
  db: ReadableDb,
  document: DocumentId,
): { readonly number: string; readonly date: BusinessDate; readonly line: number } | null {
  return beforeOrigin(db).get(document) ?? null
}

/** The first line of which this document gives back too much; null when none. */
export function findOverReturn(db: ReadableDb, document: DocumentId): OverReturn | null {
  return firstOver(db).get(document) ?? null
}
