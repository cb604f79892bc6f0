import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'

test('the missing units go to the largest remainders', () => {
  // 100 over 1 : 1 : 4 is 16.67, 16.67, 66.67: the three remainders are equal, so position decides.
  expect(allocate(100, [1, 1, 4])).toEqual([17, 17, 66])
  // 100 over 3 : 5 : 6 is 21.43, 35.71, 42.86.
  expect(allocate(100, [3, 5, 6])).toEqual([21, 36, 43])
  expect(allocate(10, [1, 1, 1])).toEqual([4, 3, 3])
})

test('two 分 over three free lines', () => {
  expect(allocate(2, [0, 0, 0])).toEqual([1, 1, 0])
})

test('a negative total is the mirror of a positive one', () => {
  expect(allocate(-10, [1, 1, 1])).toEqual([-4, -3, -3])
  expect(allocate(-2, [0, 0, 0])).toEqual([-1, -1, 0])
})

test('a line of weight zero gets nothing beside others', () => {
  expect(allocate(7, [0, 5, 0])).toEqual([0, 7, 0])
  expect(allocate(0, [3, 4])).toEqual([0, 0])
})

test('never minus zero', () => {
  expect(allocate(-1, [1, 1]).map((part) => Object.is(part, -0))).toEqual([false, false])
})

test('sums beyond 2^53 inside are exact', () => {
  expect(allocate(9_007_199_254_740_991, [9_007_199_254_740_991, 9_007_199_254_740_991])).toEqual([
    4_503_599_627_370_496, 4_503_599_627_370_495,
  ])
})

test('nothing to split over, or nonsense, is refused', () => {
  expect(allocate(0, [])).toEqual([])
  expect(() => allocate(1, [])).toThrow('nothing to allocate over')
  expect(() => allocate(1, [1, -1])).toThrow('negative weight')
  expect(() => allocate(0.5, [1])).toThrow(RangeError)
  expect(() => allocate(1, [NaN])).toThrow(RangeError)
})

test('the parts add up, and no part is a unit or more from its exact share', () => {
  const weights = fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (total, given) => {
      const parts = allocate(total, given)
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
      const effective = given.some((weight) => weight > 0) ? given : given.map(() => 1)
      const whole = effective.reduce((sum, weight) => sum + BigInt(weight), 0n)
      for (const [index, part] of parts.entries()) {
        const difference = BigInt(part) * whole - BigInt(total) * BigInt(effective[index]!)
        expect(difference < whole && difference > -whole).toBe(true)
      }
    }),
  )
})

test('equal weights differ by one unit at most, the earlier ones first', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 40 }), (total, count) => {
      const parts = allocate(total, Array<number>(count).fill(7))
      expect([...parts].sort((a, b) => b - a)).toEqual(parts)
      expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1)
    }),
  )
})
