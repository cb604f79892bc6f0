import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { canClose, suggestedDay } from './closing-day.ts'

const days = (closedThrough: string | null, openedOn = '2026-01-01') => ({
  closedThrough: closedThrough === null ? null : businessDate(closedThrough),
  openedOn: businessDate(openedOn),
  today: businessDate('2026-11-22'),
})

test.each([
  ['the end of last month', null, '2026-01-01', '2026-10-31'],
  ['again, when an earlier one is closed', '2026-09-30', '2026-01-01', '2026-10-31'],
  ['yesterday, when last month is closed', '2026-10-31', '2026-01-01', '2026-11-21'],
  ['yesterday, in books of this month', null, '2026-11-05', '2026-11-21'],
  ['nothing, when yesterday is closed', '2026-11-21', '2026-01-01', null],
  ['nothing, on the first day of the books', null, '2026-11-22', null],
])('the day on offer is %s', (_what, closedThrough, openedOn, offered) => {
  expect(suggestedDay(days(closedThrough, openedOn))).toBe(offered)
})

test.each([
  ['2026-11-22', false],
  ['2026-11-21', true],
  ['2026-09-30', false],
  ['2025-12-31', false],
])('%s can be closed: %s', (day, possible) => {
  expect(canClose(days('2026-09-30'), businessDate(day))).toBe(possible)
})
