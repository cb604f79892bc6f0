import type { AllTexts } from '#renderer/text/text.ts'
import type { KeyHint } from './current-tab.ts'

/** Names of keys in bindings that are drawn otherwise. */
const CAPS: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  ' ': 'Space',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** Key caps of a binding: `Control+n` → Ctrl, N */
export function capsOfBinding(binding: string): readonly string[] {
  return binding.split('+').map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/** Keys that mean the same on every screen that has them, told by Ctrl+/ where the status bar has no word for them. */
export function usualHints(
  bindings: Iterable<string>,
  said: readonly KeyHint[],
  { shell: { keys: words } }: AllTexts,
): readonly KeyHint[] {
  const usual: Readonly<Record<string, string>> = words.usual
  const known = new Set(said.map(({ keys }) => keys.join(' ')))
  return [...new Set(bindings)].flatMap((binding) => {
    const keys = capsOfBinding(binding)
    const name = keys.join(' ')
    const label = usual[name]
    return label === undefined || known.has(name) ? [] : [{ keys, label }]
  })
}
