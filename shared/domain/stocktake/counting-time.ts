import { mulDiv } from '../../kernel/mul-div.ts'

/** What a practised clerk needs to walk to, count and enter one product. */
const SECONDS_A_LINE = 10
/** Longer than this is a pause, not counting. */
const LONGEST_GAP = 120
const ENOUGH_GAPS = 5

/** 预计 55 分钟 */
export function countingMinutes(lines: number): number {
  return minutes(lines, SECONDS_A_LINE)
}

/** 还需约 35 分钟, at the pace of late. @param gaps milliseconds between the last lines that were counted first */
export function remainingMinutes(remaining: number, gaps: readonly number[]): number {
  const working = gaps.filter((gap) => gap >= 0 && gap <= LONGEST_GAP * 1_000).sort((a, b) => a - b)
  const middle = working[Math.floor(working.length / 2)]
  if (working.length < ENOUGH_GAPS || middle === undefined) return countingMinutes(remaining)
  return minutes(remaining, Math.max(1, mulDiv([middle], [1_000])))
}

function minutes(lines: number, secondsALine: number): number {
  return lines === 0 ? 0 : Math.max(1, mulDiv([lines, secondsALine], [60]))
}
