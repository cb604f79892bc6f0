import type { MoneyContent } from '#shared/contract/money-content.ts'
import { MONEY_PREFIX } from '#shared/domain/money/money-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import type { WritableDb } from '#db/handle.ts'
import { appendAccountEntry } from '#db/ledger/account-ledger.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { appendPartnerEntry, partnerEntriesOf } from '#db/ledger/partner-ledger.ts'
import { openAmount } from '#db/ledger/settlement-ledger.ts'
import { nextNumber, nextOrderKey } from '#db/repository/document-write.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { PostedMoney } from '#db/repository/money-posted.ts'
import { insertMoneyDocument } from '#db/repository/money-write.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import type { MoneyPosting } from './money-posting.ts'
import { passThroughDrawer } from './drawer.ts'
import { assertOrderOfDeposit, depositBeyondOrder } from './order-deposit.ts'
import { prepareMoney } from './prepare-money.ts'
import { reapplySettlements } from './reapply.ts'
import { settleMoney } from './settle-money.ts'

/** What a money document stands in relation to. */
export interface MoneyPlace {
  /** The document it replaces; on the same date it inherits the place in the order (R21). */
  readonly amends: PostedMoney | null
  /** The shipment, receipt or return it is posted with. */
  readonly withDocumentId: DocumentId | null
}

export const ON_ITS_OWN: MoneyPlace = { amends: null, withDocumentId: null }

/**
 * number → document → ledgers → settlements → seal → audit, in the caller's transaction.
 * @throws AppError those of prepareMoney, assertOrderOfDeposit and settleMoney; WALK_IN_CANNOT_OWE
 */
export function writeMoney(context: CommandContext, content: MoneyContent, place: MoneyPlace): DocumentId {
  const { db, now, userId } = context
  const { amends, withDocumentId } = place
  const { businessDate, remark, type } = content
  const posting = prepareMoney(context, content)
  assertOrderOfDeposit(db, content, amends?.terms.orderDocumentId ?? null)
  const { amount, partnerId, tenders, lines, terms } = posting
  const beyondOrder = depositBeyondOrder(db, content, amount)
  const documentId = insertMoneyDocument(db, {
    type,
    number: nextNumber(db, MONEY_PREFIX[type], businessDate),
    businessDate,
    orderKey: amends?.businessDate === businessDate ? amends.orderKey : nextOrderKey(db),
    partnerId,
    reason: '',
    amount,
    remark,
    tenders,
    lines,
    terms: { ...terms, withDocumentId },
    reversesDocumentId: null,
    amendsDocumentId: amends?.id ?? null,
    postedAt: now,
    postedBy: userId,
  })
  book(db, documentId, businessDate, posting)
  const by = { documentId, businessDate }
  settleMoney(db, by, content, partnerEntriesOf(db, documentId))
  if (amends !== null) reapplySettlements(db, amends.id, by)
  assertWalkInSettled(db, documentId)
  passThroughDrawer(db, documentId)
  sealDocument(db, documentId)
  const action = amends === null ? 'document.post' : 'document.amend'
  const said = { ...(remark === '' ? {} : { remark: remark.toWellFormed() }), ...beyondOrder }
  const after = Object.keys(said).length === 0 ? null : said
  appendAudit(db, { at: now, userId, action, entity: 'document', entityId: documentId, after })
  return documentId
}

function book(db: WritableDb, documentId: DocumentId, businessDate: BusinessDate, posting: MoneyPosting): void {
  for (const one of posting.accounts) appendAccountEntry(db, { ...one, documentId, businessDate })
  const { partnerId, terms } = posting
  if (partnerId === null) return
  const termDays = findPartner(db, partnerId)?.termDays ?? 0
  for (const { side, amount } of posting.entries) {
    // A refund is settled at once, and credit is never due: only what is owed anew has the partner's days.
    const owedAnew = amount > 0 && posting.tenders.length === 0
    const dueDate = terms.dueDate ?? (owedAnew ? addDays(businessDate, termDays) : businessDate)
    appendPartnerEntry(db, { documentId, partnerId, side, businessDate, dueDate, amount })
  }
}

/** 散客 cannot owe, and keeps no credit: what a document books to them is settled with it. @throws AppError WALK_IN_CANNOT_OWE */
export function assertWalkInSettled(db: WritableDb, documentId: DocumentId): void {
  // A carrier's entry of a receipt is judged by the carrier.
  for (const entry of partnerEntriesOf(db, documentId)) {
    const partner = findPartner(db, entry.partnerId)
    const open = partner?.isWalkIn === true ? openAmount(db, entry.id) : ZERO_MONEY
    if (open !== 0) throw new AppError('WALK_IN_CANNOT_OWE', { name: partner?.name ?? '', open })
  }
}
