import type { Tender } from '#shared/contract/money-content.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { isMoneyType, type MoneyType } from '#shared/domain/money/money-type.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { statement, type ReadableDb } from '../handle.ts'
import type { MoneyLine, MoneyTerms, NewMoneyDocument } from './money-write.ts'
import { tendersOf } from './tender.ts'

/** A posted money document as its reversal and its copy need it. */
export interface PostedMoney extends Omit<NewMoneyDocument, 'postedAt' | 'postedBy'> {
  readonly id: DocumentId
  readonly reversedBy: string | null
}

type HeaderRow = Omit<PostedMoney, 'type' | 'tenders' | 'lines' | 'terms'> & { readonly type: AnyDocumentType }

const headerOf = statement<[number], HeaderRow>(`
  SELECT d.id, d.type, d.number, d.business_date AS businessDate, d.order_key AS orderKey, d.partner_id AS partnerId,
    d.reason, d.gross_amount AS amount, ifnull(a.remark, '') AS remark, d.reverses_document_id AS reversesDocumentId,
    d.amends_document_id AS amendsDocumentId,
    (SELECT r.number FROM document r WHERE r.reverses_document_id = d.id) AS reversedBy
  FROM document d LEFT JOIN document_annotation a ON a.document_id = d.id WHERE d.id = ?`)
const linesOf = statement<[number], MoneyLine>(
  'SELECT category_id AS categoryId, amount, remark FROM money_line WHERE document_id = ? ORDER BY line_number',
)
const termsOf = statement<[number], MoneyTerms>(`
  SELECT side, adjustment, discount, due_date AS dueDate, with_document_id AS withDocumentId,
    order_document_id AS orderDocumentId FROM money_terms WHERE document_id = ?`)
const linked = statement<[number], { id: DocumentId }>(`
  SELECT d.id FROM money_terms t JOIN document d ON d.id = t.document_id
  WHERE t.with_document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id`)

const taken = statement<[number], Tender>(`
  SELECT t.method, t.account_id AS accountId, t.amount, t.received, t.remark
  FROM money_terms m JOIN document d ON d.id = m.document_id JOIN document_tender t ON t.document_id = d.id
  WHERE m.with_document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document a WHERE a.amends_document_id = d.id) ORDER BY d.id, t.line_number`)

const reversal = statement<[number], { id: DocumentId }>('SELECT id FROM document WHERE reverses_document_id = ?')

const amended = statement<[number], { id: DocumentId | null }>(
  'SELECT amends_document_id AS id FROM document WHERE id = ?',
)

/** The document this one replaces; null when it replaces none. */
export function amendedBy(db: ReadableDb, id: DocumentId): DocumentId | null {
  return amended(db).get(id)?.id ?? null
}

/** The document that reverses this one; null while it counts. */
export function reversalOf(db: ReadableDb, id: DocumentId): DocumentId | null {
  return reversal(db).get(id)?.id ?? null
}

/** Null when there is no such document, or it is one of goods. */
export function findPostedMoney(db: ReadableDb, id: DocumentId): PostedMoney | null {
  const header = headerOf(db).get(id)
  if (header === undefined || !isMoneyType(header.type)) return null
  const type: MoneyType = header.type
  const terms = termsOf(db).get(id)
  if (terms === undefined) throw new Error(`money document ${id} has no terms`)
  return { ...header, type, tenders: tendersOf(db, id), lines: linesOf(db).all(id), terms }
}

/** Live collections and payments that were posted together with a shipment, receipt or return. */
export function linkedMoney(db: ReadableDb, id: DocumentId): DocumentId[] {
  return linked(db)
    .all(id)
    .map((row) => row.id)
}

/** How a document was paid when it was posted, as that stood last: also of one that is reversed by now. */
export function takenWith(db: ReadableDb, id: DocumentId): Tender[] {
  return taken(db).all(id)
}
