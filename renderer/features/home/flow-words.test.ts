import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { tightYuan } from './flow-words.ts'

test.each([
  [0, '¥0'],
  [9_876_50, '¥9,877'],
  [9_999_99, '¥10,000'],
  [98_765_43, '¥9.9 万'],
  [-12_345_67, '-¥1.2 万'],
] as const)('%d beside two words: %s', (amount, said) => {
  expect(tightYuan(money(amount))).toBe(said)
})
