import type { Quantity } from '../../kernel/quantity.ts'

/** 100,000 units. */
const VERY_MANY = 1_000_000_000
const MANY_TIMES = 100

/** A figure nobody counts by hand, or a hundred times what should be there: a slip of the finger, or a barcode. */
export function isUnlikelyCount(counted: Quantity, expected: Quantity): boolean {
  return counted > VERY_MANY || (expected > 0 && counted >= expected * MANY_TIMES)
}
