import {
  addDays,
  businessDate,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  type BusinessDate,
} from '../../kernel/business-date.ts'
import { dateRange } from '../date-range.ts'
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

/** How many whole months a period that begins on a first is meant to have; null: it is not meant in months. */
function monthsOf(from: BusinessDate, to: BusinessDate): number | null {
  if (from !== firstOfMonth(from) || from === to) return null
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  return to === lastOfMonth(to) || months === 1 ? months : null
}

/** `[` and `]`: the period before or after. A month goes to whole months, anything else moves by its length. */
export function stepDays({ from, to }: Days, step: 1 | -1): Days {
  if (from === null) return { from, to: addDays(to, step) }
  const months = monthsOf(from, to)
  if (months === null) {
    const length = (daysBetween(from, to) + 1) * step
    return { from: addDays(from, length), to: addDays(to, length) }
  }
  const begin = addMonths(from, months * step)
  return { from: begin, to: lastOfMonth(addMonths(begin, months - 1)) }
}

/** What a period is compared with: as many days of the month before (11-01…11-22 with 10-01…10-22), or of last year. */
export function comparedDays({ from, to }: Days, comparison: Exclude<Comparison, 'none'>): Days | null {
  if (from === null) return null
  if (comparison === 'lastYear') return { from: addMonths(from, -12), to: endIn(to, -12) }
  const months = monthsOf(from, to)
  if (months !== null) return { from: addMonths(from, -months), to: endIn(to, -months) }
  const length = daysBetween(from, to) + 1
  return { from: addDays(from, -length), to: addDays(to, -length) }
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
