import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { parseQuantity } from '../../kernel/quantity.ts'
import { parseUnitPrice } from '../../kernel/unit-price.ts'
import { outputValues, outputWeights, type Output } from './assembly.ts'

const output = (text: string, price: string | null, weight: number | null = null): Output => ({
  quantity: parseQuantity(text)!,
  referencePrice: price === null ? null : parseUnitPrice(price),
  weight,
})

test('R17: one output carries components and fee', () => {
  expect(outputValues(money(1400), money(100), outputWeights([output('2', null)]))).toEqual([1500])
})

test('weights as entered; all nothing count as equal', () => {
  expect(outputWeights([output('1', '5', 10_000), output('1', '5', 20_000)])).toEqual([10_000, 20_000])
  expect(outputValues(money(1000), money(0), [10_000, 20_000])).toEqual([333, 667])
  expect(outputValues(money(1001), money(0), [0, 0])).toEqual([501, 500])
})

test('else reference price × quantity, if every output has one; else quantity', () => {
  // 2 × 3.00 and 1 × 4.00: 6 to 4.
  expect(outputValues(money(1000), money(0), outputWeights([output('2', '3'), output('1', '4')]))).toEqual([600, 400])
  expect(outputValues(money(900), money(0), outputWeights([output('2', '3'), output('1', null)]))).toEqual([600, 300])
  expect(outputValues(money(900), money(0), outputWeights([output('2', '3'), output('1', '0')]))).toEqual([600, 300])
})

test('products of price and quantity beyond 2^53 keep their proportion', () => {
  const [a, b] = outputWeights([output('90000000', '8999999.99'), output('30000000', '8999999.99')])
  expect(a! / b!).toBe(3)
})
