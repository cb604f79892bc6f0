import type { DocumentRow } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { negateMoney } from '#shared/kernel/money.ts'
import { negateQuantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { mirrorPartnerEntries } from '#db/ledger/partner-ledger.ts'
import { mirrorMovements } from '#db/ledger/stock-mirror.ts'
import { closedThrough } from '#db/repository/books.ts'
import { insertDocument, nextNumber } from '#db/repository/document-write.ts'
import { findPosted, type PostedDocument } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { requireRow } from './post.ts'
import { settle, type Posted, type Written } from './settle.ts'

/** Void 作废(红冲): returns the reversal. @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, INSUFFICIENT_STOCK */
export function voidDocument(
  context: CommandContext,
  input: { readonly id: DocumentId; readonly reason: string },
): DocumentRow {
  return requireRow(context.db, reverseDocument(context, input.id, input.reason).id)
}

/** R20: afterwards stock and cost are as if the document had never been. */
export function reverseDocument(context: CommandContext, id: DocumentId, reason: string): Posted {
  const written = writeReversal(context, requireReversible(context, id), reason)
  return { id: written.id, recosts: settle(context.db, written) }
}

/**
 * R20: a mirror of the same date and order key with a number of its own in the same series. The caller settles the
 * stock.
 */
export function writeReversal(context: CommandContext, original: PostedDocument, reason: string): Written {
  const { db, now, userId } = context
  const document: PostingDocument = {
    ...original.document,
    reason,
    freight: negateMoney(original.document.freight),
    lines: original.document.lines.map(negated),
  }
  const inserted = insertDocument(db, {
    document,
    totals: documentTotals(document.lines),
    number: nextNumber(db, documentDefinition(original.type).prefix, original.businessDate),
    orderKey: original.orderKey,
    reversesDocumentId: original.id,
    amendsDocumentId: null,
    postedAt: now,
    postedBy: userId,
  })
  const movements = mirrorMovements(db, original.id, inserted.id, inserted.lineIds)
  mirrorPartnerEntries(db, original.id, inserted.id)
  sealDocument(db, inserted.id)
  appendAudit(db, { at: now, userId, action: 'document.void', entity: 'document', entityId: inserted.id, after: null })
  return { id: inserted.id, movements }
}

function requireReversible({ db }: CommandContext, id: DocumentId): PostedDocument {
  const original = requireLive(db, id)
  const closed = closedThrough(db)
  if (closed !== null && original.businessDate <= closed)
    throw new AppError('NOT_YET_SUPPORTED', { feature: 'closedPeriod' })
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
  }
}
