import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { documentLineKeys, type LiveDocument } from '#db/repository/stocktake-document.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { writePosting } from '../document/post.ts'
import { settle, type Written } from '../document/settle.ts'
import { isClosed, requireReversible, writeReversal } from '../document/void.ts'

/**
 * Post documents in place of others, in one posting that is judged by its end state: what changed is reversed and
 * posted again (R21), what is the same stands, what is too many is reversed. Returns the new ones.
 */
export function replaceDocuments(
  context: CommandContext,
  old: readonly LiveDocument[],
  wanted: readonly DocumentContent[],
  reason: string,
): DocumentId[] {
  const left = new Set(old)
  const changed: { content: DocumentContent; replaces: LiveDocument | null }[] = []
  for (const content of wanted) {
    const same = [...left].find((one) => isSame(context, one, content))
    if (same !== undefined) left.delete(same)
    else changed.push({ content, replaces: null })
  }
  const paired = changed.map(({ content }) => {
    const replaces = [...left].find((one) => isOfItsKind(one, content)) ?? null
    if (replaces !== null) left.delete(replaces)
    return { content, replaces }
  })
  const reversals = [...left].map((one) => writeReversal(context, requireReversible(context, one.id), reason))
  const written = paired.map(({ content, replaces }) => replaceOne(context, content, replaces, reason))
  const all = [...reversals, ...written.flatMap((one) => one.all)]
  if (all.length > 0) settle(context, ...all)
  return written.map((one) => one.id)
}

function replaceOne(
  context: CommandContext,
  content: DocumentContent,
  replaces: LiveDocument | null,
  reason: string,
): { id: DocumentId; all: readonly Written[] } {
  if (replaces === null) {
    const posted = writePosting(context, content, null)
    return { id: posted.id, all: [posted] }
  }
  const original = requireReversible(context, replaces.id)
  // What is dated in a closed period is reversed and posted again today (R22).
  const dated = isClosed(context.db, original) ? { ...content, businessDate: context.today } : content
  const reversal = writeReversal(context, original, reason)
  const repost = writePosting(context, dated, original)
  return { id: repost.id, all: [reversal, repost] }
}

/** One takes the other's place in the order; serial numbers have another one than other goods. */
function isOfItsKind({ type, reason, serials }: LiveDocument, content: DocumentContent): boolean {
  const hasSerials = content.lines.some((line) => (line.serials ?? []).length > 0)
  return type === content.type && reason === content.reason && (serials === 1) === hasSerials
}

function isSame({ db }: CommandContext, document: LiveDocument, content: DocumentContent): boolean {
  if (!isOfItsKind(document, content)) return false
  const said = content.lines.map((line) =>
    [line.productId, line.batch?.code ?? '', line.quantity, [...(line.serials ?? [])].sort().join('\n')].join('|'),
  )
  return documentLineKeys(db, document.id).join() === said.join()
}
