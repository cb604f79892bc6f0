import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertSafeInteger, mulDiv, share } from './mul-div.ts'

/** The rounding of mulDiv by a way of its own: floor first, then decide by what is left over. */
function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator * denominator < 0n
  const [top, bottom] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  const floor = top / bottom
  const left = top - floor * bottom
  const rounded = left + left >= bottom ? floor + 1n : floor
  return negative ? -rounded : rounded
}

test('one rounding at the end, half away from zero', () => {
  // 3 × 0.335 元 × 50 % = 0.5025 → 0.50; rounding after each step would give 0.51.
  expect(mulDiv([30_000, 335_000, 5_000], [100_000_000, 10_000])).toBe(50)
  expect(mulDiv([mulDiv([30_000, 335_000], [100_000_000]), 5_000], [10_000])).toBe(51)
  expect(mulDiv([5], [10])).toBe(1)
  expect(mulDiv([-5], [10])).toBe(-1)
  expect(mulDiv([5], [-10])).toBe(-1)
  expect(mulDiv([-5], [-10])).toBe(1)
  expect(mulDiv([4], [10])).toBe(0)
  expect(mulDiv([-4], [10])).toBe(0)
  expect(mulDiv([15], [10])).toBe(2)
  expect(mulDiv([25], [10])).toBe(3)
  expect(mulDiv([], [])).toBe(1)
})

test('products beyond 2^53 are exact', () => {
  expect(mulDiv([9_007_199_254_740_991, 9_007_199_254_740_991], [9_007_199_254_740_991])).toBe(9_007_199_254_740_991)
  expect(mulDiv([1_000_000_000, 9_999_990_000, 9_500], [100_000_000, 10_000])).toBe(94_999_905_000)
})

test('never minus zero', () => {
  expect(Object.is(mulDiv([-0, 5], [3]), 0)).toBe(true)
  expect(Object.is(mulDiv([-1], [3]), 0)).toBe(true)
  expect(Object.is(share(0, 1, -3), 0)).toBe(true)
  expect(Object.is(assertSafeInteger(-0, 'value'), 0)).toBe(true)
})

test('what JavaScript cannot hold is refused', () => {
  for (const wrong of [NaN, Infinity, 1.5, 2 ** 53]) {
    expect(() => mulDiv([wrong], [1])).toThrow(RangeError)
    expect(() => mulDiv([1], [wrong])).toThrow(RangeError)
  }
  expect(() => mulDiv([1], [0])).toThrow('division by zero')
  expect(() => mulDiv([2 ** 52, 4], [1])).toThrow('result is not a safe integer')
  expect(() => mulDiv([9_007_199_254_740_991, 2], [1])).toThrow(RangeError)
})

const factor = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger())
const divisor = factor.filter((value) => value !== 0)

test('agrees with exact rational arithmetic', () => {
  fc.assert(
    fc.property(
      fc.array(factor, { minLength: 1, maxLength: 4 }),
      fc.array(divisor, { minLength: 1, maxLength: 3 }),
      (factors, divisors) => {
        const product = (numbers: number[]) => numbers.reduce((whole, one) => whole * BigInt(one), 1n)
        const exact = roundHalfAway(product(factors), product(divisors))
        if (exact > 9_007_199_254_740_991n || exact < -9_007_199_254_740_991n)
          expect(() => mulDiv(factors, divisors)).toThrow(RangeError)
        else expect(mulDiv(factors, divisors)).toBe(Number(exact))
      },
    ),
    { numRuns: 2000 },
  )
})

test('share: the last part takes what is left', () => {
  expect(share(1000, 3, 3)).toBe(1000)
  // A value that cannot be divided is still taken whole.
  expect(share(1000, 0, 0)).toBe(1000)
  expect([share(1000, 1, 3), share(667, 1, 2), share(333, 1, 1)]).toEqual([333, 334, 333])
})

test('taken in parts, always from what remains, a value comes out whole', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), parts, (value, taken) => {
      let left = { value, quantity: taken.reduce((sum, part) => sum + part, 0) }
      let sum = 0
      for (const part of taken) {
        const one = share(left.value, part, left.quantity)
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(left.value)
        sum += one
        left = { value: left.value - one, quantity: left.quantity - part }
      }
      expect(sum).toBe(value)
      expect(left).toEqual({ value: 0, quantity: 0 })
    }),
  )
})
