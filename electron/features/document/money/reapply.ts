import type { DocumentId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import type { WritableDb } from '#db/handle.ts'
import { partnerEntriesOf, type PartnerEntry } from '#db/ledger/partner-ledger.ts'
import {
  appendSettlement,
  openAmount,
  releaseSettlements,
  releaseSettlementsOf,
  settlementsReleasedBy,
  type StandingSettlement,
} from '#db/ledger/settlement-ledger.ts'
import { amendedBy, reversalOf } from '#db/repository/money-posted.ts'
import type { Settling } from './settle-entries.ts'

/**
 * What a void does to settlements: everything that was settled with the document is open again, also what it said of
 * others; then the document and its mirror settle each other.
 */
export function releaseReversed(db: WritableDb, original: DocumentId, by: Settling): void {
  releaseSettlementsOf(db, original, by.documentId, by.businessDate)
  const mirrors = new Map(partnerEntriesOf(db, by.documentId).map((entry) => [entry.reversesEntryId, entry]))
  for (const entry of partnerEntriesOf(db, original)) {
    releaseSettlements(db, entry.id, by.documentId, by.businessDate)
    const mirror = mirrors.get(entry.id)
    if (mirror === undefined) throw new Error(`partner entry ${entry.id} has no mirror`)
    if (entry.amount === 0) continue
    const [owed, paid] = entry.amount > 0 ? [entry, mirror] : [mirror, entry]
    appendSettlement(db, { ...by, owedEntryId: owed.id, paidEntryId: paid.id, amount: money(Math.abs(entry.amount)) })
  }
}

/**
 * 改单: what others had settled with the document that is replaced is settled with the new one as far as it still fits,
 * oldest settlement first. What the old document said itself is said anew by the new one.
 */
export function reapplySettlements(db: WritableDb, amended: DocumentId, by: Settling): void {
  const reversal = reversalOf(db, amended)
  if (reversal === null) throw new Error(`document ${amended} is not reversed`)
  const old = new Map(partnerEntriesOf(db, amended).map((entry) => [entry.id, entry]))
  const fresh = partnerEntriesOf(db, by.documentId)
  for (const settlement of settlementsReleasedBy(db, reversal)) {
    if (isOwnWord(db, settlement, amended)) continue
    const own = old.get(settlement.owedEntryId) ?? old.get(settlement.paidEntryId)
    const heir = fresh.find((entry) => own !== undefined && isHeir(entry, own))
    if (own !== undefined && heir !== undefined) reapply(db, by, settlement, own, heir)
  }
}

/**
 * Whether a document said a settlement itself, as a tender or a plan does. What it had only taken over from the
 * document it replaced was said by others, however often the chain was amended.
 */
function isOwnWord(db: WritableDb, settlement: StandingSettlement, documentId: DocumentId): boolean {
  if (settlement.documentId !== documentId) return false
  const before = amendedBy(db, documentId)
  const reversal = before === null ? null : reversalOf(db, before)
  if (before === null || reversal === null) return true
  const { owedEntryId, paidEntryId } = settlement
  const takenOver = settlementsReleasedBy(db, reversal).filter(
    (one) => one.owedEntryId === owedEntryId || one.paidEntryId === paidEntryId,
  )
  return takenOver.every((one) => isOwnWord(db, one, before))
}

function isHeir(entry: PartnerEntry, own: PartnerEntry): boolean {
  return (
    entry.partnerId === own.partnerId && entry.side === own.side && Math.sign(entry.amount) === Math.sign(own.amount)
  )
}

function reapply(
  db: WritableDb,
  by: Settling,
  settlement: StandingSettlement,
  own: PartnerEntry,
  heir: PartnerEntry,
): void {
  const ownIsOwed = settlement.owedEntryId === own.id
  const other = ownIsOwed ? settlement.paidEntryId : settlement.owedEntryId
  const open = [openAmount(db, other), openAmount(db, heir.id)].map((amount) => Math.abs(amount))
  const amount = money(Math.min(settlement.amount, ...open))
  if (amount <= 0) return
  const [owedEntryId, paidEntryId] = ownIsOwed ? [heir.id, other] : [other, heir.id]
  const { businessDate: settledOn } = settlement
  const businessDate = settledOn > by.businessDate ? settledOn : by.businessDate
  appendSettlement(db, { documentId: by.documentId, businessDate, owedEntryId, paidEntryId, amount })
}
