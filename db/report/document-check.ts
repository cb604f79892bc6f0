import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId, PartnerId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'

/** What makes two documents look like one entered twice. */
export interface Suspect {
  readonly id: DocumentId
  readonly type: DocumentType
  readonly partnerId: PartnerId
  readonly businessDate: BusinessDate
  readonly grossAmount: Money
}

/** 疑似重复: other valid documents of the same type, partner, day and total. */
export function findDuplicates(db: ReadableDb, suspect: Suspect): DocumentCheck['duplicates'] {
  return cachedStatement<DocumentCheck['duplicates'][number]>(
    db,
    `SELECT d.id, d.number FROM document d INDEXED BY document_by_partner
     WHERE d.partner_id = :partnerId AND d.business_date = :businessDate AND d.type = :type
       AND d.gross_amount = :grossAmount AND d.reverses_document_id IS NULL AND d.id <> :id
       AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id LIMIT 5`,
  ).all({ ...suspect })
}

const quoteOfLine = statement<[number, string], { number: string; validUntil: BusinessDate }>(`
  SELECT d.number, t.valid_until AS validUntil FROM document_line l JOIN document d ON d.id = l.document_id
  JOIN order_terms t ON t.document_id = d.id WHERE l.id = ? AND t.valid_until < ?`)

/** Quotes whose lines are carried out after their last day. */
export function expiredQuotesOf(
  db: ReadableDb,
  lineIds: readonly DocumentLineId[],
  date: BusinessDate,
): DocumentCheck['expiredQuotes'] {
  const found = lineIds.flatMap((id) => quoteOfLine(db).get(id, date) ?? [])
  return found.filter((quote, index) => found.findIndex((one) => one.number === quote.number) === index)
}

const held = statement<[number, number], { productName: string; unitName: string; onHand: Quantity }>(`
  SELECT p.name AS productName, n.name AS unitName, ifnull((SELECT SUM(s.quantity) FROM stock_balance s
    WHERE s.product_id = p.id AND s.warehouse_id = ?), 0) AS onHand
  FROM product p JOIN unit n ON n.id = p.base_unit_id WHERE p.id = ?`)
const movedBy = statement<[number, number, number], { quantity: Quantity }>(`
  SELECT ifnull(SUM(quantity), 0) AS quantity FROM stock_movement
  WHERE document_id = ? AND product_id = ? AND warehouse_id = ?`)

/** What lay in a warehouse before a document was written. */
export function onHandBefore(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  id: DocumentId,
): { readonly productName: string; readonly unitName: string; readonly onHand: Quantity } {
  const row = held(db).get(warehouseId, productId)
  if (row === undefined) throw new Error(`product ${productId} is missing`)
  const moved = movedBy(db).get(id, productId, warehouseId)?.quantity ?? 0
  return { ...row, onHand: quantity(row.onHand - moved) }
}

const openLines = statement<[number, number], { lineId: DocumentLineId; open: Quantity }>(`
  SELECT document_line_id AS lineId, open FROM order_line_standing
  WHERE product_id = ? AND type = 'salesOrder' AND warehouse_id = ? AND open > 0`)

/** Reserved in a warehouse for other lines of sales orders than these. */
export function openOfOthers(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  own: readonly DocumentLineId[],
): Quantity {
  const others = openLines(db)
    .all(productId, warehouseId)
    .filter(({ lineId }) => !own.includes(lineId))
  return quantity(others.reduce((sum: number, { open }) => sum + open, ZERO_QUANTITY))
}
