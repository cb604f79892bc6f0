import { addDays, daysBetween, type BusinessDate } from '../../../kernel/business-date.ts'
import type { Quantity } from '../../../kernel/quantity.ts'

export interface LossHabit {
  readonly times: number
  readonly days: number
  readonly lastOn: BusinessDate
}

const WINDOW_DAYS = 90
const USUAL_TIMES = 2
const QUIET_DAYS = 14

/** 近期报损未录: losses of the product were usual, none was entered for two weeks, and now some is missing. */
export function findMissingLoss(
  lossDates: readonly BusinessDate[],
  difference: Quantity,
  today: BusinessDate,
): LossHabit | null {
  if (difference >= 0) return null
  const since = addDays(today, -WINDOW_DAYS)
  const recent = lossDates.filter((date) => date >= since && date <= today).sort()
  const lastOn = recent.at(-1)
  if (lastOn === undefined || recent.length < USUAL_TIMES || daysBetween(lastOn, today) < QUIET_DAYS) return null
  return { times: recent.length, days: WINDOW_DAYS, lastOn }
}
