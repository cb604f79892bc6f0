import { addDays, firstOfMonth, lastOfMonth, type BusinessDate } from '../kernel/business-date.ts'
import { dateRange } from './date-range.ts'

/**
 * Which days a 定时导出 is about, and with that how often it is due: every day (the day before; this month until today),
 * every Monday (the week before), every first of a month (the month before).
 */
export const SCHEDULE_PERIODS = ['yesterday', 'lastWeek', 'lastMonth', 'thisMonth'] as const
export type SchedulePeriod = (typeof SCHEDULE_PERIODS)[number]

export const MINUTES_OF_DAY = 1440

/** When a schedule is due: minutes after midnight; null: as soon as its days are closed 结账. */
export interface ScheduleTime {
  readonly period: SchedulePeriod
  readonly at: number | null
}

/** The moment it is asked at, in the terms of the books. */
export interface ScheduleMoment {
  readonly today: BusinessDate
  /** Of this computer's clock. */
  readonly minute: number
  /** Minutes after midnight at which a business day begins. */
  readonly dayBoundary: number
  readonly closedThrough: BusinessDate | null
}

/** The newest day, up to this one, on which such a period is asked for. */
export function turnOf(period: SchedulePeriod, day: BusinessDate): BusinessDate {
  switch (period) {
    case 'yesterday':
    case 'thisMonth':
      return day
    case 'lastWeek':
      return dateRange('thisWeek', day).from ?? day
    case 'lastMonth':
      return firstOfMonth(day)
  }
}

/**
 * The newest day a schedule has been due on. What was missed before it is not made up for: one catches up once.
 * @returns null when it never was: it waits for a closing, and nothing is closed
 */
export function newestDue({ period, at }: ScheduleTime, moment: ScheduleMoment): BusinessDate | null {
  if (at === null) {
    const { closedThrough } = moment
    if (closedThrough === null) return null
    // The month so far ends on the day it is asked for; everything else ended on the day before.
    return turnOf(period, period === 'thisMonth' ? closedThrough : addDays(closedThrough, 1))
  }
  const sinceBeginning = (minute: number) => (minute - moment.dayBoundary + MINUTES_OF_DAY) % MINUTES_OF_DAY
  const hasCome = sinceBeginning(moment.minute) >= sinceBeginning(at)
  return turnOf(period, hasCome ? moment.today : addDays(moment.today, -1))
}

/** The days a schedule is about when it is due on this day. */
export function daysDueOn(
  period: SchedulePeriod,
  day: BusinessDate,
): { readonly from: BusinessDate; readonly to: BusinessDate } {
  const { from, to } = dateRange(period, day)
  return { from: from ?? day, to: to ?? day }
}

/** The period in the name of a file: 2026-11, 2026-11-26, 2026-11-16_2026-11-22. */
export function periodName({ from, to }: { readonly from: BusinessDate; readonly to: BusinessDate }): string {
  if (from === to) return from
  return from === firstOfMonth(from) && to === lastOfMonth(from) ? from.slice(0, 7) : `${from}_${to}`
}
