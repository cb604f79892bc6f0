import type { ExpiredSale } from '#shared/contract/document-impact.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

// A mirror takes back what was sold and brings nothing in.
const expired = statement<[number], ExpiredSale>(`
  SELECT DISTINCT l.product_name AS product, b.code AS batch, b.expires_on AS expiresOn FROM stock_movement m
  JOIN document_line l ON l.id = m.document_line_id JOIN batch b ON b.id = m.batch_id
  WHERE m.document_id = ? AND m.kind = 'sale' AND m.is_mirror = 0 AND m.quantity < 0 AND b.expires_on < m.business_date
  ORDER BY l.line_number`)

// Zero that was entered is a gift; this is what nobody entered and no pool or reference price knew.
const uncosted = statement<[number], { product: string }>(`
  SELECT DISTINCT l.product_name AS product FROM stock_movement m
  JOIN document_line l ON l.id = m.document_line_id JOIN stock_valuation v ON v.movement_id = m.id
  WHERE m.document_id = ? AND m.kind IN ('opening', 'otherIn', 'gain') AND m.is_mirror = 0 AND m.quantity > 0
    AND m.entered_value IS NULL AND v.value = 0
  ORDER BY l.line_number`)

/** Expired batches that posted documents sell. */
export function expiredSales(db: ReadableDb, documents: readonly DocumentId[]): ExpiredSale[] {
  return documents.flatMap((id) => expired(db).all(id))
}

/** Names of goods that posted documents bring in at 0.00, because no cost was entered and none is known (R5, R6). */
export function uncostedGoods(db: ReadableDb, documents: readonly DocumentId[]): string[] {
  return [...new Set(documents.flatMap((id) => uncosted(db).all(id)).map(({ product }) => product))]
}
