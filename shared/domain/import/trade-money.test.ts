import { describe, expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { quantity } from '../../kernel/quantity.ts'
import { rate } from '../../kernel/rate.ts'
import { unitPrice } from '../../kernel/unit-price.ts'
import { tradeMoney, type StatedMoney } from './trade-money.ts'

// Three at 10.00: 30.00 before any discount.

const stated = (row: Partial<StatedMoney>): StatedMoney => ({
  ...{ quantity: quantity(3_0000), price: unitPrice(10_000000), discountRate: rate(0) },
  ...{ discountAmount: null, amount: null, grossAmount: null },
  ...row,
})
const TEN = unitPrice(10_000000)

test('price alone, or an amount that says the same, leaves the amount to the document', () => {
  const byPrice = { price: TEN, amount: null, differs: false }
  expect(tradeMoney(stated({}))).toEqual(byPrice)
  expect(tradeMoney(stated({ amount: money(30_00) }))).toEqual(byPrice)
  expect(tradeMoney(stated({ discountRate: rate(1000), amount: money(27_00) }))).toEqual(byPrice)
})

test('an amount alone is the amount', () => {
  expect(tradeMoney(stated({ price: null, amount: money(25_00) }))).toEqual({
    ...{ price: null, amount: 25_00, differs: false },
  })
})

test('an amount that was rounded elsewhere stands, to the 分', () => {
  const third = unitPrice(8_330000)
  expect(tradeMoney(stated({ price: third, amount: money(25_00) }))).toEqual({
    ...{ price: third, amount: 25_00, differs: false },
  })
})

test('an amount before the discount is told from the one after it', () => {
  const rateOff = { discountRate: rate(1000) }
  expect(tradeMoney(stated({ ...rateOff, amount: money(30_00) }))).toEqual({ price: TEN, amount: null, differs: false })
  const moneyOff = { discountAmount: money(5_00) }
  const paid = { price: TEN, amount: 25_00, differs: false }
  expect(tradeMoney(stated({ ...moneyOff }))).toEqual(paid)
  expect(tradeMoney(stated({ ...moneyOff, amount: money(30_00) }))).toEqual(paid)
  expect(tradeMoney(stated({ ...moneyOff, amount: money(25_00) }))).toEqual(paid)
  expect(tradeMoney(stated({ discountAmount: money(0), amount: money(30_00) }))).toEqual({ ...paid, amount: null })
})

describe('a row that contradicts itself says so, and its amount stands', () => {
  test('less than the price comes to: the rest was taken off', () => {
    expect(tradeMoney(stated({ amount: money(25_00) }))).toEqual({ price: TEN, amount: 25_00, differs: true })
  })
  test('more than the price comes to: the price is none of this line', () => {
    expect(tradeMoney(stated({ amount: money(33_00) }))).toEqual({ price: null, amount: 33_00, differs: true })
  })
})

test('价税合计 counts before 金额; a price without tax beside it is none of a line whose prices have it', () => {
  const both = { amount: money(30_00), grossAmount: money(33_90) }
  expect(tradeMoney(stated(both))).toEqual({ price: null, amount: 33_90, differs: false })
  const withTax = { price: unitPrice(11_300000), ...both }
  expect(tradeMoney(stated(withTax))).toEqual({ price: 11_300000, amount: null, differs: false })
})
