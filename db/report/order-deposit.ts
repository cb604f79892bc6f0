import type { AnyLink } from '#shared/contract/money.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { DocumentId, DocumentLineId, PartnerEntryId } from '#shared/kernel/id.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { LIVE_ENTRY, OPEN_OF_ENTRY } from './open-entries.ts'

interface DepositRow {
  readonly id: DocumentId
  readonly number: string
  readonly type: AnyDocumentType
  readonly amount: Money
  readonly unused: Money
}

// Of all revisions of the order; the partner is asked because a revision may be with another one.
const ofOrder = statement<[number], DepositRow>(`
  SELECT d.id, d.number, d.type, d.gross_amount AS amount, 0 - (${OPEN_OF_ENTRY}) AS unused
  FROM order_terms me JOIN order_terms v ON v.root_document_id = me.root_document_id
  JOIN document o ON o.id = me.document_id
  JOIN money_terms t ON t.order_document_id = v.document_id JOIN document d ON d.id = t.document_id
  JOIN partner_entry e ON e.document_id = d.id
  WHERE me.document_id = ? AND d.partner_id = o.partner_id AND ${LIVE_ENTRY} ORDER BY d.id`)

/** What was taken or paid as the deposit of an order and still counts. @param without one that does not count */
export function depositsOfOrder(
  db: ReadableDb,
  id: DocumentId,
  without: DocumentId | null = null,
): { readonly paid: Money; readonly unused: Money; readonly documents: AnyLink[] } {
  const rows = ofOrder(db)
    .all(id)
    .filter((row) => row.id !== without)
  return {
    paid: addMoney(...rows.map(({ amount }) => amount)),
    unused: addMoney(...rows.map(({ unused }) => unused)),
    documents: rows.map(({ id: documentId, number, type }) => ({ id: documentId, number, type })),
  }
}

const forDocument = statement<[number], { id: PartnerEntryId }>(`
  SELECT DISTINCT e.id FROM document_line l JOIN document_line o ON o.id = l.source_line_id
  JOIN order_terms me ON me.document_id = o.document_id
  JOIN order_terms v ON v.root_document_id = me.root_document_id
  JOIN money_terms t ON t.order_document_id = v.document_id JOIN partner_entry e ON e.document_id = t.document_id
  WHERE l.document_id = ? AND ${LIVE_ENTRY}`)

/** Entries of the deposits of the orders a document carries out. */
export function depositEntriesFor(db: ReadableDb, documentId: DocumentId): PartnerEntryId[] {
  return forDocument(db)
    .all(documentId)
    .map((row) => row.id)
}

const orderOfLine = statement<[number], { id: DocumentId; type: AnyDocumentType }>(`
  SELECT s.document_id AS id, s.type FROM document_line l JOIN order_terms t ON t.document_id = l.document_id
  JOIN order_standing s ON s.root_document_id = t.root_document_id WHERE l.id = ?`)

/** What is unused of the deposits of the orders these lines are of, as far as the asker may see them. */
export function unusedDepositOfLines(
  db: ReadableDb,
  lineIds: readonly DocumentLineId[],
  maySee: (type: AnyDocumentType) => boolean,
): Money {
  const found = lineIds.flatMap((id) => orderOfLine(db).get(id) ?? [])
  const orders = new Set(found.filter(({ type }) => maySee(type)).map(({ id }) => id))
  const unused = [...orders].map((id) => depositsOfOrder(db, id).unused)
  return addMoney(...unused)
}
