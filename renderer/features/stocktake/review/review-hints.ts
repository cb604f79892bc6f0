import type { KeyHint } from '#renderer/shell/current-tab.ts'
import { viewHints } from '#renderer/ui/list-grid/list-view.ts'
import type { AllTexts } from '#renderer/text/text.ts'

export interface ReviewRights {
  readonly mayChange: boolean
  readonly mayPost: boolean
  readonly mayUndo: boolean
  readonly mayRedo: boolean
}

/** Keys of the review for the status bar: what is done about a row first. */
export function reviewHints(
  { mayChange, mayPost, mayUndo, mayRedo }: ReviewRights,
  { keyHints: words }: AllTexts['stocktake']['review'],
): KeyHint[] {
  return [
    ...(mayChange
      ? [
          { keys: ['H'], label: words.hint },
          { keys: ['R'], label: words.recount },
          { keys: ['0–6'], label: words.reason },
        ]
      : []),
    { keys: ['Space'], label: words.explain },
    ...(mayChange && mayPost ? [{ keys: ['F9'], label: words.post }] : []),
    ...(mayRedo ? [{ keys: ['F8'], label: words.redo }] : []),
    ...(mayUndo ? [{ keys: ['Shift', 'F9'], label: words.undo }] : []),
    { keys: ['↑', '↓'], label: words.move },
    ...(mayChange ? [{ keys: ['F7'], label: words.round }] : []),
    { keys: ['Enter'], label: words.ledger },
    ...viewHints(),
  ]
}
