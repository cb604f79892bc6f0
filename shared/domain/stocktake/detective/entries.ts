import { quantity, type Quantity } from '../../../kernel/quantity.ts'
import type { CountEntry } from '../tally.ts'
import { isCount } from '../tally.ts'

export interface TimedEntry extends CountEntry {
  readonly at: number
  readonly userId: number
  /** What the books had of the line at that moment. */
  readonly bookQuantity: Quantity
}

const ONE_SECOND = 1_000

/** Scanned twice within a second, and just that is too many: the second of the two. */
export function findDoubleScan<Entry extends TimedEntry>(
  entries: readonly Entry[],
  difference: Quantity,
): Entry | null {
  const scans = entries.filter((entry) => !entry.undone && entry.kind === 'scan' && entry.serial === '')
  for (const [index, scan] of scans.entries()) {
    const before = scans[index - 1]
    if (before === undefined || before.userId !== scan.userId) continue
    if (scan.at - before.at <= ONE_SECOND && before.quantity === scan.quantity && difference === scan.quantity)
      return scan
  }
  return null
}

/**
 * Goods that moved between the first and the last entry of a line: the part counted first may have been sold before the
 * second was. Null unless that can explain the difference.
 */
export function movedMeanwhile(entries: readonly TimedEntry[], difference: Quantity): Quantity | null {
  const counts = entries.filter((entry) => !entry.undone && isCount(entry.kind))
  const [first] = counts
  const last = counts.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const moved = quantity(last.bookQuantity - first.bookQuantity)
  const opposite = (moved < 0 && difference > 0) || (moved > 0 && difference < 0)
  return opposite && Math.abs(difference) <= Math.abs(moved) ? moved : null
}
