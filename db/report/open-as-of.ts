import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerEntryId, PartnerId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'
import type { PartnerSide } from '../ledger/partner-ledger.ts'

/** What was open of an entry at the end of a day: positive is owed, negative is credit. */
export interface OpenAsOf {
  readonly entryId: PartnerEntryId
  readonly partnerId: PartnerId
  readonly documentId: DocumentId
  readonly type: AnyDocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly dueDate: BusinessDate
  readonly amount: Money
  readonly open: Money
}

/**
 * SQL: the settlement row `s` counts at the end of :on: both entries were there by then, and neither was taken back. An
 * entry of an open day that is voided never was, also where what settled it had been released on a later day before.
 */
const BY_THEN = `s.business_date <= :on
  AND NOT EXISTS (SELECT 1 FROM partner_entry x WHERE x.id IN (s.owed_entry_id, s.paid_entry_id) AND x.business_date > :on)
  AND NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id IN (s.owed_entry_id, s.paid_entry_id)
    AND r.business_date <= :on)`

/**
 * SQL: the sum of what settled `e` by :on. A settlement that was taken back does not count from the day that is dated;
 * a void in an open period is dated like its document, and then it never counted.
 */
function settled(side: 'owed' | 'paid'): string {
  return `ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.${side}_entry_id = e.id AND s.undoes_settlement_id IS NULL
    AND ${BY_THEN} AND NOT EXISTS (SELECT 1 FROM settlement u WHERE u.undoes_settlement_id = s.id AND u.business_date <= :on)), 0)`
}

/** SQL: both halves of a reversed pair are there by :on: together they are nothing. */
const UNDONE = `(EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id = e.id AND r.business_date <= :on)
  OR e.reverses_entry_id IS NOT NULL)`

function openSql(condition: string): string {
  return `SELECT * FROM (
    SELECT e.id AS entryId, e.partner_id AS partnerId, e.document_id AS documentId, d.type, d.number,
      e.business_date AS businessDate, e.due_date AS dueDate, e.amount, e.amount - ${settled('owed')} + ${settled('paid')} AS open
    FROM partner_entry e JOIN document d ON d.id = e.document_id
    WHERE ${condition} e.side = :side AND e.business_date <= :on AND NOT ${UNDONE})
  WHERE open <> 0 ORDER BY partnerId, dueDate, businessDate, entryId`
}

type Question = { readonly side: PartnerSide; readonly on: BusinessDate }
const ofAll = statement<[Question], OpenAsOf>(openSql(''))
const ofPartner = statement<[Question & { readonly partnerId: PartnerId }], OpenAsOf>(
  openSql('e.partner_id = :partnerId AND'),
)

/**
 * Every entry that was open at the end of a day, first due first; Σ open of a partner is the balance of that day. What
 * was settled later was open then.
 * @param partnerId null: all partners
 */
export function openAsOf(db: ReadableDb, partnerId: PartnerId | null, side: PartnerSide, on: BusinessDate): OpenAsOf[] {
  return partnerId === null ? ofAll(db).all({ side, on }) : ofPartner(db).all({ partnerId, side, on })
}
