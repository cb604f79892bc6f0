import { expect, test } from 'vitest'
import { variation, xyzClass } from './abc-xyz.ts'

test('how unevenly it sold: deviation ÷ mean, rounded down', () => {
  expect(variation([40, 40, 40])).toBe(0)
  expect(variation([50_000, 0])).toBe(10_000)
  // Mean 5, deviation 2 (the textbook's eight numbers).
  expect(variation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(4_000)
  // Mean 2, deviation √2 = 1.41421…
  expect(variation([0, 2, 2, 4])).toBe(7_071)
  // Weeks that sold nothing may be left out, as long as they are counted.
  expect(variation([2, 2, 4], 4)).toBe(7_071)
})

test('what was not sold, or only came back, varies by no rate', () => {
  expect(variation([0, 0])).toBeNull()
  expect(variation([])).toBeNull()
  expect(variation([3, -5])).toBeNull()
})

test('X up to 50 %, Y up to 100 %, Z the rest', () => {
  expect([0, 5_000, 5_001, 10_000, 10_001].map(xyzClass)).toEqual(['X', 'X', 'Y', 'Y', 'Z'])
  expect(xyzClass(null)).toBe('Z')
})
