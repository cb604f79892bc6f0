import { money, type Money } from '#shared/kernel/money.ts'

/** Notes and coins in 分, largest first, as a drawer is counted. */
export const DENOMINATIONS: readonly Money[] = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10].map(money)

/** How many of each: what lies in the drawer. */
export function countedSum(counts: readonly (number | null)[]): Money {
  return money(DENOMINATIONS.reduce((sum, note, index) => sum + note * (counts[index] ?? 0), 0))
}

/** Those there are any of, as they are kept. */
export function countedNotes(counts: readonly (number | null)[]): [Money, number][] {
  return DENOMINATIONS.flatMap((note, index) => {
    const count = counts[index] ?? 0
    return count > 0 ? [[note, count] as [Money, number]] : []
  })
}
