import { money, type Money } from '../../kernel/money.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'

/**
 * 秤码: what a label of weighed goods says. Of 13 digits `FF PPPPP EEEEE C`, where E is an amount in 分 or a weight in
 * grams; of 18 digits `FF PPPPP MMMMM WWWWW C` with both.
 */
export interface ScaleRule {
  readonly length: 13 | 18
  /** The two digits it begins with. */
  readonly prefix: string
  /** What the five digits of a 13-digit code are; of an 18-digit one both are there and the amount counts. */
  readonly carries: 'amount' | 'weight'
}

export interface ScaleCode {
  /** 店内码 of the product. */
  readonly plu: string
  /** What is on the label; null: only the weight is. */
  readonly amount: Money | null
  /** In the product's base unit, a kilogram; null: only the amount is. */
  readonly weight: Quantity | null
}

/** Grams as 1/10,000 kg. */
const PER_GRAM = 10

/** What a code says by the first rule it fits; null: it is none, or its check digit is wrong. */
export function scaleCodeOf(code: string, rules: readonly ScaleRule[]): ScaleCode | null {
  const rule = rules.find(({ length, prefix }) => code.length === length && code.startsWith(prefix))
  if (rule === undefined || !/^\d+$/.test(code)) return null
  const plu = code.slice(2, 7)
  const first = Number(code.slice(7, 12))
  if (rule.length === 18) return { plu, amount: money(first), weight: quantity(Number(code.slice(12, 17)) * PER_GRAM) }
  if (!hasCheckDigit(code)) return null
  return rule.carries === 'amount'
    ? { plu, amount: money(first), weight: null }
    : { plu, amount: null, weight: quantity(first * PER_GRAM) }
}

/** EAN-13: the last digit makes the weighted sum a multiple of ten. */
function hasCheckDigit(code: string): boolean {
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
