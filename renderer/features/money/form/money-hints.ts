import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** Keys of a money form for the status bar. */
export function moneyHints(settles: boolean, { money: { hints }, document }: AllTexts): readonly KeyHint[] {
  return [
    { keys: ['Enter'], label: hints.next },
    ...(settles ? [{ keys: ['A'], label: hints.allocate }] : []),
    { keys: ['F9'], label: hints.post },
    { keys: ['Ctrl', 'S'], label: document.form.saveDraft },
  ]
}
