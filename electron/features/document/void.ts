import type { DocumentRow } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { negateMoney } from '#shared/kernel/money.ts'
import { negateQuantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { mirrorAccountEntries } from '#db/ledger/account-ledger.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { mirrorPartnerEntries } from '#db/ledger/partner-ledger.ts'
import { mirrorMovements, reverseClosedMovements } from '#db/ledger/stock-mirror.ts'
import { insertDocument, nextNumber, nextOrderKey } from '#db/repository/document-write.ts'
import { dependentsOf, replayedDependentsOf } from '#db/repository/line-source.ts'
import { findPosted, type PostedDocument } from '#db/repository/posting-source.ts'
import { mirrorTenders } from '#db/repository/tender.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { assertOpenDate, isClosedDate } from './closed-period.ts'
import { releaseReversed } from './money/reapply.ts'
import { reverseLinkedMoney } from './money/void-money.ts'
import { assertOpeningUnlocked } from './opening-lock.ts'
import { requireRow } from './post.ts'
import { reverseInShift } from './till-money.ts'
import { settle, type Posted, type Written } from './settle.ts'

/** Void 作废(红冲): returns the reversal. @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, HAS_DEPENDENTS, PERIOD_CLOSED and those of settle */
export function voidDocument(
  context: CommandContext,
  input: { readonly id: DocumentId; readonly reason: string; readonly cascade?: boolean | undefined },
): DocumentRow {
  const { id, reason, cascade = false } = input
  return requireRow(context.db, reverseDocument(context, id, reason, cascade).id)
}

/** @param cascade what depends on the document is reversed before it; all of it is judged once, by the end state */
export function reverseDocument(context: CommandContext, id: DocumentId, reason: string, cascade: boolean): Posted {
  requireLive(context.db, id)
  const written = (cascade ? withDependents(context.db, id) : [id]).map((one) =>
    writeReversal(context, requireReversible(context, one), reason),
  )
  const last = written.at(-1)
  if (last === undefined) throw new Error('a document is voided at least itself')
  return { id: last.id, document: last.document, ...settle(context, ...written) }
}

/** Everything that depends on a document, newest first and each before what it depends on; the document itself last. */
export function withDependents(db: ReadableDb, id: DocumentId): DocumentId[] {
  const found = new Set<DocumentId>()
  const visit = (one: DocumentId): void => {
    for (const dependent of dependentsOf(db, one).toReversed()) if (!found.has(dependent.id)) visit(dependent.id)
    found.add(one)
  }
  visit(id)
  return [...found]
}

/**
 * A reversal has a number of its own in the same series. In an open period it is a mirror of the same date and order
 * key, and afterwards stock and cost are as if the document had never been (R20). What is dated in a closed period is
 * reversed today (R22). The caller settles the stock.
 */
export function writeReversal(context: CommandContext, original: PostedDocument, reason: string): Written {
  const { db, now, userId, today } = context
  assertOpeningUnlocked(context.settings, original.document.type)
  reverseLinkedMoney(context, original.id, reason)
  const closed = isClosed(db, original)
  // Today is closed, too, when the computer's clock was put back behind the closing.
  if (closed) assertOpenDate(db, today)
  const businessDate = closed ? today : original.businessDate
  const orderKey = closed ? nextOrderKey(db) : original.orderKey
  const document: PostingDocument = {
    ...original.document,
    businessDate,
    reason,
    freight: negateMoney(original.document.freight),
    charges: original.document.charges.map((charge) => ({ ...charge, amount: negateMoney(charge.amount) })),
    fee: negateMoney(original.document.fee),
    lines: original.document.lines.map(negated),
  }
  const inserted = insertDocument(db, {
    document,
    totals: documentTotals(document.lines),
    number: nextNumber(db, documentDefinition(original.type).prefix, businessDate),
    orderKey,
    reversesDocumentId: original.id,
    amendsDocumentId: null,
    postedAt: now,
    postedBy: userId,
  })
  const movements = closed
    ? reverseClosedMovements(db, original.id, inserted, today, orderKey)
    : mirrorMovements(db, original.id, inserted)
  mirrorTenders(db, original.id, inserted.id)
  mirrorAccountEntries(db, original.id, inserted.id, businessDate)
  mirrorPartnerEntries(db, original.id, inserted.id, businessDate)
  releaseReversed(db, original.id, { documentId: inserted.id, businessDate })
  reverseInShift(db, original, inserted.id)
  sealDocument(db, inserted.id)
  appendAudit(db, { at: now, userId, action: 'document.void', entity: 'document', entityId: inserted.id, after: null })
  return { id: inserted.id, document, lines: document.lines, movements }
}

/** Whether what this document says is in a closed period by now (R24). */
export function isClosed(db: ReadableDb, { businessDate }: PostedDocument): boolean {
  return isClosedDate(db, businessDate)
}

/** R20, R22: what later documents give back or receive must be voided first. @throws AppError HAS_DEPENDENTS and those of requireLive */
export function requireReversible({ db }: { readonly db: ReadableDb }, id: DocumentId): PostedDocument {
  const original = requireLive(db, id)
  const dependents = isClosed(db, original) ? dependentsOf(db, id) : replayedDependentsOf(db, id)
  if (dependents.length > 0)
    throw new AppError('HAS_DEPENDENTS', {
      number: original.number,
      dependents: dependents.map((one) => one.number).join(', '),
    })
  return original
}

/** A posted document that still counts. @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED */
export function requireLive(db: ReadableDb, id: DocumentId): PostedDocument {
  const original = findPosted(db, id)
  if (original === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  if (original.reversesDocumentId !== null) throw new AppError('IS_REVERSAL', { number: original.number })
  if (original.reversedBy !== null)
    throw new AppError('ALREADY_VOIDED', { number: original.number, by: original.reversedBy })
  return original
}

function negated(line: PostingLine): PostingLine {
  return {
    ...line,
    quantity: negateQuantity(line.quantity),
    baseQuantity: negateQuantity(line.baseQuantity),
    listAmount: negateMoney(line.listAmount),
    discountAmount: negateMoney(line.discountAmount),
    amount: negateMoney(line.amount),
    netAmount: negateMoney(line.netAmount),
    taxAmount: negateMoney(line.taxAmount),
    grossAmount: negateMoney(line.grossAmount),
    chargeAmount: negateMoney(line.chargeAmount),
    reductionAmount: negateMoney(line.reductionAmount),
    roundingAmount: negateMoney(line.roundingAmount),
    // What was inspected is a fact of the original.
    rejected: ZERO_QUANTITY,
    rejectReason: '',
  }
}
