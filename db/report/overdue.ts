import { overdueOf, type OpenEntry, type Overdue } from '#shared/domain/money/overdue.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { partnerBalance, type PartnerSide } from '../ledger/partner-ledger.ts'

const openEntries = statement<[number, string, number], OpenEntry>(`
  SELECT * FROM (SELECT e.business_date AS date, e.due_date AS dueDate, e.amount
      - ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.owed_entry_id = e.id), 0)
      + ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.paid_entry_id = e.id), 0) AS open
    FROM partner_entry e WHERE e.partner_id = ? AND e.side = ? AND e.document_id <> ? ORDER BY e.due_date, e.id)
  WHERE open <> 0`)

/**
 * What a partner owes (or is owed) that is not settled: since when, and how much of it is overdue.
 * @param except a document that is being judged: what it says itself is no debt yet
 */
export function overdueWith(
  db: ReadableDb,
  partnerId: PartnerId,
  side: PartnerSide,
  today: BusinessDate,
  except: DocumentId | null = null,
): Overdue {
  const entries = partnerBalance(db, partnerId, side) > 0 ? openEntries(db).all(partnerId, side, except ?? 0) : []
  return overdueOf(entries, today)
}
