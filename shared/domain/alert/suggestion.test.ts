import { expect, test } from 'vitest'
import { parseMoney } from '../../kernel/money.ts'
import { parseQuantity, type Quantity } from '../../kernel/quantity.ts'
import { parseUnitPrice } from '../../kernel/unit-price.ts'
import { estimatedAmount, excessQuantity, inWholeUnits, shareOfPool, suggestedQuantity } from './suggestion.ts'

const q = (text: string): Quantity => parseQuantity(text)!
const limits = (minimum: string | null, maximum: string | null) => ({
  minimumStock: minimum === null ? null : q(minimum),
  maximumStock: maximum === null ? null : q(maximum),
})

test.each([
  ['1', '24', '96', '95'],
  ['-2', '24', '96', '98'],
  ['38.5', '40', '80', '41.5'],
  ['1', '24', null, '23'],
  ['0', null, null, '0'],
  ['-3', null, null, '0'],
  ['20', '100', '30', '80'],
  ['100', '24', '96', '0'],
])('with %s on hand and limits %s – %s, %s are suggested', (onHand, minimum, maximum, wanted) => {
  expect(suggestedQuantity(q(onHand), limits(minimum, maximum))).toBe(q(wanted))
})

test.each([
  ['145', '120', '25'],
  ['120', '120', '0'],
  ['5', null, '0'],
])('with %s on hand and at most %s, %s are too many', (onHand, maximum, excess) => {
  expect(excessQuantity(q(onHand), maximum === null ? null : q(maximum))).toBe(q(excess))
})

test('the amount is worked out in the unit of the price and rounded once', () => {
  // 95 bottles at 20.16 a case of 24: 79.80
  expect(estimatedAmount(q('95'), parseUnitPrice('20.16')!, q('24'))).toBe(parseMoney('79.80'))
  // 1 bottle at 10.00 a case of 3: 3.333… → 3.33
  expect(estimatedAmount(q('1'), parseUnitPrice('10')!, q('3'))).toBe(parseMoney('3.33'))
})

test('a part of a pool is worth its share', () => {
  const pool = { quantity: q('3'), value: parseMoney('10.00')! }
  expect(shareOfPool(q('1'), pool)).toBe(parseMoney('3.33'))
  expect(shareOfPool(q('-1'), pool)).toBe(parseMoney('-3.33'))
  expect(shareOfPool(q('5'), { quantity: q('0'), value: parseMoney('0.00')! })).toBe(0)
})

test('a larger unit is named only when it comes out even', () => {
  expect(inWholeUnits(q('48'), q('24'))).toBe(q('2'))
  expect(inWholeUnits(q('47'), q('24'))).toBeNull()
})
