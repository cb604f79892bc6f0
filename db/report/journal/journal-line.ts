import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { JournalLine } from '#shared/domain/journal/voucher.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { VOUCHER_LINE } from './voucher.ts'

export interface DocumentJournalLine extends JournalLine {
  readonly type: AnyDocumentType
}

// Debits first, as a voucher is written.
const lines = statement<[string, string], DocumentJournalLine>(`
  SELECT d.id AS documentId, e.businessDate, d.number, d.type, e.account,
    ifnull(p.name, '') AS partner, ifnull(a.name, '') AS moneyAccount, ifnull(c.name, '') AS category, e.amount
  FROM (${VOUCHER_LINE('business_date BETWEEN ? AND ?')}) e JOIN document d ON d.id = e.documentId
  LEFT JOIN partner p ON p.id = e.partnerId AND e.account IN ('receivable', 'payable', 'depositReceived', 'depositPaid')
  LEFT JOIN account a ON a.id = e.accountId LEFT JOIN money_category c ON c.id = e.categoryId
  ORDER BY e.businessDate, d.order_key, d.id, e.amount < 0, e.account, partner, moneyAccount, category`)

/** The journal of a period by day and document, in the order of posting. @param from null: since the books began */
export function journalLines(db: ReadableDb, from: BusinessDate | null, to: BusinessDate): DocumentJournalLine[] {
  return lines(db).all(from ?? '', to)
}
