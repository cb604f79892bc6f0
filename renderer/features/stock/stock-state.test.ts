import { expect, test } from 'vitest'
import { quantity } from '#shared/kernel/quantity.ts'
import { stockBadge } from './stock-state.ts'

const row = (stock: number, minimum: number | null, maximum: number | null) => ({
  quantity: quantity(stock),
  minimumStock: minimum === null ? null : quantity(minimum),
  maximumStock: maximum === null ? null : quantity(maximum),
})

test.each([
  ['negative', row(-1, 0, 10)],
  ['negative', row(-1, null, null)],
  ['low', row(9, 10, 20)],
  [null, row(10, 10, 20)],
  [null, row(20, 10, 20)],
  ['high', row(21, 10, 20)],
  ['low', row(0, 10, null)],
  [null, row(0, null, null)],
])('the badge is %s', (badge, stock) => {
  expect(stockBadge(stock)).toBe(badge)
})
