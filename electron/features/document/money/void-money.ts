import type { MoneyContent } from '#shared/contract/money-content.ts'
import { MONEY_PREFIX } from '#shared/domain/money/money-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { money, negateMoney } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { mirrorAccountEntries } from '#db/ledger/account-ledger.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { mirrorPartnerEntries } from '#db/ledger/partner-ledger.ts'
import { openAmount, settlementsReleasedBy } from '#db/ledger/settlement-ledger.ts'
import { nextNumber, nextOrderKey } from '#db/repository/document-write.ts'
import { findPostedMoney, linkedMoney, type PostedMoney } from '#db/repository/money-posted.ts'
import { insertMoneyDocument } from '#db/repository/money-write.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import { assertOpenDate, isClosedDate } from '../closed-period.ts'
import { assertOpeningUnlocked } from '../opening-lock.ts'
import { passThroughDrawer } from './drawer.ts'
import { writeMoney } from './post-money.ts'
import { releaseReversed } from './reapply.ts'

/**
 * Void 作废(红冲) of a money document: a mirror of the same date, or of today when that date is closed. What it had
 * settled is open again. Returns the reversal.
 * @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, WALK_IN_CANNOT_OWE, OPENING_LOCKED
 */
export function reverseMoney(context: CommandContext, id: DocumentId, reason: string): DocumentId {
  const original = requireLiveMoney(context.db, id)
  const reversal = writeMoneyReversal(context, original, reason)
  assertWalkInStaysSettled(context.db, original.partnerId, reversal)
  return reversal
}

/** The same as a part of something larger, which is judged by its own end state. */
export function takeBackMoney(context: CommandContext, id: DocumentId, reason: string): DocumentId {
  return writeMoneyReversal(context, requireLiveMoney(context.db, id), reason)
}

/** 散客 cannot owe: what a reversal opened again must be settled by something else by now. */
function assertWalkInStaysSettled(db: ReadableDb, partnerId: PostedMoney['partnerId'], reversal: DocumentId): void {
  const partner = partnerId === null ? null : findPartner(db, partnerId)
  if (partner?.isWalkIn !== true) return
  for (const { owedEntryId, paidEntryId } of settlementsReleasedBy(db, reversal))
    for (const entryId of [owedEntryId, paidEntryId]) {
      const open = openAmount(db, entryId)
      if (open !== 0) throw new AppError('WALK_IN_CANNOT_OWE', { name: partner.name, open })
    }
}

function writeMoneyReversal(context: CommandContext, original: PostedMoney, reason: string): DocumentId {
  const { db, now, userId, today } = context
  assertOpeningUnlocked(context.settings, original.type)
  const closed = isClosedDate(db, original.businessDate)
  // Today is closed, too, when the computer's clock was put back behind the closing.
  if (closed) assertOpenDate(db, today)
  const businessDate = closed ? today : original.businessDate
  const { id, terms, lines, tenders, reversedBy: _reversedBy, ...header } = original
  const documentId = insertMoneyDocument(db, {
    ...header,
    number: nextNumber(db, MONEY_PREFIX[original.type], businessDate),
    businessDate,
    orderKey: closed ? nextOrderKey(db) : original.orderKey,
    reason,
    amount: negateMoney(original.amount),
    remark: '',
    tenders: tenders.map((tender) => ({ ...tender, amount: money(0 - tender.amount), received: null })),
    lines: lines.map((line) => ({ ...line, amount: money(0 - line.amount) })),
    terms: { ...terms, discount: money(0 - terms.discount) },
    reversesDocumentId: id,
    amendsDocumentId: null,
    postedAt: now,
    postedBy: userId,
  })
  mirrorAccountEntries(db, id, documentId, businessDate)
  mirrorPartnerEntries(db, id, documentId, businessDate)
  releaseReversed(db, id, { documentId, businessDate })
  passThroughDrawer(db, documentId)
  sealDocument(db, documentId)
  appendAudit(db, { at: now, userId, action: 'document.void', entity: 'document', entityId: documentId, after: null })
  return documentId
}

/**
 * R21 for money: reversal and repost in one posting; of a closed date both are dated today. What was taken with a
 * document stays with it, unless it turns out to be another partner's. Returns the new document.
 */
export function amendMoney(context: CommandContext, id: DocumentId, content: MoneyContent, reason: string): DocumentId {
  const original = requireLiveMoney(context.db, id)
  const { number, type } = original
  if (content.type !== type) throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type })
  const dated = isClosedDate(context.db, original.businessDate) ? { ...content, businessDate: context.today } : content
  const reversal = writeMoneyReversal(context, original, reason)
  const stays = 'partnerId' in dated && dated.partnerId === original.partnerId && isOfSide(dated, original)
  const withDocumentId = stays ? original.terms.withDocumentId : null
  const amended = writeMoney(context, dated, { amends: original, withDocumentId })
  assertWalkInStaysSettled(context.db, original.partnerId, reversal)
  return amended
}

function isOfSide(content: MoneyContent, { terms }: PostedMoney): boolean {
  return 'side' in content && content.side === terms.side
}

/** What was collected or paid together with a document is taken back with it. */
export function reverseLinkedMoney(context: CommandContext, id: DocumentId, reason: string): void {
  for (const one of linkedMoney(context.db, id)) takeBackMoney(context, one, reason)
}

/** @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED */
export function requireLiveMoney(db: ReadableDb, id: DocumentId): PostedMoney {
  const original = findPostedMoney(db, id)
  if (original === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  if (original.reversesDocumentId !== null) throw new AppError('IS_REVERSAL', { number: original.number })
  if (original.reversedBy !== null)
    throw new AppError('ALREADY_VOIDED', { number: original.number, by: original.reversedBy })
  return original
}
