/** What a key press means to a scanner reader: by its place on the keyboard, so that no IME and no Caps Lock can change it. */
export interface KeyPress {
  /** The sign a scanner would mean; null: no barcode has it. */
  readonly sign: string | null
  /** What a person would mean; null: not a sign at all. */
  readonly typed: string | null
  readonly suffix: boolean
  /** Milliseconds, of the moment the key went down. */
  readonly at: number
}

const PLAIN: Readonly<Record<string, string>> = {
  Minus: '-',
  Period: '.',
  Slash: '/',
  NumpadSubtract: '-',
  NumpadDecimal: '.',
  NumpadDivide: '/',
  NumpadAdd: '+',
}
const SHIFTED: Readonly<Record<string, string>> = { Equal: '+', Digit4: '$', Digit5: '%' }
/** What a person types that is in no barcode, as the keyboard says it … */
const OPERATORS = new Set(['*', '#', '=', '×', '＊', '＃', '＝'])
/** … and by its place, for under an IME the event no longer says it. */
const OPERATOR_CODES: Readonly<Record<string, string>> = { NumpadMultiply: '*', Equal: '=', NumpadEqual: '=' }
const SHIFTED_OPERATOR_CODES: Readonly<Record<string, string>> = { Digit8: '*', Digit3: '#' }

/** The sign of a barcode at this place of the keyboard: letters, digits and `-./+$%`. */
export function signOfCode(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (shift) return SHIFTED[code] ?? (code.startsWith('Numpad') ? (digit ?? PLAIN[code] ?? null) : null)
  return digit ?? PLAIN[code] ?? null
}

export function keyPressOf(event: KeyboardEvent): KeyPress {
  const { code, key, shiftKey, repeat, timeStamp } = event
  const operator = OPERATORS.has(key) ? key : (shiftKey ? SHIFTED_OPERATOR_CODES : OPERATOR_CODES)[code]
  // A key held down repeats as fast as a scanner, but no scanner holds a key down.
  const sign = operator === undefined && !repeat ? signOfCode(code, shiftKey) : null
  // `Process` is what an IME says instead of the letter.
  const typed = [...key].length === 1 && key !== ' ' ? key : key === 'Process' ? (operator ?? sign) : null
  return { sign, typed, suffix: key === 'Enter' || key === 'Tab', at: timeStamp }
}
