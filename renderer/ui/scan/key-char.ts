/** What a key press means to a scanner reader: by its place on the keyboard, so that no IME and no Caps Lock can change it. */
export interface KeyPress {
  /** The sign a scanner would mean; null: no barcode has it. */
  readonly sign: string | null
  /** A sign of no usual barcode: it belongs to a scan in the middle of one, or begins one, but means something typed, too. */
  readonly inside: string | null
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
const INSIDE: Readonly<Record<string, string>> = {
  ...{ Space: ' ', Semicolon: ';', Quote: "'", Comma: ',', Equal: '=', BracketLeft: '[', BracketRight: ']' },
  ...{ Backslash: '\\', Backquote: '`', NumpadMultiply: '*' },
}
const SHIFTED_INSIDE: Readonly<Record<string, string>> = {
  ...{ Space: ' ', Semicolon: ':', Quote: '"', Comma: '<', Period: '>', Slash: '?', Minus: '_' },
  ...{ BracketLeft: '{', BracketRight: '}', Backslash: '|', Backquote: '~' },
  ...{ Digit1: '!', Digit2: '@', Digit3: '#', Digit6: '^', Digit7: '&', Digit8: '*', Digit9: '(', Digit0: ')' },
}
/** What a person types that is in no barcode, as the keyboard says it … */
const OPERATORS = new Set(['*', '#', '=', '×', '＊', '＃', '＝'])
/** … and by its place, for under an IME the event no longer says it. */
const OPERATOR_CODES: Readonly<Record<string, string>> = { NumpadMultiply: '*', Equal: '=', NumpadEqual: '=' }
const SHIFTED_OPERATOR_CODES: Readonly<Record<string, string>> = { Digit8: '*', Digit3: '#' }
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'])

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
  // A key held down repeats as fast as a scanner, but no scanner holds a key down. Without Num Lock 8 is an arrow.
  const ofScanner = !repeat && !isNamed(key)
  const sign = operator === undefined && ofScanner ? signOfCode(code, shiftKey) : null
  const inside = sign === null && ofScanner ? ((shiftKey ? SHIFTED_INSIDE : INSIDE)[code] ?? null) : null
  const typed = [...key].length === 1 && key !== ' ' ? key : isOfInputMethod(key) ? (operator ?? sign) : null
  return { sign, inside, typed, suffix: isEnd(code, key), at: timeStamp }
}

/** By its place, too: an input method says `Process` for Enter as for everything. */
export function isEnter({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): boolean {
  return key === 'Enter' || code === 'Enter' || code === 'NumpadEnter'
}

export function isModifier({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): boolean {
  return MODIFIERS.has(key) || MODIFIERS.has(code.replace(/(?:Left|Right)$/, ''))
}

/** `Process` is what an input method says instead of the letter. */
export function isOfInputMethod(key: string): boolean {
  return key === 'Process' || key === 'Unidentified' || key === 'Dead'
}

function isEnd(code: string, key: string): boolean {
  return isEnter({ code, key }) || key === 'Tab' || code === 'Tab'
}

function isNamed(key: string): boolean {
  return [...key].length > 1 && !isOfInputMethod(key)
}
