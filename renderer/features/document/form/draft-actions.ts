import type { Ref } from 'vue'
import type { DraftId } from '#shared/kernel/id.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { text } from '#renderer/text/text.ts'
import { deleteDraft } from '../store.ts'
import type { FormMessage } from './form-actions.ts'
import type { FormToast } from '#renderer/ui/document-shell/form-toast.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What can be done with the draft of a form; each says what came of it. */
export interface DraftActions {
  saveDraft(): Promise<void>
  /** The draft was changed or taken away elsewhere: keep what stands here under a number of its own. */
  saveAsNew(): Promise<void>
  /** Give up what stands here for what was saved elsewhere. */
  reread(): Promise<void>
  /** Before the books are closed; false: it could not be kept, and the form says why. */
  keep(): Promise<boolean>
  removeDraft(): Promise<void>
}

export function useDraftActions(
  formOf: () => DocumentForm,
  message: Ref<FormMessage | null>,
  toast: FormToast,
  start: () => void,
): DraftActions {
  const fail = (words: string) => (message.value = { kind: 'error', text: words })

  /** What happened to the draft elsewhere is said, with its ways out, by a strip of its own. */
  function say(problem: unknown, sentence: (reason: string) => string): void {
    const { trouble } = formOf().autosave
    if (trouble.value === null || trouble.value === 'renewed') fail(sentence(errorText(problem)))
  }

  /** Not while its posting is under way or unanswered: the draft may be gone with it. */
  async function attempt(work: () => Promise<unknown>, sentence: (reason: string) => string): Promise<void> {
    const { phase } = formOf().posting
    if (phase.value === 'posting' || phase.value === 'unknown') return
    message.value = null
    await work().catch((problem: unknown) => say(problem, sentence))
  }

  const notSaved = (reason: string) => text.value.document.form.draftNotSaved(reason)
  const asItIs = (reason: string) => reason

  async function save(saving: () => Promise<DraftId | null>): Promise<void> {
    const draft = await saving()
    if (draft !== null) message.value = { kind: 'info', text: text.value.document.form.draftSaved(draft) }
  }

  return {
    saveDraft: () => attempt(() => save(formOf().autosave.flush), notSaved),
    saveAsNew() {
      // Refused for the former draft.
      formOf().posting.reset()
      return attempt(() => save(formOf().autosave.saveAsNew), notSaved)
    },
    // Its strip stays when the draft cannot be read, so the reason is said beside it.
    reread: () =>
      attempt(
        () =>
          formOf()
            .reread()
            .catch((problem: unknown) => fail(errorText(problem))),
        asItIs,
      ),
    async keep() {
      const { flush, trouble } = formOf().autosave
      const said = trouble.value === 'gone'
      try {
        await flush()
        return true
      } catch (problem) {
        // The user knows that the draft is gone and entered nothing since.
        if (said && trouble.value === 'gone') return true
        fail(text.value.document.form.stays(errorText(problem)))
        return false
      }
    },
    removeDraft: () => attempt(() => removeDraft(formOf(), toast, start), asItIs),
  }
}

async function removeDraft(form: DocumentForm, toast: FormToast, start: () => void): Promise<void> {
  const draft = await form.autosave.handOver()
  const entered = form.snapshot()
  try {
    if (draft !== null) await deleteDraft(draft)
  } catch (problem) {
    form.autosave.release(problem)
    throw problem
  }
  form.startOver()
  if (draft !== null) toast.show(text.value.document.form.draftDeleted(draft), async () => form.restore(entered))
  start()
}
