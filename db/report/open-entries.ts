import type { AnyLink, OpenEntry } from '#shared/contract/money.ts'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerEntryId, PartnerId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** An entry with something open: positive is owed, negative is credit. */
export interface OpenEntryRow extends Omit<OpenEntry, 'document' | 'overdueDays'> {
  readonly document: AnyLink
}

interface Row extends Omit<OpenEntryRow, 'document'> {
  readonly documentId: DocumentId
  readonly number: string
  readonly type: AnyDocumentType
}

/** SQL: what of the partner entry `e` is not settled. */
export const OPEN_OF_ENTRY = `e.amount - ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.owed_entry_id = e.id), 0)
  + ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.paid_entry_id = e.id), 0)`

/** SQL: the entry `e` is no half of a reversed pair. Pairs of before settlements were kept are not settled with each other. */
export const LIVE_ENTRY = `e.reverses_entry_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id = e.id)`

const openOf = statement<[number, string], Row>(`
  SELECT * FROM (
    SELECT e.id AS entryId, e.document_id AS documentId, d.number, d.type, e.business_date AS businessDate,
      e.due_date AS dueDate, e.amount, ${OPEN_OF_ENTRY} AS open, ifnull(a.remark, '') AS remark
    FROM partner_entry e JOIN document d ON d.id = e.document_id LEFT JOIN document_annotation a ON a.document_id = d.id
    WHERE e.partner_id = ? AND e.side = ? AND ${LIVE_ENTRY})
  WHERE open <> 0 ORDER BY dueDate, businessDate, entryId`)

/** What a partner owes (or is owed) and has as credit, first due first. */
export function openEntriesOf(db: ReadableDb, partnerId: PartnerId, side: LedgerSide): OpenEntryRow[] {
  return openOf(db)
    .all(partnerId, side)
    .map(({ documentId, number, type, ...row }) => ({ ...row, document: { id: documentId, number, type } }))
}

const entryById = statement<
  [number],
  { id: PartnerEntryId; number: string; businessDate: BusinessDate; amount: Money }
>(`
  SELECT e.id, d.number, e.business_date AS businessDate, e.amount FROM partner_entry e
  JOIN document d ON d.id = e.document_id WHERE e.id = ?`)

export function findEntry(
  db: ReadableDb,
  id: PartnerEntryId,
): { readonly number: string; readonly businessDate: BusinessDate; readonly amount: Money } | null {
  return entryById(db).get(id) ?? null
}

const ofSources = statement<[number], { id: PartnerEntryId }>(`
  SELECT DISTINCT e.id FROM document_line l JOIN document_line o ON o.id = l.source_line_id
  JOIN partner_entry e ON e.document_id = o.document_id WHERE l.document_id = ?`)

/** Partner entries of the documents whose lines this one gives back. */
export function sourceEntriesOf(db: ReadableDb, documentId: DocumentId): PartnerEntryId[] {
  return ofSources(db)
    .all(documentId)
    .map((row) => row.id)
}

const creditOf = statement<[number, string], { credit: Money }>(`
  SELECT ifnull(SUM(0 - open), 0) AS credit FROM (
    SELECT ${OPEN_OF_ENTRY} AS open FROM partner_entry e
    WHERE e.partner_id = ? AND e.side = ? AND e.amount < 0 AND ${LIVE_ENTRY})`)
// The newest entry that came with goods says whether this partner pays at once. Who paid a part of it does not.
const lastTrade = statement<[number, string], { paid: number }>(`
  SELECT ifnull((SELECT SUM(t.method = 'account') > 0 AND SUM(t.amount) >= e.amount FROM document_tender t
    WHERE t.document_id = e.document_id AND t.method IN ('account', 'deposit')), 0) AS paid
  FROM partner_entry e JOIN document d ON d.id = e.document_id
  WHERE e.partner_id = ? AND e.side = ? AND d.warehouse_id IS NOT NULL AND e.amount > 0 AND ${LIVE_ENTRY}
  ORDER BY e.business_date DESC, e.id DESC LIMIT 1`)

/** What a trade form wants to know: credit to be used, and whether the partner pays at once. */
export function tenderStanding(
  db: ReadableDb,
  partnerId: PartnerId,
  side: LedgerSide,
): { readonly credit: Money; readonly paysAtOnce: boolean } {
  return {
    credit: creditOf(db).get(partnerId, side)?.credit ?? ZERO_MONEY,
    paysAtOnce: lastTrade(db).get(partnerId, side)?.paid === 1,
  }
}
