import { currentBooks, closedThrough, getDraft, warehouses } from '../store.ts'
import type { DocumentId, DraftId } from '#shared/kernel/id.ts'
import type { Autosave } from '#renderer/ui/document-shell/autosave.ts'
import { readDraft } from './form-content.ts'
import type { FormEntry } from './form-entry.ts'
import { openedContent } from './opened-content.ts'

/** What a form is opened with: nothing, a draft, a document to copy, or one to amend. */
export interface FormSource {
  readonly draftId: DraftId | null
  readonly copyOf: DocumentId | null
  readonly amends: DocumentId | null
  /** A document whose goods are given back, or received from the way. */
  readonly returns: DocumentId | null
}

/**
 * Fills a form with what it is opened for.
 * @returns what the user should know first; null: nothing
 */
export async function openForm(entry: FormEntry, autosave: Autosave, source: FormSource): Promise<string | null> {
  const { definition, today, lines } = entry
  const [books, list, closed] = await Promise.all([
    currentBooks(),
    warehouses(),
    // Without it only a sentence is missing: what may be dated is decided elsewhere.
    closedThrough().catch(() => null),
  ])
  today.value = books?.today ?? today.value
  if (books !== null) entry.rules.value = books
  entry.warehouses.value = list
  entry.closedThrough.value = closed
  entry.openedOn.value = books?.openedOn ?? null
  entry.restore({ header: entry.fresh(), lines: [] })
  autosave.adopt(null)
  if (source.draftId !== null) {
    await takeDraft(entry, autosave, source.draftId)
    return null
  }
  const opened = await openedContent(definition, source, { today: today.value, closedThrough: closed })
  if (opened === null) return null
  if ('nothingLeft' in opened) return opened.nothingLeft
  entry.restore(opened.content)
  if (source.copyOf !== null) return null
  // Units and names come fresh; only what is entered after that is worth a draft.
  await lines.facts.refresh(false).catch(() => undefined)
  autosave.adopt(null)
  return null
}

export async function takeDraft(entry: FormEntry, autosave: Autosave, id: DraftId): Promise<void> {
  const draft = await getDraft(id)
  entry.restore(readDraft(draft.content, entry.fresh()))
  autosave.adopt(draft)
}
