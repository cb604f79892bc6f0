import type { Document, DocumentLine, DocumentLink, DocumentRow, FoundDocument } from '#shared/contract/document.ts'
import type { BatchContent } from '#shared/contract/document-line.ts'
import type { BatchId, DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { findBatchById, serialsOfLine } from './batch.ts'
import { chargesOf } from './charge.ts'
import { dependentsOf, sourcesOf } from './line-source.ts'
import { reductionOf } from './reduction.ts'
import { findTerms } from './order-read.ts'

/** Few documents are transfers: two look-ups by key for a row that is shown. */
const GOAL = `(SELECT g.name FROM warehouse g WHERE g.id = ifnull(
  (SELECT t.destination_warehouse_id FROM transfer_route t WHERE t.document_id = d.id), d.to_warehouse_id))`

/** Whether what a two-step transfer sent has all arrived: received by lines of documents that still count. */
const ARRIVAL = `(SELECT iif(EXISTS (SELECT 1 FROM document_line s WHERE s.document_id = d.id AND s.base_quantity > (
    SELECT ifnull(SUM(g.base_quantity), 0) FROM document_line g JOIN document e ON e.id = g.document_id
    WHERE g.source_line_id = s.id AND e.reverses_document_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM document v WHERE v.reverses_document_id = e.id))), 'open', 'done')
  FROM transfer_route t WHERE t.document_id = d.id)`

/** Columns of a document row for lists; joined tables are p, w, u, r (its reversal), o (its original), a. */
export const DOCUMENT_ROW = `d.id, d.type, d.number, d.business_date AS businessDate, ifnull(p.name, '') AS partnerName,
  ifnull(w.name, '') AS warehouseName, ${GOAL} AS goalName, ${ARRIVAL} AS arrival,
  d.line_count AS lineCount, d.quantity, d.gross_amount AS grossAmount,
  CASE WHEN d.reverses_document_id IS NOT NULL THEN 'reversal' WHEN r.id IS NOT NULL THEN 'voided' ELSE 'posted' END AS status,
  ifnull(r.number, o.number) AS counterpart, d.posted_at AS postedAt, u.name AS postedBy, ifnull(a.remark, '') AS remark,
  os.fulfilment, ot.expected_on AS expectedOn, ot.revision`

export const DOCUMENT_JOINS = `LEFT JOIN partner p ON p.id = d.partner_id JOIN warehouse w ON w.id = d.warehouse_id
  JOIN user u ON u.id = d.posted_by LEFT JOIN document r ON r.reverses_document_id = d.id
  LEFT JOIN document o ON o.id = d.reverses_document_id LEFT JOIN document_annotation a ON a.document_id = d.id
  LEFT JOIN order_terms ot ON ot.document_id = d.id LEFT JOIN order_standing os ON os.document_id = d.id`

const rowById = statement<[number], DocumentRow>(
  `SELECT ${DOCUMENT_ROW} FROM document d ${DOCUMENT_JOINS} WHERE d.id = ?`,
)
// A money document has no warehouse, so it is no row of the lists of goods; by its number both are found.
const rowByNumber = statement<[string], FoundDocument>(
  `SELECT ${DOCUMENT_ROW} FROM document d ${DOCUMENT_JOINS.replace('JOIN warehouse', 'LEFT JOIN warehouse')}
   WHERE d.number = ?`,
)

/** Ends of numbers are looked for among so many of the newest documents. */
export const RECENT_DOCUMENTS = 20_000
const rowsByTail = statement<[string], FoundDocument>(
  `SELECT ${DOCUMENT_ROW} FROM document d ${DOCUMENT_JOINS.replace('JOIN warehouse', 'LEFT JOIN warehouse')}
   WHERE d.id > (SELECT max(id) FROM document) - ${RECENT_DOCUMENTS} AND d.number LIKE '%' || ? ORDER BY d.id DESC LIMIT 20`,
)

type DocumentHeader = Omit<
  Document,
  'lines' | 'charges' | 'terms' | 'hash' | 'amends' | 'amendedBy' | 'sources' | 'dependents' | 'taxIncluded'
> & { readonly hash: Buffer; readonly taxIncluded: number }

/** 整单优惠 or 抹零 of a document: what was allocated over its lines. */
const wholeOf = (source: 'discount' | 'rounding') =>
  `ifnull((SELECT SUM(${reductionOf(source, 'wl.id')}) FROM document_line wl WHERE wl.document_id = d.id), 0)`

const headerById = statement<[number], DocumentHeader>(`
  SELECT ${DOCUMENT_ROW}, d.partner_id AS partnerId, d.warehouse_id AS warehouseId, d.external_number AS externalNumber,
    d.reason,
    -- A reversal carries why the original was voided where other documents have a reason of their own.
    iif(d.reverses_document_id IS NULL, ifnull(r.reason, ''), d.reason) AS voidReason,
    ifnull((SELECT SUM(c.amount) FROM document_charge c WHERE c.document_id = d.id AND c.kind = 'freight'), 0) AS freight,
    d.tax_included AS taxIncluded, ${wholeOf('discount')} AS reduction, ${wholeOf('rounding')} AS rounding,
    d.list_amount AS listAmount, d.discount_amount AS discountAmount, d.net_amount AS netAmount, d.tax_amount AS taxAmount,
    ifnull(r.id, o.id) AS counterpartId, h.hash, d.fee, d.to_warehouse_id AS toWarehouseId, tw.name AS toWarehouseName,
    t.destination_warehouse_id AS destinationWarehouseId, dw.name AS destinationWarehouseName
  FROM document d ${DOCUMENT_JOINS} LEFT JOIN warehouse tw ON tw.id = d.to_warehouse_id
  LEFT JOIN transfer_route t ON t.document_id = d.id LEFT JOIN warehouse dw ON dw.id = t.destination_warehouse_id
  JOIN document_hash h ON h.document_id = d.id WHERE d.id = ?`)

/** The line a line l gives back, receives or carries out: of an order as it is revised now. */
const SOURCE_LINE = `ifnull((SELECT s.document_line_id FROM order_line o
  JOIN order_line_standing s ON s.root_line_id = o.root_line_id WHERE o.document_line_id = l.source_line_id), l.source_line_id)`

type LineRow = Omit<DocumentLine, 'batch' | 'serials'> & { readonly batchId: BatchId; readonly cost: Money | null }

const linesById = statement<[number], LineRow>(`
  SELECT l.id, l.line_number AS lineNumber, l.kind, l.product_id AS productId, l.product_code AS productCode,
    l.product_name AS productName, l.product_spec AS productSpec, l.unit_id AS unitId, l.unit_name AS unitName, l.ratio,
    l.quantity, l.base_quantity AS baseQuantity, l.price, l.discount_rate AS discountRate, l.list_amount AS listAmount,
    l.amount, ${reductionOf('discount', 'l.id')} + ${reductionOf('rounding', 'l.id')} AS reductionAmount,
    l.tax_rate AS taxRate, l.net_amount AS netAmount, l.tax_amount AS taxAmount,
    l.gross_amount AS grossAmount, l.charge_amount AS chargeAmount, l.remark,
    (SELECT SUM(v.value) FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id WHERE m.document_line_id = l.id
      AND m.document_id = l.document_id) AS cost,
    (SELECT SUM(t.amount) FROM stock_movement m JOIN stock_trueup t ON t.issue_movement_id = m.id
      WHERE m.document_line_id = l.id AND m.document_id = l.document_id) AS trueUp,
    ifnull((SELECT SUM(s.quantity) FROM stock_movement m JOIN stock_short s ON s.movement_id = m.id
      WHERE m.document_line_id = l.id AND m.document_id = l.document_id), 0) AS provisionalQuantity,
    (SELECT iif(m.quantity > 0, 'in', 'out') FROM stock_movement m WHERE m.document_line_id = l.id
      AND m.document_id = l.document_id AND m.kind IN ('component', 'product')) AS direction,
    (SELECT m.weight FROM stock_movement m WHERE m.document_line_id = l.id AND m.document_id = l.document_id
      AND m.kind = 'product') AS weight,
    ifnull((SELECT i.rejected FROM line_inspection i WHERE i.document_line_id = l.id), 0) AS rejected,
    ifnull((SELECT i.reason FROM line_inspection i WHERE i.document_line_id = l.id), '') AS rejectReason,
    (SELECT s.fulfilled FROM order_line_standing s WHERE s.document_line_id = l.id) AS fulfilled,
    l.batch_id AS batchId, ${SOURCE_LINE} AS sourceLineId,
    (SELECT d.number FROM document_line o JOIN document d ON d.id = o.document_id WHERE o.id = ${SOURCE_LINE}) AS sourceNumber,
    (SELECT d.type FROM document_line o JOIN document d ON d.id = o.document_id WHERE o.id = l.source_line_id) AS sourceType
  FROM document_line l WHERE l.document_id = ? ORDER BY l.line_number`)

const amendedOf = statement<[number], DocumentLink>(
  'SELECT o.id, o.number FROM document d JOIN document o ON o.id = d.amends_document_id WHERE d.id = ?',
)
const amendmentOf = statement<[number], DocumentLink>('SELECT id, number FROM document WHERE amends_document_id = ?')

export function findDocumentRow(db: ReadableDb, id: DocumentId): DocumentRow | null {
  return rowById(db).get(id) ?? null
}

export function findDocumentByNumber(db: ReadableDb, number: string): FoundDocument | null {
  return rowByNumber(db).get(number) ?? null
}

/** Recent documents whose numbers end so, the newest first; capital and small letters are the same. */
export function findDocumentsByTail(db: ReadableDb, tail: string): FoundDocument[] {
  return rowsByTail(db).all(tail)
}

/** A posted document with its lines. `cost` is the change of stock value: positive in, negative out. */
export function findDocument(db: ReadableDb, id: DocumentId): Document | null {
  const header = headerById(db).get(id)
  if (header === undefined) return null
  return {
    ...header,
    hash: header.hash.toString('hex'),
    taxIncluded: header.taxIncluded === 1,
    amends: amendedOf(db).get(id) ?? null,
    amendedBy: amendmentOf(db).get(id) ?? null,
    sources: sourcesOf(db, id),
    dependents: dependentsOf(db, id),
    charges: chargesOf(db, id),
    terms: findTerms(db, id),
    lines: linesById(db)
      .all(id)
      .map(({ batchId, ...line }) => ({ ...line, batch: batchOf(db, batchId), serials: serialsOfLine(db, line.id) })),
  }
}

function batchOf(db: ReadableDb, id: BatchId): BatchContent | null {
  const batch = findBatchById(db, id)
  return batch === null ? null : { code: batch.code, producedOn: batch.producedOn, expiresOn: batch.expiresOn }
}
