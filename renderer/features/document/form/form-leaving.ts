import { onScopeDispose } from 'vue'
import { beforeLeaving } from '#renderer/shell/before-leaving.ts'
import type { Autosave } from './autosave.ts'

/** The books are not closed before the form is kept, nor before a form that was just closed has written its rest. */
export function keepBeforeLeaving(tabId: string, autosave: Autosave, keep: () => Promise<boolean>): void {
  const forget = beforeLeaving(tabId, keep)
  onScopeDispose(() => void autosave.flush().finally(forget))
}
