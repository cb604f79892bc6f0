import { businessDateOf } from '../../kernel/business-date.ts'

// reliability.md §4: the last ten, one a day for thirty days, one a month for two years.
const LAST = 10
const DAYS = 30
const MONTHS = 24

/** Which copies stay, by the moments they were made at: the newest ones, then the newest of each day and month. */
export function copiesToKeep(moments: readonly number[]): ReadonlySet<number> {
  const newestFirst = moments.toSorted((a, b) => b - a)
  return new Set([
    ...newestFirst.slice(0, LAST),
    ...newestOfEach(newestFirst, (at) => businessDateOf(at, 0)).slice(0, DAYS),
    ...newestOfEach(newestFirst, (at) => businessDateOf(at, 0).slice(0, 7)).slice(0, MONTHS),
  ])
}

function newestOfEach(newestFirst: readonly number[], spanOf: (at: number) => string): number[] {
  const seen = new Set<string>()
  return newestFirst.filter((at) => {
    const span = spanOf(at)
    return !seen.has(span) && seen.add(span)
  })
}
