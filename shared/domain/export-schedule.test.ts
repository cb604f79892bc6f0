import { describe, expect, test } from 'vitest'
import { businessDate } from '../kernel/business-date.ts'
import { daysDueOn, newestDue, periodName, turnOf, type ScheduleMoment } from './export-schedule.ts'

// 2026-11-27 is a Friday.
function at(today: string, clock: string, changes: Partial<ScheduleMoment> = {}): ScheduleMoment {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { today: businessDate(today), minute: hour * 60 + minute, dayBoundary: 0, closedThrough: null, ...changes }
}
const closed = (date: string) => ({ closedThrough: businessDate(date) })

describe('the newest day a schedule was due on', () => {
  test.each([
    ['yesterday', 480, at('2026-11-27', '07:59'), '2026-11-26'],
    ['yesterday', 480, at('2026-11-27', '08:00'), '2026-11-27'],
    ['thisMonth', 1320, at('2026-12-01', '22:00'), '2026-12-01'],
    ['lastWeek', 480, at('2026-11-27', '12:00'), '2026-11-23'],
    ['lastWeek', 480, at('2026-11-23', '07:59'), '2026-11-16'],
    ['lastMonth', 480, at('2026-12-01', '07:59'), '2026-11-01'],
    ['lastMonth', 480, at('2026-12-01', '08:00'), '2026-12-01'],
  ] as const)('%s at minute %i', (period, minute, moment, due) => {
    expect(newestDue({ period, at: minute }, moment)).toBe(due)
  })

  test('in a shop whose day begins at four, 22:00 is past at two in the morning', () => {
    const night = at('2026-11-27', '02:00', { dayBoundary: 240 })
    expect(newestDue({ period: 'yesterday', at: 1320 }, night)).toBe('2026-11-27')
    expect(newestDue({ period: 'yesterday', at: 150 }, night)).toBe('2026-11-26')
  })

  test.each([
    ['yesterday', '2026-11-26', '2026-11-27'],
    ['thisMonth', '2026-11-26', '2026-11-26'],
    ['lastWeek', '2026-11-21', '2026-11-16'],
    ['lastWeek', '2026-11-22', '2026-11-23'],
    ['lastMonth', '2026-11-29', '2026-11-01'],
    ['lastMonth', '2026-11-30', '2026-12-01'],
  ] as const)('%s after the closing of %s', (period, through, due) => {
    expect(newestDue({ period, at: null }, at('2026-12-05', '00:00', closed(through)))).toBe(due)
  })

  test('nothing is closed', () => {
    expect(newestDue({ period: 'yesterday', at: null }, at('2026-12-05', '10:00'))).toBeNull()
  })
})

test.each([
  ['yesterday', '2026-12-01', '2026-11-30', '2026-11-30', '2026-11-30'],
  ['lastWeek', '2026-11-23', '2026-11-16', '2026-11-22', '2026-11-16_2026-11-22'],
  ['lastMonth', '2026-12-01', '2026-11-01', '2026-11-30', '2026-11'],
  ['thisMonth', '2026-11-27', '2026-11-01', '2026-11-27', '2026-11-01_2026-11-27'],
  ['thisMonth', '2026-11-30', '2026-11-01', '2026-11-30', '2026-11'],
] as const)('%s due on %s is about %s to %s', (period, day, from, to, name) => {
  const days = daysDueOn(period, businessDate(day))
  expect(days).toEqual({ from, to })
  expect(periodName(days)).toBe(name)
})

test('between two turns the last one stands', () => {
  expect(turnOf('lastWeek', businessDate('2026-11-27'))).toBe('2026-11-23')
  expect(turnOf('lastMonth', businessDate('2026-11-27'))).toBe('2026-11-01')
})
