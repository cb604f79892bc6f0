import { expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { bucketKey, bucketsBetween } from './bucket.ts'

const [from, to] = [businessDate('2026-02-26'), businessDate('2026-03-10')]

test('weeks begin on Monday, also over the end of a month; the first and the last are cut', () => {
  expect(bucketsBetween('week', from, to)).toEqual([
    { key: '2026-02-23', from: '2026-02-26', to: '2026-03-01' },
    { key: '2026-03-02', from: '2026-03-02', to: '2026-03-08' },
    { key: '2026-03-09', from: '2026-03-09', to: '2026-03-10' },
  ])
})

test('months and days', () => {
  expect(bucketsBetween('month', from, to)).toEqual([
    { key: '2026-02', from: '2026-02-26', to: '2026-02-28' },
    { key: '2026-03', from: '2026-03-01', to: '2026-03-10' },
  ])
  expect(bucketsBetween('day', from, to)).toHaveLength(13)
})

test('a day is in the bucket of its key', () => {
  expect(bucketKey('week', businessDate('2026-03-01'))).toBe('2026-02-23')
  expect(bucketKey('month', businessDate('2026-03-01'))).toBe('2026-03')
  expect(bucketKey('day', businessDate('2026-03-01'))).toBe('2026-03-01')
})
