import type { CountCard } from '#shared/contract/stocktake-count.ts'
import { parseDecimal } from '#shared/kernel/decimal.ts'
import type { UnitId } from '#shared/kernel/id.ts'
import { ONE_UNIT, QUANTITY_LIMIT, quantity, toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { evaluateEntry, normaliseArithmetic } from '#renderer/ui/line-grid/arithmetic.ts'

/** 逐件: a scan counts one. 输量: a scan asks how many. 按表: rows of the printed sheet, one after the other. */
export const COUNT_MODES = ['piece', 'quantity', 'sheet'] as const
export type CountMode = (typeof COUNT_MODES)[number]

/** What a sign does at once, while nothing is typed. */
export type Operator = 'undo' | 'equal' | 'add' | 'location' | 'filter'

export interface TypingSituation {
  readonly typed: string
  /** There is a current product. */
  readonly hasLine: boolean
  /** A strip offers to take something in. */
  readonly offersAdding: boolean
}

/** Signs act only on an empty box; inside a figure or a code they are text. */
export function operatorOf(sign: string, { typed, hasLine, offersAdding }: TypingSituation): Operator | null {
  if (typed !== '') return null
  if (sign === '-' || sign === '－') return 'undo'
  if (sign === '/') return 'filter'
  if (sign === '=' || sign === '＝') return hasLine ? 'equal' : null
  if (sign === '+' || sign === '＋') return offersAdding ? 'add' : null
  if (sign === 'l' || sign === 'L') return hasLine ? 'location' : null
  return null
}

/** What Enter does with what was typed. */
export type Submission =
  | { readonly do: 'skip' }
  | { readonly do: 'row'; readonly rowNumber: number }
  | { readonly do: 'figure'; readonly quantity: Quantity }
  | { readonly do: 'code'; readonly code: string; readonly times: Quantity | null }
  | { readonly do: 'faulty'; readonly fault: FigureFault }
  | { readonly do: 'unreadable' }

/** Why a number is no quantity: finer than it counts, or beyond what the books hold. */
export type FigureFault = 'decimals' | 'tooLarge'

/** So many digits are a barcode, not a quantity. */
const CODE_DIGITS = /^\d{8,}$/
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}\-./+$% ]*$/u
const TIMES = /^(\d+(?:\.\d+)?)\*(.*)$/

/** @param awaiting the current product waits for its figure */
export function readTyped(text: string, awaiting: boolean): Submission {
  const typed = text.trim()
  if (typed === '') return { do: 'skip' }
  const plain = normaliseArithmetic(typed)
  if (/^#\d{1,6}$/.test(plain)) return { do: 'row', rowNumber: Number(plain.slice(1)) }
  const figure = awaiting ? figureOf(typed) : null
  if (figure !== null) return { do: 'figure', quantity: figure }
  const fault = awaiting ? figureFault(typed) : null
  if (fault !== null) return { do: 'faulty', fault }
  const { times, rest } = splitTimes(typed)
  if (CODE.test(rest)) return { do: 'code', code: rest, times }
  return { do: 'unreadable' }
}

/** `12`, `3*12+5`; null when it is no quantity of nothing or more. */
export function figureOf(typed: string): Quantity | null {
  if (CODE_DIGITS.test(typed)) return null
  const text = evaluateEntry(typed, 4, '')
  const value = text === null || text.length > 16 ? null : parseDecimal(text, 4)
  return value === null || value < 0 || value > QUANTITY_LIMIT ? null : quantity(value)
}

const NUMBERS = /^(?:\d+\.?\d*|\.\d+)(?:[*+](?:\d+\.?\d*|\.\d+))*$/

/** Null: it is a quantity, or no number at all. So many digits are a barcode, whoever typed them. */
export function figureFault(typed: string): FigureFault | null {
  const plain = normaliseArithmetic(typed.trim())
  if (CODE_DIGITS.test(plain) || !NUMBERS.test(plain) || figureOf(plain) !== null) return null
  return /\.\d{5,}$/.test(plain) ? 'decimals' : 'tooLarge'
}

/** Digits that were found to be no barcode may have been meant as a quantity. */
export function mayBeFigure(code: string): boolean {
  return CODE_DIGITS.test(code)
}

/** What stands before a scan and cannot be counted by: `1.23456*`. */
export function timesFault(typed: string): FigureFault | null {
  const [, figure] = TIMES.exec(typed.replace(/[×＊]/g, '*')) ?? []
  return figure === undefined ? null : CODE_DIGITS.test(figure) ? 'tooLarge' : figureFault(figure)
}

/** What is typed for a product in one of its units, in its base unit. */
export function baseFigure(card: CountCard, unitId: UnitId | null, typed: string): Quantity | null {
  const entered = figureOf(typed)
  if (entered === null) return null
  const unit = card.units.find((one) => one.unitId === unitId)
  return toBaseQuantity(entered, unit?.ratio ?? ONE_UNIT)
}

/** `12*` before a scan; what stands behind it is a code typed by hand. */
export function splitTimes(text: string): { readonly times: Quantity | null; readonly rest: string } {
  // Not the x of arithmetic: codes have letters.
  const [, figure, rest] = TIMES.exec(text.replace(/[×＊]/g, '*')) ?? []
  const times = figure === undefined ? null : figureOf(figure)
  return times === null || times === 0 ? { times: null, rest: text } : { times, rest: (rest ?? '').trim() }
}

/** Letters are a name or pinyin initials: candidates are shown. */
export function isSearch(typed: string): boolean {
  return /\p{L}/u.test(typed) && !typed.includes('*')
}
