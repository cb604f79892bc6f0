import { codeUse, type CodeUse } from './code-use.ts'

export type TextField = HTMLInputElement | HTMLTextAreaElement

interface Remembered {
  readonly value: string
  readonly selection: readonly [number | null, number | null]
}

/** Remembers the text fields a burst runs into, and puts them back when it was a scan. */
export class FieldMemory {
  private readonly fields = new Map<TextField, Remembered>()

  /** A burst may begin. */
  forget(): void {
    this.fields.clear()
  }

  /** @param target what has the focus; nothing is remembered of what is no text field */
  remember(target: EventTarget | null): void {
    if (!isTextField(target) || this.fields.has(target)) return
    const { value, selectionStart, selectionEnd } = target
    this.fields.set(target, { value, selection: [selectionStart, selectionEnd] })
  }

  /**
   * May be asked again with another answer: who was asked first had no use for the code.
   * A field that was left since holds what its form made of it (what was picked), and is left alone.
   * @param code what a field keeps that wants codes; null: it was meant for somebody else
   * @param composing the scan began a composition of an IME, which only leaving the field ends
   */
  restore(code: string | null, composing: boolean): void {
    for (const [field, before] of this.fields) {
      if (field.ownerDocument.activeElement !== field) continue
      if (composing) endComposition(field)
      const now = field.value
      field.value = before.value
      field.setSelectionRange(...before.selection)
      if (code !== null) writeCode(field, code, codeUse(field))
      if (composing || field.value !== now) field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}

const FOCUS_EVENTS = ['blur', 'focusout', 'focus', 'focusin']

/** Leaves the field and comes back, unnoticed: nobody did leave it, and no panel around it may close. */
function endComposition(field: TextField): void {
  const silence = (event: Event) => event.stopImmediatePropagation()
  for (const name of FOCUS_EVENTS) window.addEventListener(name, silence, true)
  field.blur()
  field.focus()
  for (const name of FOCUS_EVENTS) window.removeEventListener(name, silence, true)
}

/** As if it was scanned into the field, and nobody listened. */
export function scanInto(field: TextField, code: string): void {
  writeCode(field, code, codeUse(field))
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function writeCode(field: TextField, code: string, use: CodeUse): void {
  if (use === 'search' || use === 'pick') field.select()
  insertText(field, code)
}

/** As the keyboard would. */
export function typeInto(field: TextField, text: string): void {
  insertText(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function insertText(field: TextField, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + end - start
  field.setRangeText(text.slice(0, Math.max(0, room)), start, end, 'end')
}

export function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLInputElement && !target.readOnly && ['text', 'search', 'password'].includes(target.type)
}

/** What is typed here is nobody else's business. */
export function isSecret(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password'
}
