import type { DocumentLink } from '#shared/contract/document.ts'
import type { AgreedLine } from '#shared/domain/order/agreed-amount.ts'
import type { OrderTerms } from '#shared/domain/order/order-terms.ts'
import type { DocumentId, DocumentLineId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

const termsOf = statement<[number], OrderTerms>(`
  SELECT expected_on AS expectedOn, valid_until AS validUntil, lead_days AS leadDays, deposit,
    payment_terms AS paymentTerms, shipping_address AS shippingAddress FROM order_terms WHERE document_id = ?`)

/** 订单条款; null when the document is no order, or the reversal of one. */
export function findTerms(db: ReadableDb, id: DocumentId): OrderTerms | null {
  return termsOf(db).get(id) ?? null
}

/** Which revision a document is, of which order. */
export interface Revision {
  readonly rootDocumentId: DocumentId
  readonly revision: number
}

const revisionOf = statement<[number], Revision>(
  'SELECT root_document_id AS rootDocumentId, revision FROM order_terms WHERE document_id = ?',
)

export function findRevision(db: ReadableDb, id: DocumentId): Revision | null {
  return revisionOf(db).get(id) ?? null
}

/** A line of a revision as the next revision continues it. */
export interface RevisedLine {
  readonly rootLineId: DocumentLineId
  readonly productId: ProductId
  readonly productName: string
  readonly ordered: Quantity
  readonly fulfilled: Quantity
}

const revisedLines = statement<[number], RevisedLine>(`
  SELECT s.root_line_id AS rootLineId, s.product_id AS productId, l.product_name AS productName, s.ordered, s.fulfilled
  FROM document_line l JOIN order_line_standing s ON s.document_line_id = l.id WHERE l.document_id = ?
  ORDER BY l.line_number`)

/** Lines of the valid revision of an order. */
export function revisedLinesOf(db: ReadableDb, id: DocumentId): RevisedLine[] {
  return revisedLines(db).all(id)
}

const validLine = statement<[number], { id: DocumentLineId }>(`
  SELECT s.document_line_id AS id FROM order_line o JOIN order_line_standing s ON s.root_line_id = o.root_line_id
  WHERE o.document_line_id = ?`)

/** The line of the valid revision that continues this one; the line itself where it is of no order. */
export function validOrderLine(db: ReadableDb, id: DocumentLineId): DocumentLineId {
  return validLine(db).get(id)?.id ?? id
}

/** An order line that later documents have done more of than was ordered. */
export interface ExceededLine {
  readonly number: string
  readonly product: string
  readonly ordered: Quantity
  readonly fulfilled: Quantity
}

const sourceOrderLines = statement<[number], ExceededLine>(`
  SELECT DISTINCT d.number, l.product_name AS product, s.ordered, s.fulfilled
  FROM document_line f JOIN order_line o ON o.document_line_id = f.source_line_id
  JOIN order_line_standing s ON s.root_line_id = o.root_line_id JOIN document_line l ON l.id = s.document_line_id
  JOIN document d ON d.id = l.document_id
  WHERE f.document_id = ? AND s.fulfilled > s.ordered ORDER BY l.document_id, l.line_number`)

/** Lines of orders this document carries out beyond what was ordered, over all documents together. */
export function exceededLines(db: ReadableDb, id: DocumentId): ExceededLine[] {
  return sourceOrderLines(db).all(id)
}

const closedSource = statement<[{ readonly id: number }], { number: string }>(`
  SELECT d.number FROM document_line f JOIN order_line o ON o.document_line_id = f.source_line_id
  JOIN order_line_standing s ON s.root_line_id = o.root_line_id
  JOIN order_standing t ON t.root_document_id = s.root_document_id JOIN document d ON d.id = t.document_id
  WHERE f.document_id IN (SELECT :id UNION ALL SELECT amends_document_id FROM document WHERE id = :id) AND 'close' = (
    SELECT c.kind FROM order_closing c WHERE c.root_document_id = t.root_document_id ORDER BY c.id DESC LIMIT 1)
  GROUP BY s.root_line_id
  HAVING min(f.document_id = :id) = 1 OR SUM(iif(f.document_id = :id, f.base_quantity, 0 - f.base_quantity)) > 0 LIMIT 1`)

/**
 * An order that was closed and of which this document takes something, or more than the document it amends did (that
 * was posted while the order was open); null: none. Asked of the closings: what the document itself completes would
 * stand as carried out in full.
 */
export function closedSourceOf(db: ReadableDb, id: DocumentId): string | null {
  return closedSource(db).get({ id })?.number ?? null
}

// A document that carries out an earlier revision is dependent on the valid one, too.
const dependents = statement<[number], DocumentLink>(`
  SELECT DISTINCT d.id, d.number FROM document_line me
  JOIN order_line o ON o.document_line_id = me.id JOIN order_line s ON s.root_line_id = o.root_line_id
  JOIN document_line l ON l.source_line_id = s.document_line_id JOIN document d ON d.id = l.document_id
  WHERE me.document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id`)

/** Live documents that carry out lines of this order, in whatever revision. */
export function orderDependentsOf(db: ReadableDb, id: DocumentId): DocumentLink[] {
  return dependents(db).all(id)
}

const validOf = statement<[number], DocumentLink>(`
  SELECT d.id, d.number FROM order_terms t JOIN order_standing s ON s.root_document_id = t.root_document_id
  JOIN document d ON d.id = s.document_id WHERE t.document_id = ?`)

/** The valid revision of the order a document is a revision of; null when it is no order, or none counts. */
export function validRevisionOf(db: ReadableDb, id: DocumentId): DocumentLink | null {
  return validOf(db).get(id) ?? null
}

export interface OrderedLine extends AgreedLine {
  readonly rootLineId: DocumentLineId
  readonly unitId: UnitId
  readonly baseQuantity: Quantity
  readonly netAmount: Money
  readonly grossAmount: Money
}

const ordered = statement<[number], OrderedLine>(`
  SELECT o.root_line_id AS rootLineId, l.unit_id AS unitId, l.ratio, l.quantity, l.base_quantity AS baseQuantity, l.price,
    l.discount_rate AS discountRate, l.tax_rate AS taxRate, l.amount, l.net_amount AS netAmount, l.gross_amount AS grossAmount
  FROM document_line l JOIN order_line o ON o.document_line_id = l.id WHERE l.id = ?`)

/** What was agreed in an order's line. */
export function orderedLine(db: ReadableDb, id: DocumentLineId): OrderedLine {
  const row = ordered(db).get(id)
  if (row === undefined) throw new Error(`document line ${id} is of no order`)
  return row
}

const openOf = statement<[number], { open: Quantity }>(
  'SELECT open FROM order_line_standing WHERE document_line_id = ?',
)

/** Base units of a line that are still to come or to go; none where the order does not count any more. */
export function openOfOrderLine(db: ReadableDb, id: DocumentLineId): Quantity {
  return openOf(db).get(id)?.open ?? ZERO_QUANTITY
}

const idsOfRevisions = statement<[number], { id: DocumentId }>(`
  SELECT o.document_id AS id FROM order_terms t JOIN order_terms o ON o.root_document_id = t.root_document_id
  WHERE t.document_id = ? ORDER BY o.revision`)

/** Every revision of the order a document is one of, the first one first; none when it is no order. */
export function revisionIds(db: ReadableDb, id: DocumentId): DocumentId[] {
  return idsOfRevisions(db)
    .all(id)
    .map((row) => row.id)
}

const rootLines = statement<[number], { id: DocumentLineId; root: DocumentLineId }>(`
  SELECT o.document_line_id AS id, o.root_line_id AS root FROM document_line l
  JOIN order_line o ON o.document_line_id = l.id WHERE l.document_id = ?`)

/** Line of a revision → the line of the first revision it continues. */
export function rootLinesOf(db: ReadableDb, id: DocumentId): ReadonlyMap<DocumentLineId, DocumentLineId> {
  return new Map(
    rootLines(db)
      .all(id)
      .map((row) => [row.id, row.root]),
  )
}
