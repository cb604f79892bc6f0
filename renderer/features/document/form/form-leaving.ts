import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { beforeLeaving } from '#renderer/shell/before-leaving.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { errorText } from '#renderer/text/error-text.ts'
import type { Autosave } from '#renderer/ui/document-shell/autosave.ts'
import type { Posting } from './posting.ts'

/** What becomes of entries that cannot be saved when the tab is closed. */
export interface FormLeaving {
  /** Why they could not be saved, while the user is asked; empty: nothing is asked. */
  readonly refusal: Readonly<Ref<string>>
  keepOpen(): void
  /** Save once more, and close if that works. */
  tryAgain(): Promise<void>
  /** Close without what was not saved. */
  discard(): void
}

/**
 * Neither the tab nor the books are closed before the form is kept, and the books not before a form that was just
 * closed has written its rest.
 */
export function useFormLeaving(tab: CurrentTab, autosave: Autosave, keep: () => Promise<boolean>): FormLeaving {
  const forget = beforeLeaving(tab.id, keep)
  onScopeDispose(() => void autosave.flush().finally(forget))

  const refusal = shallowRef('')
  watch(autosave.savedAt, () => (refusal.value = ''))

  async function tryAgain(): Promise<void> {
    try {
      // A draft changed elsewhere is not overwritten: what stands here becomes one of its own.
      await (autosave.trouble.value === 'changed' ? autosave.saveAsNew() : autosave.flush())
    } catch (problem) {
      refusal.value = errorText(problem)
      return
    }
    tab.close()
  }

  function discard(): void {
    if (refusal.value === '') return
    autosave.abandon()
    tab.close()
  }

  tab.guardClose(() => {
    if (!autosave.isUnsaved()) return true
    void tryAgain()
    return false
  })
  tab.useKeys({ 'Control+Shift+w': discard })
  return { refusal, keepOpen: () => (refusal.value = ''), tryAgain, discard }
}

/** Esc, one level at a time: the question, then what was refused, then the form. Its draft is kept, and so is its tab. */
export function stepBack(tab: CurrentTab, leaving: FormLeaving, posting: Posting): void {
  if (leaving.refusal.value !== '') leaving.keepOpen()
  else if (posting.phase.value !== 'editing' || posting.problem.value !== null) posting.reset()
  else tab.open('home')
}
