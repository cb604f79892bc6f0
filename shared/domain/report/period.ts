import {
  addDays,
  businessDate,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  type BusinessDate,
} from '../../kernel/business-date.ts'
import { dateRange, type RangeName } from '../date-range.ts'
import { mondayOf } from './bucket.ts'
import type { Comparison, Grouping, ReportParameters } from './parameters.ts'

/** The days of a question. `from` null: from the beginning of the books. */
export interface Days {
  readonly from: BusinessDate | null
  readonly to: BusinessDate
}

/** Which days are meant. A period that is still running ends today. */
export function daysOf(
  { period, from, to }: Pick<ReportParameters, 'period' | 'from' | 'to'>,
  today: BusinessDate,
): Days {
  if (period === 'custom') return { from, to: to ?? today }
  const range = dateRange(period, today)
  return { from: range.from, to: range.to ?? today }
}

/** The same days so many months earlier or later; a day that month does not have becomes its last. */
function addMonths(date: BusinessDate, months: number): BusinessDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month))
  return businessDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** The days of a month, `2026-03`, as far as they are asked for. */
export function daysOfMonth(month: string, { from, to }: Days): Days & { readonly from: BusinessDate } {
  const first = businessDate(`${month}-01`)
  const last = lastOfMonth(first)
  return { from: from !== null && from > first ? from : first, to: to < last ? to : last }
}

/** What it moves by: 本月 is a month on its first day, too, and 本年 a year in March. */
type Length = { readonly months: number } | { readonly days: number }

const NAMED_LENGTH: Readonly<Partial<Record<RangeName, Length>>> = {
  thisWeek: { days: 7 },
  thisMonth: { months: 1 },
  thisQuarter: { months: 3 },
  thisYear: { months: 12 },
}

function lengthOf(from: BusinessDate, to: BusinessDate, period: RangeName): Length {
  const named = NAMED_LENGTH[period]
  if (named !== undefined) return named
  const months = monthsOf(from, to)
  return months === null ? { days: daysBetween(from, to) + 1 } : { months }
}

/** How many whole months days of one's own from a first of a month are meant to have; null: they are not meant in months. */
function monthsOf(from: BusinessDate, to: BusinessDate): number | null {
  if (from !== firstOfMonth(from) || from === to) return null
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  return to === lastOfMonth(to) || months === 1 ? months : null
}

/** `[` and `]`: the period before or after. What is still running goes to whole ones, anything else moves by its length. */
export function stepDays({ from, to }: Days, step: 1 | -1, period: RangeName = 'custom'): Days {
  if (from === null) return { from, to: addDays(to, step) }
  const length = lengthOf(from, to, period)
  if ('days' in length) {
    const begin = addDays(from, length.days * step)
    return { from: begin, to: addDays(begin, length.days - 1) }
  }
  const begin = addMonths(from, length.months * step)
  return { from: begin, to: lastOfMonth(addMonths(begin, length.months - 1)) }
}

/** What a period is compared with: as many days of the month before (11-01…11-22 with 10-01…10-22), or of last year. */
export function comparedDays(
  { from, to }: Days,
  comparison: Exclude<Comparison, 'none'>,
  period: RangeName = 'custom',
): Days | null {
  if (from === null) return null
  if (comparison === 'lastYear') return { from: addMonths(from, -12), to: endIn(to, -12) }
  const length = lengthOf(from, to, period)
  if ('days' in length) return { from: addDays(from, -length.days), to: addDays(to, -length.days) }
  return { from: addMonths(from, -length.months), to: endIn(to, -length.months) }
}

/** The key of the row that a row is compared with: a day, week or month as far into its own period; anything else itself. */
export function comparedKey(
  grouping: Grouping | null,
  key: string,
  from: BusinessDate | null,
  before: BusinessDate | null,
) {
  if (from === null || before === null) return key
  const [time = '', ...rest] = key.split(' ')
  if (grouping === 'day') return [addDays(before, daysBetween(from, businessDate(time))), ...rest].join(' ')
  // A week by its Monday, also one of which the period has only the end.
  if (grouping === 'week')
    return [addDays(mondayOf(before), daysBetween(mondayOf(from), businessDate(time))), ...rest].join(' ')
  if (grouping !== 'month') return key
  const months = monthNumber(before) - monthNumber(from)
  return [addMonths(businessDate(`${time}-01`), months).slice(0, 7), ...rest].join(' ')
}

function monthNumber(date: BusinessDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** The last of a month is set beside the last of another. */
function endIn(to: BusinessDate, months: number): BusinessDate {
  const end = addMonths(to, months)
  return to === lastOfMonth(to) ? lastOfMonth(end) : end
}
