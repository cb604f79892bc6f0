import {
  addDays,
  businessDate,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  type BusinessDate,
} from '#shared/kernel/business-date.ts'

/** A Monday, to count weekdays from. */
const SOME_MONDAY = businessDate('2024-01-01')

/** Six weeks around a month, from Monday (weeks begin there: ux.md §2). */
export function monthDays(inMonth: BusinessDate): BusinessDate[] {
  const first = firstOfMonth(inMonth)
  const sinceMonday = ((daysBetween(SOME_MONDAY, first) % 7) + 7) % 7
  return Array.from({ length: 42 }, (_day, index) => addDays(first, index - sinceMonday))
}

/** The same day of another month, or its last one: 31 January → 28 February. */
export function shiftMonth(date: BusinessDate, by: 1 | -1): BusinessDate {
  const first = firstOfMonth(date)
  const target = by === 1 ? firstOfMonth(addDays(first, 31)) : firstOfMonth(addDays(first, -1))
  const [year = 0, month = 0] = target.split('-').map(Number)
  return addDays(target, Math.min(Number(date.slice(8)), daysInMonth(year, month)) - 1)
}
