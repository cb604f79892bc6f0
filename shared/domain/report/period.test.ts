import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { comparedDays, comparedKey, daysOf, stepDays } from './period.ts'

const today = businessDate('2026-11-22')
const days = (from: string | null, to: string) => ({
  from: from === null ? null : businessDate(from),
  to: businessDate(to),
})

test('a running period ends today, one of one’s own where it is told to', () => {
  expect(daysOf({ period: 'thisMonth', from: null, to: null }, today)).toEqual(days('2026-11-01', '2026-11-22'))
  expect(daysOf({ period: 'all', from: null, to: null }, today)).toEqual(days(null, '2026-11-22'))
  expect(daysOf({ period: 'custom', from: businessDate('2026-03-05'), to: null }, today)).toEqual(
    days('2026-03-05', '2026-11-22'),
  )
})

describe('one period back and forth', () => {
  test.each([
    ['the running month goes to the whole month before', '2026-11-01', '2026-11-22', '2026-10-01', '2026-10-31'],
    ['February has its own end', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a quarter stays a quarter', '2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
    ['a year stays a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['a week moves by seven days', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['a day moves by one, also the first of a month', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ])('%s', (_what, from, to, earlier, until) => {
    expect(stepDays(days(from, to), -1)).toEqual(days(earlier, until))
  })

  test.each([
    ['本月 on its first day', 'thisMonth', '2026-12-01', '2026-12-01', '2026-11-01', '2026-11-30'],
    ['本周 on a Monday', 'thisWeek', '2026-11-30', '2026-11-30', '2026-11-23', '2026-11-29'],
    ['本季 in its second month', 'thisQuarter', '2026-10-01', '2026-11-22', '2026-07-01', '2026-09-30'],
    ['本年 in January', 'thisYear', '2027-01-01', '2027-01-20', '2026-01-01', '2026-12-31'],
    ['本年 on a last of a month', 'thisYear', '2026-01-01', '2026-11-30', '2025-01-01', '2025-12-31'],
  ] as const)('%s goes to the whole one before', (_what, period, from, to, earlier, until) => {
    expect(stepDays(days(from, to), -1, period)).toEqual(days(earlier, until))
  })

  test('forward again, and as of a day', () => {
    expect(stepDays(days('2026-10-01', '2026-10-31'), 1)).toEqual(days('2026-11-01', '2026-11-30'))
    expect(stepDays(days(null, '2026-11-22'), -1)).toEqual(days(null, '2026-11-21'))
  })
})

describe('compared with', () => {
  test.each([
    ['as many days of the month before', '2026-11-01', '2026-11-22', '2026-10-01', '2026-10-22'],
    ['a whole month with a whole month', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['31 days with the 28 of February', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['seven days with the seven before', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ])('%s', (_what, from, to, earlier, until) => {
    expect(comparedDays(days(from, to), 'previous')).toEqual(days(earlier, until))
  })

  test.each([
    ['本月 on its first day', 'thisMonth', '2026-12-01', '2026-12-01', '2026-11-01', '2026-11-01'],
    ['本月 on the 31st', 'thisMonth', '2027-03-01', '2027-03-31', '2027-02-01', '2027-02-28'],
    ['本周 on a Tuesday', 'thisWeek', '2026-11-30', '2026-12-01', '2026-11-23', '2026-11-24'],
    ['本季 in its second month', 'thisQuarter', '2026-10-01', '2026-11-22', '2026-07-01', '2026-08-22'],
    ['本年 in January', 'thisYear', '2027-01-01', '2027-01-20', '2026-01-01', '2026-01-20'],
    ['本年 on a leap day', 'thisYear', '2028-01-01', '2028-02-29', '2027-01-01', '2027-02-28'],
  ] as const)('%s, as far into the one before', (_what, period, from, to, earlier, until) => {
    expect(comparedDays(days(from, to), 'previous', period)).toEqual(days(earlier, until))
  })

  test('last year, and the end of a leap February', () => {
    expect(comparedDays(days('2026-11-01', '2026-11-22'), 'lastYear')).toEqual(days('2025-11-01', '2025-11-22'))
    expect(comparedDays(days('2025-02-01', '2025-02-28'), 'lastYear')).toEqual(days('2024-02-01', '2024-02-29'))
    expect(comparedDays(days(null, '2026-11-22'), 'lastYear')).toBeNull()
  })
})

test('a day is compared with the day as far into the other period, a month with that month, a product with itself', () => {
  const november = businessDate('2026-11-01')
  const october = businessDate('2026-10-01')
  expect(comparedKey('day', '2026-11-20', november, october)).toBe('2026-10-20')
  expect(comparedKey('month', '2026-11', november, businessDate('2025-11-01'))).toBe('2025-11')
  // 2026-10-01 is a Thursday, 2026-11-01 a Sunday: the second week with the second week.
  expect(comparedKey('week', '2026-11-02', november, october)).toBe('2026-10-05')
  expect(comparedKey('month', '2026-11 1300', november, october)).toBe('2026-10 1300')
  expect(comparedKey('product', '7', november, october)).toBe('7')
  expect(comparedKey('day', '2026-11-20', null, null)).toBe('2026-11-20')
})
