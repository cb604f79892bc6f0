import type { DocumentRow } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { negateMoney } from '#shared/kernel/money.ts'
import { negateQuantity } from '#shared/kernel/quantity.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { mirrorPartnerEntries } from '#db/ledger/partner-ledger.ts'
import { mirrorMovements } from '#db/ledger/stock-ledger.ts'
import { closedThrough } from '#db/repository/books.ts'
import { insertDocument, nextNumber } from '#db/repository/document-write.ts'
import { findPosted, type PostedDocument } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { requireRow, type Posted } from './post.ts'
import { shortageError } from './shortage-error.ts'

/** Void 作废(红冲): returns the reversal. @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, INSUFFICIENT_STOCK */
export function voidDocument(
  context: CommandContext,
  input: { readonly id: DocumentId; readonly reason: string },
): DocumentRow {
  return requireRow(context.db, reverseDocument(context, input.id, input.reason).id)
}

/**
 * R20: a mirror of the same date and order key with a number of its own in the same series. Afterwards stock and
 * cost are as if the original had never been.
 */
export function reverseDocument(context: CommandContext, id: DocumentId, reason: string): Posted {
  const { db, now, userId } = context
  const original = requireReversible(context, id)
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
    reversesDocumentId: id,
    postedAt: now,
    postedBy: userId,
  })
  const { shortage, recosts } = mirrorMovements(db, id, inserted.id, inserted.lineIds)
  if (shortage !== null) throw shortageError(db, shortage)
  mirrorPartnerEntries(db, id, inserted.id)
  sealDocument(db, inserted.id)
  appendAudit(db, { at: now, userId, action: 'document.void', entity: 'document', entityId: inserted.id, after: null })
  return { id: inserted.id, recosts }
}

function requireReversible({ db }: CommandContext, id: DocumentId): PostedDocument {
  const original = findPosted(db, id)
  if (original === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  if (original.reversesDocumentId !== null) throw new AppError('IS_REVERSAL', { number: original.number })
  if (original.reversedBy !== null)
    throw new AppError('ALREADY_VOIDED', { number: original.number, by: original.reversedBy })
  const closed = closedThrough(db)
  if (closed !== null && original.businessDate <= closed)
    throw new AppError('NOT_YET_SUPPORTED', { feature: 'closedPeriod' })
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
