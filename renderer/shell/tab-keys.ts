import { createKeybindingsHandler } from 'tinykeys'

export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** A plain letter, digit or sign: while something is being typed it is text, not a command. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  const editable =
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !target.readOnly)
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  return editable && plain && (event.key.length === 1 || ['Backspace', 'Delete', 'Home', 'End'].includes(event.key))
}

/** Not for commands: already answered by a component, in the middle of an IME composition, or being typed. */
export function isNotForCommands(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || isTyping(event)
}

/** Handler of one set of bindings (tinykeys syntax); a pressed binding takes the event. */
export function createKeyHandler(bindings: KeyBindings): (event: KeyboardEvent) => void {
  const taking = Object.entries(bindings).map(([keys, act]) => [
    keys,
    (event: KeyboardEvent) => {
      act(event)
      event.preventDefault()
    },
  ])
  return createKeybindingsHandler(Object.fromEntries(taking), { ignore: isNotForCommands })
}
