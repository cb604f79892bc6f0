import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { isRoundingAllowed, roundingOff } from './rounding.ts'

test.each([
  [8752, 'none', 0],
  [8752, 'fen', 2],
  [8752, 'jiao', 52],
  [8752, 'yuan', 752],
  [8750, 'fen', 0],
  // All of a small total is not let go.
  [7, 'fen', 0],
  [0, 'yuan', 0],
] as const)('%i by %s takes %i off', (total, rule, off) => {
  expect(roundingOff(money(total), rule)).toBe(off)
})

test('no more than the rule can make', () => {
  expect(isRoundingAllowed(money(9), 'fen')).toBe(true)
  expect(isRoundingAllowed(money(10), 'fen')).toBe(false)
  expect(isRoundingAllowed(money(1), 'none')).toBe(false)
  expect(isRoundingAllowed(money(0), 'none')).toBe(true)
})
