import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  businessDate,
  businessDateOf,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  isBusinessDate,
  lastOfMonth,
  parseBusinessDate,
} from './business-date.ts'

test('real calendar dates only', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])
    expect(isBusinessDate(date)).toBe(true)
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
  ])
    expect(isBusinessDate(text)).toBe(false)
  for (const text of [
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01\n',
    '２０２６-01-01',
    '',
    'today',
  ])
    expect(isBusinessDate(text)).toBe(false)
  expect(() => businessDate('2026-02-30')).toThrow('not a calendar date: 2026-02-30')
})

test('days in a month', () => {
  expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31])
  expect([2024, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28])
})

test('adding days crosses months, years and leap days', () => {
  expect(addDays(businessDate('2024-02-28'), 1)).toBe('2024-02-29')
  expect(addDays(businessDate('2026-02-28'), 1)).toBe('2026-03-01')
  expect(addDays(businessDate('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(businessDate('2026-01-01'), -1)).toBe('2025-12-31')
  expect(addDays(businessDate('2024-02-29'), 365)).toBe('2025-02-28')
  expect(addDays(businessDate('2026-03-29'), 0)).toBe('2026-03-29')
  expect(daysBetween(businessDate('2026-01-01'), businessDate('2026-12-31'))).toBe(364)
  expect(daysBetween(businessDate('2026-03-01'), businessDate('2026-02-01'))).toBe(-28)
})

test('first and last of a month', () => {
  expect(firstOfMonth(businessDate('2024-02-17'))).toBe('2024-02-01')
  expect(lastOfMonth(businessDate('2024-02-17'))).toBe('2024-02-29')
  expect(lastOfMonth(businessDate('2026-02-01'))).toBe('2026-02-28')
})

describe('the business day of a moment', () => {
  test('begins at the day boundary', () => {
    const at = (text: string, boundary: number) => businessDateOf(Date.parse(text), boundary)
    expect(at('2026-11-22T00:00:00', 0)).toBe('2026-11-22')
    expect(at('2026-11-21T23:59:59.999', 0)).toBe('2026-11-21')
    expect(at('2026-11-22T03:59:59', 240)).toBe('2026-11-21')
    expect(at('2026-11-22T04:00:00', 240)).toBe('2026-11-22')
    expect(at('2027-01-01T02:00:00', 240)).toBe('2026-12-31')
  })
})

describe('what people type', () => {
  const today = businessDate('2026-11-22')

  test.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026/11/05', '2026-11-05'],
    ['2026.11.5', '2026-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['11月5日', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['1105', '2026-11-05'],
    ['11-5', '2026-11-05'],
    ['5', '2026-11-05'],
    ['5日', '2026-11-05'],
    [' 22 ', '2026-11-22'],
    ['+1', '2026-11-23'],
    ['-1', '2026-11-21'],
    ['-22', '2026-10-31'],
    ['0229', null],
    ['20240229', '2024-02-29'],
    ['31', null],
    ['0', null],
    ['13-01', null],
    ['2026-02-30', null],
    ['18991231', null],
    ['', null],
    ['tomorrow', null],
    ['1.5.2026', null],
    ['+1000', null],
  ])('%s is %s', (text, expected) => {
    expect(parseBusinessDate(text, today)).toBe(expected)
  })
})

const anyDate = fc
  .date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2198-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => businessDate(date.toISOString().slice(0, 10)))

test('adding days is undone by taking them away, and sorts as text', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
      const moved = addDays(date, days)
      expect(isBusinessDate(moved)).toBe(true)
      expect(addDays(moved, -days)).toBe(date)
      expect(daysBetween(date, moved)).toBe(days)
      expect(moved < date).toBe(days < 0)
      expect(parseBusinessDate(moved, date)).toBe(moved)
      expect(parseBusinessDate(moved.replaceAll('-', ''), date)).toBe(moved)
    }),
  )
})

test('any text is a calendar date or nothing', () => {
  const today = businessDate('2026-11-22')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+-]?[\d/.年月日-]{0,12}$/)), (text) => {
      const date = parseBusinessDate(text, today)
      if (date !== null) expect(isBusinessDate(date)).toBe(true)
    }),
  )
})
