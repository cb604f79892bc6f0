import { mulDiv } from '../../kernel/mul-div.ts'
import { RATE_SCALE } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'

/** A price so far off the last one is worth a look, in 1/10,000. */
const STRIKING_CHANGE = 3000

/** Change of a price against the last one in 1/10,000; null where there is nothing to compare with. */
export function priceChange(price: UnitPrice, last: UnitPrice): number | null {
  return last === 0 ? null : mulDiv([price - last, RATE_SCALE], [last])
}

/** ±30 % and more. Zero is a gift, not a mistake. */
export function isStriking(change: number | null, price: UnitPrice): change is number {
  return change !== null && price !== 0 && Math.abs(change) >= STRIKING_CHANGE
}
