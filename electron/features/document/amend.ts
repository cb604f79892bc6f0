import type { amend, DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { deleteDraft } from '#db/repository/draft.ts'
import type { PostedDocument } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { enforceGuards } from './guard/guards.ts'
import { withStandingTenders } from './money/trade-tenders.ts'
import { requireRow, writePosting } from './post.ts'
import { settle, type Posted } from './settle.ts'
import { isClosed, requireLive, requireReversible, writeReversal } from './void.ts'

/** 改单 in the caller's transaction; the draft it was made from goes with it. Returns the new document. */
export function amendDocument(
  context: CommandContext,
  { id, content, draftId, reason, overrides }: InputOf<typeof amend>,
): DocumentRow {
  const amended = amendContent(context, id, content, reason)
  enforceGuards(context, amended, overrides)
  if (draftId !== null) deleteDraft(context.db, draftId)
  return requireRow(context.db, amended.id)
}

/**
 * R21: reversal and repost in one posting, judged once by the end state: a receipt whose goods were sold the same
 * day may change its price, because at no place of the order they are ever missing. What is dated in a closed period is
 * reversed and posted again today.
 * @throws AppError NOT_FOUND, IS_REVERSAL, ALREADY_VOIDED, HAS_DEPENDENTS, DOCUMENT_TYPE_MISMATCH; see preparePosting
 *   and settle
 */
export function amendContent(
  context: CommandContext,
  id: DocumentId,
  content: DocumentContent,
  reason: string,
): Posted {
  const original = requireAmendable(context, id, content)
  const said = withStandingTenders(context.db, content, id)
  const dated = isClosed(context.db, original) ? { ...said, businessDate: context.today } : said
  const reversal = writeReversal(context, original, reason)
  const repost = writePosting(context, dated, original)
  // Where both run short at their place, what is entered now is named before what is taken away.
  return { id: repost.id, document: repost.document, ...settle(context, repost, reversal) }
}

function requireAmendable(context: CommandContext, id: DocumentId, content: DocumentContent): PostedDocument {
  // A revision keeps what carries the order out: later documents do not stand in its way.
  const original = isOrder(content.type) ? requireLive(context.db, id) : requireReversible(context, id)
  const { number, type } = original
  if (content.type !== type) throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type })
  return original
}
