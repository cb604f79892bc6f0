import type { PartnerIntent } from '#shared/domain/ledger-intent.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { allocateOldest, openTotal } from '#shared/domain/money/allocation.ts'
import type { PostingDocument } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId, PartnerEntryId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import type { WritableDb } from '#db/handle.ts'
import type { NewPartnerEntry } from '#db/ledger/partner-ledger.ts'
import { findOpenShift, linkToShift, openShiftOfDocument } from '#db/ledger/shift-ledger.ts'
import type { PostedDocument } from '#db/repository/posting-source.ts'
import { insertTenders } from '#db/repository/tender.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { reapplySettlements } from './money/reapply.ts'
import { candidatesOf, settleEntry } from './money/settle-entries.ts'
import { othersOf } from './money/settle-money.ts'

/** Before a retail document is sealed: how it was paid, and the shift its money went through. @throws AppError NO_OPEN_SHIFT */
export function bookAtTill(
  { db }: CommandContext,
  { tenders, businessDate }: PostingDocument,
  documentId: DocumentId,
  amended: DocumentId | null,
): void {
  insertTenders(db, documentId, tenders)
  bookInShift(db, documentId)
  if (amended !== null) reapplySettlements(db, amended, { documentId, businessDate })
}

function bookInShift(db: WritableDb, documentId: DocumentId): void {
  const shift = findOpenShift(db)
  if (shift === null) throw new AppError('NO_OPEN_SHIFT', {})
  linkToShift(db, documentId, shift.id)
}

/**
 * A reversal goes through the shift of its original while that is open; what a closed shift counted stands, so the
 * cash then goes through the current one.
 * @throws AppError NO_OPEN_SHIFT
 */
export function reverseInShift(db: WritableDb, { id, type }: PostedDocument, reversal: DocumentId): void {
  if (documentDefinition(type).atTill !== true) return
  const own = openShiftOfDocument(db, id)
  if (own === null) bookInShift(db, reversal)
  else linkToShift(db, reversal, own)
}

/**
 * A sale paid out of a deposit is settled with credit of the customer, oldest first; what comes back on account with
 * what he owes.
 * @throws AppError DEPOSIT_TOO_LARGE
 */
export function settleAtOnce(
  db: WritableDb,
  entry: Omit<NewPartnerEntry, 'dueDate'> & { readonly id: PartnerEntryId },
  settles: NonNullable<PartnerIntent['settles']>,
): void {
  const { documentId, businessDate } = entry
  const others = othersOf(candidatesOf(db, entry.partnerId, entry.side), entry)
  const amount = money(Math.abs(entry.amount))
  const available = openTotal(others)
  if (settles === 'deposits' && amount > available)
    throw new AppError('DEPOSIT_TOO_LARGE', { amount, available, limitedBy: 'deposit' })
  settleEntry(db, { documentId, businessDate }, entry, allocateOldest(others, amount))
}
