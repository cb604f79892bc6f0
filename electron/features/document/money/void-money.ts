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
import { nextNumber, nextOrderKey } from '#db/repository/document-write.ts'
import { findPostedMoney, linkedMoney, type PostedMoney } from '#db/repository/money-posted.ts'
import { insertMoneyDocument } from '#db/repository/money-write.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import { assertOpenDate, isClosedDate } from '../closed-period.ts'
import { assertOpeningUnlocked } from '../opening-lock.ts'
import { passThroughDrawer } from './drawer.ts'
import { writeMoney } from './post-money.ts'
import { releaseReversed } from './reapply.ts'

/**
 * Void 作废(红冲) of a money document: a mirror of the same date, or of today when that date is closed. What it had
 * settled is open again. Returns the reversal.
 * @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, OPENING_LOCKED
 */
export function reverseMoney(context: CommandContext, id: DocumentId, reason: string): DocumentId {
  return writeMoneyReversal(context, requireLiveMoney(context.db, id), reason)
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

/** R21 for money: reversal and repost in one posting; of a closed date both are dated today. Returns the new document. */
export function amendMoney(context: CommandContext, id: DocumentId, content: MoneyContent, reason: string): DocumentId {
  const original = requireLiveMoney(context.db, id)
  const { number, type } = original
  if (content.type !== type) throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type })
  const dated = isClosedDate(context.db, original.businessDate) ? { ...content, businessDate: context.today } : content
  writeMoneyReversal(context, original, reason)
  return writeMoney(context, dated, { amends: original, withDocumentId: original.terms.withDocumentId })
}

/** What was collected or paid together with a document is taken back with it. */
export function reverseLinkedMoney(context: CommandContext, id: DocumentId, reason: string): void {
  for (const one of linkedMoney(context.db, id)) reverseMoney(context, one, reason)
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
