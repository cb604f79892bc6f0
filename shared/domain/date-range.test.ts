import { expect, it } from 'vitest'
import { businessDate } from '../kernel/business-date.ts'
import { dateRange } from './date-range.ts'

// 2026-11-22 is a Sunday: its week began on Monday the 16th.
it.each([
  ['recent30', '2026-10-24', '2026-11-22'],
  ['today', '2026-11-22', '2026-11-22'],
  ['yesterday', '2026-11-21', '2026-11-21'],
  ['recent7', '2026-11-16', '2026-11-22'],
  ['thisWeek', '2026-11-16', '2026-11-22'],
  ['lastWeek', '2026-11-09', '2026-11-15'],
  ['thisMonth', '2026-11-01', '2026-11-22'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['thisQuarter', '2026-10-01', '2026-11-22'],
  ['thisYear', '2026-01-01', '2026-11-22'],
  ['all', null, null],
] as const)('%s is %s to %s', (name, from, to) => {
  expect(dateRange(name, businessDate('2026-11-22'))).toEqual({ from, to })
})

it('begins the week on Monday', () => {
  expect(dateRange('thisWeek', businessDate('2026-11-23')).from).toBe('2026-11-23')
})
