import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { LineEdit } from './cart-edit.ts'
import type { TillState } from './till-state.ts'
import type { Till } from './use-till.ts'

/** What an operator does on an empty box (ux.md §6.3); the full-width sign of an IME is the same. */
const EDITS: Readonly<Record<string, LineEdit>> = {
  '*': 'quantity',
  '×': 'quantity',
  '＊': 'quantity',
  '.': 'price',
  '。': 'price',
  '．': 'price',
  '/': 'discount',
  '／': 'discount',
  '、': 'discount',
}
const STEPS: Readonly<Record<string, 1 | -1>> = { '+': 1, '＋': 1, '-': -1, '－': -1 }

interface KeysOf {
  readonly till: Till
  active(): boolean
  /** The candidates of the search take this key. */
  searchKey(event: KeyboardEvent): boolean
  focusBox(): void
  reprint(): void
  unknownBarcode(): string | null
}

export interface TillKeys {
  readonly scanner: {
    onScan(code: string): void
    onTyped(sign: string): void
    onKey(event: KeyboardEvent): boolean
  }
  readonly bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>
}

export function useTillKeys({ till, active, searchKey, focusBox, reprint, unknownBarcode }: KeysOf): TillKeys {
  const { state } = till

  function type(sign: string): void {
    if (state.panel === 'pay') return typeAmount(till, sign)
    focusBox()
    if (state.panel === 'done') till.show('totals')
    const edit = EDITS[sign]
    const step = STEPS[sign]
    const empty = state.typed === '' && state.edit === null
    if (empty && edit !== undefined) till.editLine(edit)
    else if (empty && step !== undefined) till.step(step)
    else if (empty && (sign === 'a' || sign === 'A') && state.returnOf !== null) till.pickAll()
    else state.typed += sign === '＊' || sign === '×' ? '*' : sign
  }

  function press(event: KeyboardEvent): boolean {
    if (searchKey(event)) return true
    if (event.key === 'Escape') return backOut(till, unknownBarcode)
    if (event.key === 'Backspace') {
      if (state.panel === 'pay') state.payTyped = state.payTyped.slice(0, -1)
      else state.typed = state.typed.slice(0, -1)
      return true
    }
    if (state.panel === 'pay') till.payEnter()
    else if (state.panel === 'totals' || state.panel === 'done') till.submit()
    else return false
    return true
  }

  const when = (act: () => void) => () => active() && act()
  const arrow = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (active() && !searchKey(event)) till.moveLine(by)
  }
  return {
    scanner: { onScan: (code) => till.scan(code), onTyped: type, onKey: press },
    bindings: {
      ArrowUp: arrow(-1),
      ArrowDown: arrow(1),
      Delete: when(() => till.removeLine()),
      F2: when(() => till.show('customer')),
      F3: when(() => till.show('unknown')),
      F6: when(() => till.show('remark')),
      F7: when(reprint),
      F8: when(() => till.hold()),
      F10: when(() => state.lines.length > 0 && till.show('agree')),
      F12: when(() => till.show('unknown')),
      'Control+Delete': when(() => till.clear()),
      'Control+z': when(() => till.undo()),
      'Control+d': when(() => till.show('drawer')),
    },
  }
}

/** Digits are the amount, letters the way to pay. */
function typeAmount(till: Till, sign: string): void {
  const { state } = till
  const plain = sign.normalize('NFKC').replace('。', '.')
  if (/^[\d.]$/.test(plain)) state.payTyped += plain
  else if (/^[a-z]$/i.test(plain)) till.payLetter(plain)
}

/** Esc backs out one level; with nothing else to leave, the newest unknown barcode is let go. */
function backOut(till: Till, unknownBarcode: () => string | null): boolean {
  const { state } = till
  const barcode = unknownBarcode()
  if (state.panel === 'pay') till.paying.back()
  else if (state.panel !== 'totals') till.show('totals')
  else if (state.typed !== '') state.typed = ''
  else if (state.edit !== null) Object.assign(state, { edit: null, notice: null })
  else if (state.problem !== null) state.problem = null
  else if (state.notice !== null) state.notice = null
  else if (barcode !== null) till.dismissUnknown(barcode)
  else if (state.lines.length === 0 && (state.mode === 'return' || state.returnOf !== null)) till.setMode('sale')
  else return false
  return true
}

/** Status bar: what can be done now. */
export function tillHints({ panel, lines }: Pick<TillState, 'panel' | 'lines'>, text: AllTexts): KeyHint[] {
  const words = text.till.hints
  if (panel === 'pay')
    return [
      { keys: ['Enter'], label: words.pay },
      { keys: ['W'], label: text.till.methods.wechat },
      { keys: ['X'], label: text.till.methods.cash },
      { keys: ['L'], label: text.till.rounding },
      { keys: ['Esc'], label: words.back },
    ]
  return [
    ...(lines.length > 0 ? [{ keys: ['Enter'], label: words.pay }] : []),
    { keys: ['F2'], label: words.customer },
    { keys: ['F8'], label: lines.length > 0 ? words.hold : words.resume },
    { keys: ['F3'], label: words.search },
    ...(lines.length > 0 ? [{ keys: ['Delete'], label: words.remove }] : []),
  ]
}
