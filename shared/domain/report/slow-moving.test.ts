import { expect, test } from 'vitest'
import { slowAdvice, stockAges } from './slow-moving.ts'

test('the stock is what came last; what nothing explains is the oldest', () => {
  const arrivals = [
    { daysAgo: 10, quantity: 4 },
    { daysAgo: 60, quantity: 5 },
    { daysAgo: 61, quantity: 2 },
    { daysAgo: 400, quantity: 9 },
  ]
  expect(stockAges(3, arrivals)).toEqual([3, 0, 0, 0, 0])
  expect(stockAges(10, arrivals)).toEqual([4, 5, 1, 0, 0])
  expect(stockAges(25, arrivals)).toEqual([4, 5, 2, 0, 14])
  expect(stockAges(7, [])).toEqual([0, 0, 0, 0, 7])
})

test('what to do: return what has just come, clear what lies twice too long, else promote', () => {
  expect(slowAdvice(95, 30, 90)).toBe('return')
  expect(slowAdvice(179, 31, 90)).toBe('promote')
  expect(slowAdvice(180, 31, 90)).toBe('clear')
})
