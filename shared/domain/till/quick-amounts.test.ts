import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { quickAmounts } from './quick-amounts.ts'

test.each([
  [8750, [8750, 9000, 10000, 20000]],
  [1600, [1600, 2000, 5000, 10000]],
  [10000, [10000, 20000, 50000, 100000]],
  [250, [250, 1000, 5000, 10000]],
] as const)('%i is handed over as %j', (due, amounts) => {
  expect(quickAmounts(money(due))).toEqual(amounts)
})
