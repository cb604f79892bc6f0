import { formatDecimal, parseDecimal } from './decimal.ts'
import { assertSafeInteger } from './mul-div.ts'

/** 金额 Money: integer 分 (1/100 元). */
export type Money = number & { readonly __unit: 'money' }

/** Largest single amount the books take: 900 亿元, so that sums of thousands of them stay exact. */
export const MONEY_LIMIT = 9_000_000_000_000

/** @throws RangeError when the value is not a safe integer number of 分. */
export function money(fen: number): Money {
  return assertSafeInteger(fen, 'money') as Money
}

export const ZERO_MONEY = money(0)

export function addMoney(...amounts: readonly Money[]): Money {
  return money(amounts.reduce((total: number, amount) => total + amount, 0))
}

export function subtractMoney(from: Money, amount: Money): Money {
  return money(from - amount)
}

export function negateMoney(amount: Money): Money {
  return money(-amount)
}

/** `1234.5` → 123450 分; null when the text is not an amount in whole 分. */
export function parseMoney(text: string): Money | null {
  const fen = parseDecimal(text, 2)
  return fen === null ? null : money(fen)
}

/** 123450 → `1,234.50`. */
export function formatMoney(amount: Money): string {
  return formatDecimal(amount, { places: 2, minimum: 2, grouping: true })
}

/** 123450 → `1234.50`, as it is typed and exported. */
export function moneyToText(amount: Money): string {
  return formatDecimal(amount, { places: 2, minimum: 2, grouping: false })
}
