import { formatDecimal, parseDecimal } from './decimal.ts'
import { mulDiv, assertSafeInteger } from './mul-div.ts'
import type { Money } from './money.ts'
import type { Quantity } from './quantity.ts'

/** 单价 UnitPrice: integer 1/1,000,000 元 per unit. */
export type UnitPrice = number & { readonly __unit: 'unitPrice' }

export const UNIT_PRICE_SCALE = 1_000_000
export const UNIT_PRICE_LIMIT = 9_000_000_000_000
/** 分 per 1/10,000 unit as 1/1,000,000 元 per unit (R1). */
const FEN_TO_PRICE = 100_000_000n

/** @throws RangeError when the value is not a safe integer number of 1/1,000,000 元. */
export function unitPrice(millionths: number): UnitPrice {
  return assertSafeInteger(millionths, 'unit price') as UnitPrice
}

/** `3.5` → 3500000; null when the text is not a price with at most 6 decimals. */
export function parseUnitPrice(text: string): UnitPrice | null {
  const millionths = parseDecimal(text, 6)
  return millionths === null ? null : unitPrice(millionths)
}

/** 3500000 → `3.50`; 1234567 → `1.234567`: two decimals, more only when the price has them. */
export function formatUnitPrice(price: UnitPrice): string {
  return formatDecimal(price, { places: 6, minimum: 2, grouping: true })
}

export function unitPriceToText(price: UnitPrice): string {
  return formatDecimal(price, { places: 6, minimum: 2, grouping: false })
}

/**
 * The price that spreads an amount over a quantity, rounded to 1/10,000 元 so that it reads well on a screen. Null when
 * there is none: of no quantity, or where much value lies on next to nothing, more than a price can be.
 */
export function averagePrice(amount: Money, quantity: Quantity): UnitPrice | null {
  const [value, whole] = [BigInt(Math.abs(amount)), BigInt(Math.abs(quantity))]
  if (whole === 0n || value * FEN_TO_PRICE > BigInt(UNIT_PRICE_LIMIT) * whole) return null
  // 分 per 1/10,000 unit is 100 元 per unit, so 10^6 of them make 1/10,000 元; × 100 is the unit of a price.
  return unitPrice(mulDiv([amount, 1_000_000], [quantity]) * 100)
}

/** The same as a text; empty when there is none. */
export function averagePriceText(amount: Money, quantity: Quantity): string {
  const price = averagePrice(amount, quantity)
  return price === null ? '' : formatUnitPrice(price)
}
