import { isTextField } from './field-memory.ts'

const CODES: Readonly<Record<string, string>> = {
  ...{ '-': 'Minus', '.': 'Period', '/': 'Slash', Enter: 'Enter', Tab: 'Tab', Shift: 'ShiftLeft', ':': 'Semicolon' },
  ...{ '+': 'Equal', $: 'Digit4', '%': 'Digit5', '*': 'Digit8', '#': 'Digit3', '=': 'Equal', '?': 'Slash' },
}
const SHIFTED = /^[A-Z+$%*#:?]$/

export interface KeyStroke {
  /** An input method is on: it says `Process` for every key, and writes by itself. */
  readonly inputMethod?: boolean
  readonly altKey?: boolean
}

/** For tests: keys as the DOM tells of them, at their moment of a fake clock; text fields take what nobody prevents. */
export class BurstDesk {
  /** Enter or Tab that somebody answered by itself, and signs outside of text fields: shortcuts run by them. */
  readonly ran: string[] = []
  private clock = performance.now()
  private readonly advance: (milliseconds: number) => void
  private readonly watch = (event: KeyboardEvent) => {
    const ends = /^(?:Enter|Tab)$/.test(event.code)
    const runs = ends || (event.code !== 'ShiftLeft' && !isTextField(event.target))
    if (runs && !event.defaultPrevented) this.ran.push(event.key)
  }

  /** @param advance moves the fake clock */
  constructor(advance: (milliseconds: number) => void) {
    this.advance = advance
    window.addEventListener('keydown', this.watch)
  }

  close(): void {
    window.removeEventListener('keydown', this.watch)
  }

  wait(milliseconds: number): void {
    this.clock += milliseconds
    this.advance(milliseconds)
  }

  /** After the gap; a capital comes with its Shift. */
  press(key: string, gap: number, stroke: KeyStroke = {}): void {
    this.wait(gap)
    const shiftKey = SHIFTED.test(key)
    if (shiftKey) this.send('Shift', { ...stroke, shiftKey })
    this.send(key, { ...stroke, shiftKey })
  }

  private send(key: string, { inputMethod = false, ...init }: KeyStroke & { shiftKey: boolean }): void {
    const target = document.activeElement ?? document.body
    const composing = inputMethod && isTextField(target)
    const event = new KeyboardEvent('keydown', {
      ...{ key: inputMethod ? 'Process' : key, code: codeOf(key), isComposing: composing },
      ...{ ...init, bubbles: true, cancelable: true },
    })
    Object.defineProperty(event, 'timeStamp', { value: this.clock })
    const free = target.dispatchEvent(event)
    if ((free || composing) && isTextField(target) && [...key].length === 1) write(target, key)
  }
}

function write(field: HTMLInputElement | HTMLTextAreaElement, sign: string): void {
  field.setRangeText(sign, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`
  return CODES[key] ?? `Key${key.toUpperCase()}`
}
