import { expect, test } from 'vitest'
import type { StatementLine } from '#shared/contract/statement.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { goodsText } from './goods-text.ts'

const crackers: StatementLine = {
  productName: '苏打饼干',
  productSpec: '400g',
  unitName: '箱',
  quantity: quantity(20_000),
  price: unitPrice(96_720_000),
  amount: money(19_344),
}

test('goods at their price', () => {
  expect(goodsText(crackers)).toBe('苏打饼干 400g · 2 箱 × 96.72 = 193.44')
})

test('what something was taken off is not said to be quantity × price', () => {
  expect(goodsText({ ...crackers, amount: money(18_957) })).toBe('苏打饼干 400g · 2 箱 × 96.72，优惠后 189.57')
})

test('goods entered as an amount have no price', () => {
  expect(goodsText({ ...crackers, price: null })).toBe('苏打饼干 400g · 2 箱 = 193.44')
})
