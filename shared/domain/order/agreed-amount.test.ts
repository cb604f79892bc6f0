import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { ONE_UNIT, quantity } from '../../kernel/quantity.ts'
import { rate, ZERO_RATE } from '../../kernel/rate.ts'
import { unitPrice } from '../../kernel/unit-price.ts'
import { agreedAmount, isAgreedByPrice } from './agreed-amount.ts'

const line = (amount: number, price: number | null = 10_000_000, discountRate = ZERO_RATE) => ({
  quantity: quantity(30_000),
  ratio: ONE_UNIT,
  price: price === null ? null : unitPrice(price),
  discountRate,
  taxRate: ZERO_RATE,
  amount: money(amount),
})

test('a price says all while it comes to the amount', () => {
  expect(isAgreedByPrice(line(3_000))).toBe(true)
  expect(isAgreedByPrice(line(2_700, 10_000_000, rate(1_000)))).toBe(true)
  expect(isAgreedByPrice(line(2_999))).toBe(false)
  expect(isAgreedByPrice(line(3_000, null))).toBe(false)
})

test('parts of an agreed amount add up to it', () => {
  const parts = [0, 1, 2].map((before) => agreedAmount(money(1_000), quantity(3), before, quantity(1)))
  expect(parts).toEqual([333, 334, 333])
  // More than was ordered costs more in proportion.
  expect(agreedAmount(money(1_000), quantity(3), 3, quantity(3))).toBe(1_000)
})
