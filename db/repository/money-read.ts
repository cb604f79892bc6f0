import type { AnyLink, MoneyDocument, MoneyRow, SettledWith } from '#shared/contract/money.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerEntryId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { OPEN_OF_ENTRY } from '../report/open-entries.ts'

/** Columns of a money document for lists; joined tables are p, u, r (its reversal), o (its original), n, t. */
export const MONEY_ROW = `d.id, d.type, d.number, d.business_date AS businessDate, ifnull(p.name, '') AS partnerName,
  ifnull((SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT c.name FROM document_tender x
    JOIN account c ON c.id = x.account_id WHERE x.document_id = d.id ORDER BY x.line_number)), '') AS accountNames,
  d.gross_amount AS amount, ifnull(t.discount, 0) AS discount,
  ifnull((SELECT SUM(${OPEN_OF_ENTRY}) FROM partner_entry e WHERE e.document_id = d.id), 0) AS open,
  CASE WHEN d.reverses_document_id IS NOT NULL THEN 'reversal' WHEN r.id IS NOT NULL THEN 'voided' ELSE 'posted' END AS status,
  ifnull(r.number, o.number) AS counterpart, d.posted_at AS postedAt, u.name AS postedBy, ifnull(n.remark, '') AS remark`

export const MONEY_JOINS = `LEFT JOIN partner p ON p.id = d.partner_id JOIN user u ON u.id = d.posted_by
  LEFT JOIN document r ON r.reverses_document_id = d.id LEFT JOIN document o ON o.id = d.reverses_document_id
  LEFT JOIN document_annotation n ON n.document_id = d.id JOIN money_terms t ON t.document_id = d.id`

const rowById = statement<[number], MoneyRow>(`SELECT ${MONEY_ROW} FROM document d ${MONEY_JOINS} WHERE d.id = ?`)

export function findMoneyRow(db: ReadableDb, id: DocumentId): MoneyRow | null {
  return rowById(db).get(id) ?? null
}

type Header = Pick<
  MoneyDocument,
  'partnerId' | 'side' | 'adjustment' | 'dueDate' | 'voidReason' | 'counterpartId' | keyof MoneyRow
> & { readonly hash: Buffer; readonly withDocumentId: DocumentId | null; readonly orderDocumentId: DocumentId | null }

const headerById = statement<[number], Header>(`
  SELECT ${MONEY_ROW}, d.partner_id AS partnerId, t.side, t.adjustment, t.due_date AS dueDate,
    iif(d.reverses_document_id IS NULL, ifnull(r.reason, ''), d.reason) AS voidReason, ifnull(r.id, o.id) AS counterpartId,
    t.with_document_id AS withDocumentId, t.order_document_id AS orderDocumentId, h.hash
  FROM document d ${MONEY_JOINS} JOIN document_hash h ON h.document_id = d.id WHERE d.id = ?`)
const tendersById = statement<[number], MoneyDocument['tenders'][number]>(`
  SELECT x.account_id AS accountId, c.name AS accountName, x.amount, x.remark FROM document_tender x
  JOIN account c ON c.id = x.account_id WHERE x.document_id = ? ORDER BY x.line_number`)
const linesById = statement<[number], MoneyDocument['lines'][number]>(`
  SELECT l.category_id AS categoryId, c.name AS categoryName, l.amount, l.remark FROM money_line l
  JOIN money_category c ON c.id = l.category_id WHERE l.document_id = ? ORDER BY l.line_number`)
const linkById = statement<[number], AnyLink>('SELECT id, number, type FROM document WHERE id = ?')
const amendedOf = statement<[number], AnyLink>(
  'SELECT o.id, o.number, o.type FROM document d JOIN document o ON o.id = d.amends_document_id WHERE d.id = ?',
)
const amendmentOf = statement<[number], AnyLink>('SELECT id, number, type FROM document WHERE amends_document_id = ?')

/** A posted money document with everything but what would be entered to post it again. */
export function findMoneyDocument(db: ReadableDb, id: DocumentId): Omit<MoneyDocument, 'content'> | null {
  const header = headerById(db).get(id)
  if (header === undefined) return null
  const { hash, withDocumentId, orderDocumentId, ...rest } = header
  return {
    ...rest,
    hash: hash.toString('hex'),
    amends: amendedOf(db).get(id) ?? null,
    amendedBy: amendmentOf(db).get(id) ?? null,
    withDocument: withDocumentId === null ? null : (linkById(db).get(withDocumentId) ?? null),
    order: orderDocumentId === null ? null : (linkById(db).get(orderDocumentId) ?? null),
    tenders: tendersById(db).all(id),
    lines: linesById(db).all(id),
    settlements: settlementsOf(db, id),
  }
}

interface SettledRow {
  readonly entryId: PartnerEntryId
  readonly documentId: DocumentId
  readonly number: string
  readonly type: AnyDocumentType
  readonly businessDate: BusinessDate
  readonly entryAmount: Money
  readonly amount: Money
  readonly settledOn: BusinessDate
}

// The other halves of what an entry of the document settles; a document without entries (核销) shows both halves.
const settledById = statement<[number, number, number, number], SettledRow>(`
  WITH standing AS (
    SELECT s.* FROM settlement s WHERE s.undoes_settlement_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM settlement u WHERE u.undoes_settlement_id = s.id)),
  other AS (
    SELECT s.id, s.paid_entry_id AS entry_id, s.amount, s.business_date FROM standing s
      WHERE s.owed_entry_id IN (SELECT id FROM partner_entry WHERE document_id = ?)
    UNION ALL SELECT s.id, s.owed_entry_id, s.amount, s.business_date FROM standing s
      WHERE s.paid_entry_id IN (SELECT id FROM partner_entry WHERE document_id = ?)
    UNION ALL SELECT s.id, h.entry_id, s.amount, s.business_date FROM standing s JOIN (
      SELECT id, owed_entry_id AS entry_id FROM settlement UNION ALL SELECT id, paid_entry_id FROM settlement) h ON h.id = s.id
      WHERE s.document_id = ? AND NOT EXISTS (SELECT 1 FROM partner_entry x WHERE x.document_id = s.document_id))
  SELECT e.id AS entryId, e.document_id AS documentId, d.number, d.type, e.business_date AS businessDate,
    e.amount AS entryAmount, SUM(other.amount) AS amount, max(other.business_date) AS settledOn
  FROM other JOIN partner_entry e ON e.id = other.entry_id JOIN document d ON d.id = e.document_id
  WHERE e.document_id <> ? GROUP BY e.id ORDER BY min(other.id), e.amount`)

/** What a document is settled with, entry by entry; a reversal's settlement with its original is among it. */
export function settlementsOf(db: ReadableDb, id: DocumentId): SettledWith[] {
  return settledById(db)
    .all(id, id, id, id)
    .map(({ documentId, number, type, ...row }) => ({ ...row, document: { id: documentId, number, type } }))
}

const linkedById = statement<[number], AnyLink>(`
  SELECT d.id, d.number, d.type FROM money_terms t JOIN document d ON d.id = t.document_id
  WHERE t.with_document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id`)

/** Live collections and payments that were posted with a document, to be opened. */
export function linkedLinks(db: ReadableDb, id: DocumentId): AnyLink[] {
  return linkedById(db).all(id)
}
