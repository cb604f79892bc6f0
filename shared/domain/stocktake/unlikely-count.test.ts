import { expect, test } from 'vitest'
import { quantity } from '../../kernel/quantity.ts'
import { isUnlikelyCount } from './unlikely-count.ts'

test.each([
  ['a hundred times what should be there', 1_200_000, 12_000, true],
  ['just under a hundred times', 1_199_999, 12_000, false],
  ['nothing was expected', 5_000_000, 0, false],
  ['the books are below zero', 5_000_000, -10_000, false],
  ['100,000', 1_000_000_000, 0, false],
  ['more than 100,000', 1_000_000_001, 500_000_000, true],
])('%s', (_what, counted, expected, unlikely) =>
  expect(isUnlikelyCount(quantity(counted), quantity(expected))).toBe(unlikely),
)
