import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { text } from '#renderer/text/text.ts'
import { getDocument, returnableLines, takenLines } from '../store.ts'
import { amendmentOf, copyOfDocument } from './document-copy.ts'
import type { FormContent } from './form-content.ts'
import { giveBackKind, givenBackContent, type LeftOfSources } from './give-back.ts'
import type { FormSource } from './form-opening.ts'

type Opened = { readonly content: FormContent } | { readonly nothingLeft: string }

/** What a form begins with that is made from a posted document; null for an empty one. */
export async function openedContent(
  definition: DocumentDefinition,
  { copyOf, amends, returns }: FormSource,
  { today, closedThrough }: { readonly today: BusinessDate; readonly closedThrough: BusinessDate | null },
): Promise<Opened | null> {
  if (copyOf !== null) return { content: copyOfDocument(await getDocument(copyOf), today) }
  if (amends !== null) return { content: await amendment(amends, today, closedThrough) }
  if (returns === null) return null
  const [document, left] = await Promise.all([getDocument(returns), returnableLines(returns)])
  if (left.length > 0) return { content: givenBackContent(definition.type, document, left, today) }
  const kind = giveBackKind(definition.type, isOrder(document.type))
  return { nothingLeft: text.value.stockDocument.giveBack.nothingLeft[kind](document.number) }
}

/** R22: what was dated in a closed period is posted again today. */
async function amendment(
  id: DocumentId,
  today: BusinessDate,
  closedThrough: BusinessDate | null,
): Promise<FormContent> {
  const document = await getDocument(id)
  const content = amendmentOf(document, await leftOfSources(document.sources.map((source) => source.id)))
  const closed = closedThrough !== null && document.businessDate <= closedThrough
  return closed ? { ...content, header: { ...content.header, businessDate: today } } : content
}

async function leftOfSources(sources: readonly DocumentId[]): Promise<LeftOfSources> {
  const lines = (await Promise.all(sources.map(takenLines))).flat()
  return new Map(lines.map((line) => [line.lineId, line]))
}
