import { expect, test } from 'vitest'
import { rfmSegments } from './customer-rfm.ts'

test('every one of R, F and M against the average of all; the average itself is high', () => {
  const customers = [
    { recency: 10, frequency: 10, amount: 1000 },
    { recency: 10, frequency: 2, amount: 1000 },
    { recency: 50, frequency: 10, amount: 1000 },
    { recency: 50, frequency: 2, amount: 1000 },
    { recency: 10, frequency: 10, amount: 200 },
    { recency: 10, frequency: 2, amount: 200 },
    { recency: 50, frequency: 10, amount: 200 },
    { recency: 50, frequency: 2, amount: 200 },
    { recency: 30, frequency: 6, amount: 600 },
  ]
  expect(rfmSegments(customers)).toEqual([
    'champion',
    'developing',
    'keeping',
    'winBack',
    'regular',
    'new',
    'occasional',
    'lost',
    'champion',
  ])
})

test('one alone is the average; nobody is nobody', () => {
  expect(rfmSegments([{ recency: 90, frequency: 1, amount: -5 }])).toEqual(['champion'])
  expect(rfmSegments([])).toEqual([])
})
