import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** Keys of the review for the status bar: what is done about a row first. */
export function reviewHints(
  { mayChange, mayPost }: { readonly mayChange: boolean; readonly mayPost: boolean },
  { keyHints: words }: AllTexts['stocktake']['review'],
): KeyHint[] {
  return [
    ...(mayChange
      ? [
          { keys: ['H'], label: words.hint },
          { keys: ['R'], label: words.recount },
          { keys: ['1–6'], label: words.reason },
        ]
      : []),
    { keys: ['Space'], label: words.explain },
    ...(mayChange && mayPost ? [{ keys: ['F9'], label: words.post }] : []),
    { keys: ['↑', '↓'], label: words.move },
    ...(mayChange ? [{ keys: ['F7'], label: words.round }] : []),
    { keys: ['Enter'], label: words.ledger },
  ]
}
