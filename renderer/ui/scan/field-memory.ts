/** Remembers a text field before a burst runs into it, and puts it back when the burst was a scan. */
export class FieldMemory {
  private field: HTMLInputElement | HTMLTextAreaElement | null = null
  private value = ''
  private selection: readonly [number | null, number | null] = [null, null]

  /** @param target what has the focus; nothing is remembered of what is no text field */
  remember(target: EventTarget | null): void {
    this.field = isTextField(target) ? target : null
    if (this.field === null) return
    this.value = this.field.value
    this.selection = [this.field.selectionStart, this.field.selectionEnd]
  }

  /**
   * A field that was left since holds what its form made of it (what was picked), and is left alone.
   * @param composing the scan began a composition of an IME, which only leaving the field ends
   */
  restore(composing: boolean): void {
    const { field } = this
    this.field = null
    if (field === null || field.ownerDocument.activeElement !== field) return
    if (composing) field.blur()
    field.value = this.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    if (composing) field.focus()
    field.setSelectionRange(...this.selection)
  }
}

export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLInputElement && !target.readOnly && ['text', 'search', 'password'].includes(target.type)
}
