import type { DocumentContent } from '#shared/contract/document.ts'
import type { ContentOf, LedgerSide, Tender } from '#shared/contract/money-content.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { allocatedTotal, allocateOldest, openTotal } from '#shared/domain/money/allocation.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import { partnerEntriesOf, type PartnerEntry } from '#db/ledger/partner-ledger.ts'
import { openAmount } from '#db/ledger/settlement-ledger.ts'
import { firstAccount } from '#db/repository/account.ts'
import { findPostedMoney, linkedMoney, takenWith } from '#db/repository/money-posted.ts'
import { findPartner } from '#db/repository/partner.ts'
import { insertTenders, tendersOf } from '#db/repository/tender.ts'
import { sourceEntriesOf } from '#db/report/open-entries.ts'
import { depositEntriesFor } from '#db/report/order-deposit.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import { assertWalkInSettled, writeMoney } from './post-money.ts'
import { requireAccount } from './prepare-money.ts'
import { reapplySettlements } from './reapply.ts'
import { candidatesOf, settleEntry, type Settling } from './settle-entries.ts'
import { othersOf } from './settle-money.ts'

/** Trade documents that can be paid at once, and the document that takes or gives the money. */
const MONEY_OF: Partial<Record<DocumentType, { readonly type: 'collection' | 'payment'; readonly side: LedgerSide }>> =
  {
    salesShipment: { type: 'collection', side: 'receivable' },
    salesReturn: { type: 'payment', side: 'receivable' },
    purchaseReceipt: { type: 'payment', side: 'payable' },
    purchaseReturn: { type: 'collection', side: 'payable' },
  }

/**
 * Before a trade document is sealed: keep how it was paid, settle it with credit of the partner where it says so, with
 * what its goods were bought or sold for (returns), and after 改单 with what had paid the document it replaces.
 * @throws AppError DEPOSIT_TOO_LARGE, NO_ACCOUNT
 */
export function settleTrade(
  context: CommandContext,
  content: DocumentContent,
  by: Settling,
  amended: DocumentId | null,
): readonly Tender[] {
  if (MONEY_OF[content.type] === undefined) return []
  const { db } = context
  const [entry] = partnerEntriesOf(db, by.documentId)
  if (entry === undefined) return []
  const tenders = tendersFor(db, content, entry, amended)
  insertTenders(db, by.documentId, tenders)
  const deposit = totalBy(tenders, 'deposit')
  if (deposit > 0) settleWithCredit(db, by, entry, deposit)
  const unpaid = money(Math.abs(entry.amount) - deposit - totalBy(tenders, 'account'))
  settleWithSources(db, by, entry, unpaid)
  if (amended !== null) reapplySettlements(db, amended, by)
  return tenders
}

/**
 * 改单 without a word about money leaves it as it is by now: what was taken with the document and still stands, be it
 * amended since, and what was settled out of credit. Asked before the document is reversed.
 */
export function withStandingTenders(db: ReadableDb, content: DocumentContent, amended: DocumentId): DocumentContent {
  if (MONEY_OF[content.type] === undefined || content.tenders !== undefined) return content
  // What 散客 bought is paid with what it comes to now. Who owed it before has to say that it is paid.
  const wasOfWalkIn = partnerEntriesOf(db, amended).some(({ partnerId }) => isOfWalkIn(db, partnerId))
  if (wasOfWalkIn && isOfWalkIn(db, content.partnerId)) return content
  const taken = linkedMoney(db, amended).flatMap((id) => findPostedMoney(db, id)?.tenders ?? [])
  return { ...content, tenders: [...taken, ...tendersOf(db, amended).filter(({ method }) => method !== 'account')] }
}

/** 散客 pays in full: as what is amended was paid, else in cash, unless something else is said. */
function tendersFor(
  db: WritableDb,
  { tenders, partnerId }: DocumentContent,
  { amount }: PartnerEntry,
  amended: DocumentId | null,
): readonly Tender[] {
  if (tenders !== undefined) return tenders
  if (!isOfWalkIn(db, partnerId) || amount === 0) return []
  const due = money(Math.abs(amount))
  const taken = amended === null ? [] : takenWith(db, amended)
  if (totalBy(taken, 'account') === due) return taken
  if (taken.length > 0) return fittedTo(due, taken)
  const accountId = firstAccount(db)?.id
  if (accountId === undefined) throw new AppError('NO_ACCOUNT', {})
  return [{ method: 'account', accountId, amount: due, received: null, remark: '' }]
}

/** Part by part as it was paid, as far as it goes; what is more comes the way the last part came. */
function fittedTo(due: Money, taken: readonly Tender[]): readonly Tender[] {
  let left: Money = due
  const parts = taken.map((tender, index) => {
    const amount = index === taken.length - 1 ? left : money(Math.min(left, tender.amount))
    left = subtractMoney(left, amount)
    return { ...tender, amount, received: null }
  })
  return parts.filter(({ amount }) => amount > 0)
}

function isOfWalkIn(db: ReadableDb, partnerId: PartnerId | null): boolean {
  return partnerId !== null && findPartner(db, partnerId)?.isWalkIn === true
}

function settleWithCredit(db: WritableDb, by: Settling, entry: PartnerEntry, amount: Money): void {
  const others = othersOf(candidatesOf(db, entry.partnerId, entry.side), entry)
  const [ofDeposits, ofDocument] = [openTotal(others), money(Math.abs(openAmount(db, entry.id)))]
  const limitedBy = ofDocument < ofDeposits ? 'document' : 'deposit'
  const available = limitedBy === 'document' ? ofDocument : ofDeposits
  if (amount > available) throw new AppError('DEPOSIT_TOO_LARGE', { amount, available, limitedBy })
  // The deposit of the very order that is carried out goes first.
  const ofOrder: ReadonlySet<number> = new Set(depositEntriesFor(db, by.documentId))
  const own = allocateOldest(
    others.filter(({ entryId }) => ofOrder.has(entryId)),
    amount,
  )
  const rest = subtractMoney(amount, allocatedTotal(own))
  const further = allocateOldest(
    others.filter(({ entryId }) => !ofOrder.has(entryId)),
    rest,
  )
  settleEntry(db, by, entry, [...own, ...further])
}

/** A return makes less what its own shipment or receipt still has open. */
function settleWithSources(db: WritableDb, by: Settling, entry: PartnerEntry, amount: Money): void {
  if (amount <= 0) return
  const sources: ReadonlySet<number> = new Set(sourceEntriesOf(db, by.documentId))
  // Most documents give nothing back: they do not pay for a look at everything the partner has open.
  if (sources.size === 0) return
  const others = othersOf(candidatesOf(db, entry.partnerId, entry.side), entry)
  const own = others.filter(({ entryId }) => sources.has(entryId))
  settleEntry(db, by, entry, allocateOldest(own, amount))
}

/**
 * After a trade document is sealed: the collection or payment its account tenders make, settled with it.
 * @throws AppError those of writeMoney; WALK_IN_CANNOT_OWE
 */
export function postLinkedMoney(
  context: CommandContext,
  content: DocumentContent,
  documentId: DocumentId,
  tenders: readonly Tender[],
): void {
  const { db } = context
  const [entry] = partnerEntriesOf(db, documentId)
  if (entry === undefined) return
  const linked = linkedContent(db, content, entry, tenders)
  if (linked !== null) writeMoney(context, linked, { amends: null, withDocumentId: documentId })
  assertWalkInSettled(db, documentId)
}

function linkedContent(
  db: WritableDb,
  content: DocumentContent,
  { id: entryId, partnerId, businessDate }: PartnerEntry,
  tenders: readonly Tender[],
): ContentOf<'collection' | 'payment'> | null {
  const kind = MONEY_OF[content.type]
  const ofAccounts = tenders.filter(({ method }) => method === 'account')
  if (kind === undefined || ofAccounts.length === 0) return null
  const paid = totalBy(tenders, 'account')
  const settled = money(Math.min(paid, Math.abs(openAmount(db, entryId))))
  return {
    ...kind,
    businessDate,
    remark: '',
    partnerId,
    discount: ZERO_MONEY,
    tenders: ofAccounts.map(({ accountId, amount, remark }) => ({
      accountId: requireTenderAccount(db, accountId),
      amount,
      remark,
    })),
    settlements: settled > 0 ? [{ entryId, amount: settled }] : [],
  }
}

function requireTenderAccount(db: WritableDb, accountId: Tender['accountId']) {
  if (accountId === null) throw new AppError('FIELD_REQUIRED', { field: 'account', line: 0 })
  return requireAccount(db, accountId).id
}

function totalBy(tenders: readonly Tender[], method: Tender['method']): Money {
  return addMoney(...tenders.filter((one) => one.method === method).map(({ amount }) => amount))
}
