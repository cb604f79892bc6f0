import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import {
  actionOfKey,
  TILL_ACTIONS,
  TILL_KEYS,
  type TillAction,
  type TillKey,
  type TillKeyMap,
} from '#shared/domain/till/till-key.ts'
import { capsOfKey } from './till-caps.ts'
import type { TillState } from './till-state.ts'
import type { Till } from './use-till.ts'

/** Signs an IME writes instead, full width. */
const SIGNS: Readonly<Record<string, TillKey>> = {
  '*': '*',
  '×': '*',
  '＊': '*',
  '.': '.',
  '。': '.',
  '．': '.',
  '/': '/',
  '／': '/',
  '、': '/',
}
const STEPS: Readonly<Record<string, 1 | -1>> = { '+': 1, '＋': 1, '-': -1, '－': -1 }

interface KeysOf {
  readonly till: Till
  active(): boolean
  /** The candidates of the search take this key. */
  searchKey(event: KeyboardEvent): boolean
  focusBox(): void
  reprint(): void
  /** The layout in use. */
  layout(): TillKeyMap
  unknownBarcode(): string | null
  hasShift(): boolean
}

export interface TillKeys {
  readonly scanner: {
    onScan(code: string, apart: boolean): void
    onTyped(sign: string): void
    onKey(event: KeyboardEvent): boolean
  }
  readonly bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>
}

export function useTillKeys({
  till,
  active,
  searchKey,
  focusBox,
  reprint,
  layout,
  unknownBarcode,
  hasShift,
}: KeysOf): TillKeys {
  const { state } = till

  function type(sign: string): void {
    if (state.panel === 'pay') return typeAmount(till, sign)
    focusBox()
    if (state.panel === 'done') till.show('totals')
    const action = actionOfKey(layout(), SIGNS[sign] ?? '')
    const step = STEPS[sign]
    const empty = state.typed === '' && state.edit === null
    if (empty && action !== null) acts[action]()
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

  const acts = actionsOf(till, reprint, hasShift)
  const when = (act: () => void) => () => active() && act()
  /** Signs are typed, not bound: in the middle of a figure they belong to it. */
  const keyed = Object.fromEntries(
    TILL_KEYS.filter((key) => key.length > 1).map((key) => [
      key,
      when(() => {
        const action = actionOfKey(layout(), key)
        if (action !== null) acts[action]()
      }),
    ]),
  )
  const arrow = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (active() && !searchKey(event)) till.moveLine(by)
  }
  return {
    scanner: { onScan: (code, apart) => till.scan(code, apart), onTyped: type, onKey: press },
    bindings: {
      ArrowUp: arrow(-1),
      ArrowDown: arrow(1),
      Delete: when(() => till.removeLine()),
      ...keyed,
    },
  }
}

/** What the keys of the layout do. A return or the end of the shift is not begun in the middle of a payment. */
function actionsOf(till: Till, reprint: () => void, hasShift: () => boolean): Readonly<Record<TillAction, () => void>> {
  const { state } = till
  const paying = () => state.panel === 'pay'
  return {
    quantity: () => till.editLine('quantity'),
    price: () => till.editLine('price'),
    discount: () => till.editLine('discount'),
    agree: () => state.lines.length > 0 && till.show('agree'),
    customer: () => till.show('customer'),
    find: () => till.show('unknown'),
    hold: () => till.hold(),
    remark: () => till.show('remark'),
    reprint,
    drawer: () => till.show('drawer'),
    clear: () => till.clear(),
    undo: () => till.undo(),
    return: () => !paying() && till.setMode(state.mode === 'sale' ? 'return' : 'sale'),
    shift: () => !paying() && till.show(hasShift() ? 'closeShift' : 'openShift'),
    pay: () => (state.panel === 'pay' ? till.payEnter() : state.typed === '' && till.submit()),
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
  if (till.isOver() && (state.panel === 'totals' || state.panel === 'done')) till.leave()
  else if (state.panel === 'pay') till.paying.back()
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
export function tillHints(
  { panel, lines, mode }: Pick<TillState, 'panel' | 'lines' | 'mode'>,
  text: AllTexts,
  caps: (action: TillAction) => readonly string[],
  /** Carts that wait on the rack. */
  held: number,
): KeyHint[] {
  const words = text.till.hints
  const pays = mode === 'sale' ? words.pay : text.till.giveBack
  if (panel === 'pay')
    return [
      { keys: ['Enter'], label: pays },
      { keys: ['W'], label: text.till.methods.wechat },
      { keys: ['X'], label: text.till.methods.cash },
      { keys: ['L'], label: text.till.rounding },
      { keys: ['Esc'], label: words.back },
    ]
  return [
    ...(lines.length > 0 ? [{ keys: ['Enter'], label: pays }] : []),
    { keys: caps('customer'), label: words.customer },
    ...(lines.length > 0 || held > 0
      ? [{ keys: caps('hold'), label: lines.length > 0 ? words.hold : words.resume }]
      : []),
    { keys: caps('find'), label: words.search },
    ...(lines.length > 0 ? [{ keys: ['Delete'], label: words.remove }] : []),
    ...TILL_ACTIONS.filter((action) => !SAID.has(action) && caps(action).length > 0).map((action) => ({
      keys: caps(action),
      label: text.till.actions[action],
    })),
    { keys: ['+', '−'], label: words.step },
    { keys: ['↑', '↓'], label: words.line },
  ]
}

/** Further keys of the layout for the same: F12 beside F3. */
export function secondHints(layout: TillKeyMap, text: AllTexts): KeyHint[] {
  return TILL_ACTIONS.flatMap((action) =>
    layout[action].slice(1).map((key) => ({ keys: capsOfKey(key), label: text.till.actions[action] })),
  )
}

/** Actions with a hint in shorter words; the others are told by Ctrl+/. */
const SAID: ReadonlySet<TillAction> = new Set(['customer', 'hold', 'find'])
