import type { amend, DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { closedThrough } from '#db/repository/books.ts'
import { deleteDraft } from '#db/repository/draft.ts'
import type { PostedDocument } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { requireRow, writePosting } from './post.ts'
import { settle, type Posted } from './settle.ts'
import { requireLive, writeReversal } from './void.ts'

/** 改单 in the caller's transaction; the draft it was made from goes with it. Returns the new document. */
export function amendDocument(
  context: CommandContext,
  { id, content, draftId, reason }: InputOf<typeof amend>,
): DocumentRow {
  const amended = amendContent(context, id, content, reason)
  if (draftId !== null) deleteDraft(context.db, draftId)
  return requireRow(context.db, amended.id)
}

/**
 * R21: reversal and repost in one posting, judged once by the end state: a receipt whose goods were sold the same
 * day may change its price, because at no place of the order they are ever missing.
 * @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, PERIOD_CLOSED, DOCUMENT_TYPE_MISMATCH; see preparePosting;
 *   INSUFFICIENT_STOCK
 */
export function amendContent(
  context: CommandContext,
  id: DocumentId,
  content: DocumentContent,
  reason: string,
): Posted {
  const original = requireAmendable(context, id, content)
  const reversal = writeReversal(context, original, reason)
  const repost = writePosting(context, content, original)
  return { id: repost.id, recosts: settle(context.db, reversal, repost) }
}

function requireAmendable({ db }: CommandContext, id: DocumentId, content: DocumentContent): PostedDocument {
  const original = requireLive(db, id)
  const { number, type, businessDate: date } = original
  const closed = closedThrough(db)
  if (closed !== null && date <= closed) throw new AppError('PERIOD_CLOSED', { date, closedThrough: closed })
  if (content.type !== type) throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type })
  return original
}
