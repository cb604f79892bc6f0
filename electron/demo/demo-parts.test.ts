import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ean13 } from './barcode.ts'
import { SHELVES } from './catalogue.ts'
import { driftedCost, levelPrices, priceOf } from './prices.ts'
import { randomOf } from './random.ts'

test('check digits of known EAN-13 codes', () => {
  expect(ean13('400638133393')).toBe('4006381333931')
  expect(ean13('590123412345')).toBe('5901234123457')
  expect(ean13('000000000000')).toBe('0000000000000')
  expect(() => ean13('12345')).toThrow(RangeError)
})

test('mulberry32 gives its known numbers, and stays in range', () => {
  const random = randomOf(1)
  expect([random.below(2 ** 32), random.below(2 ** 32), random.below(2 ** 32)]).toEqual([
    2_693_262_067, 11_749_833, 2_265_367_787,
  ])
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, from, span) => {
      const drawn = randomOf(seed).between(from, from + span)
      return drawn >= from && drawn <= from + span
    }),
  )
})

test('prices: a third above cost in the shop, an eighth for traders, in shelf steps', () => {
  expect(levelPrices(520)).toEqual({ retail: 700, wholesale: 582, member: 670, minimum: 546 })
  expect(levelPrices(5250)).toEqual({ retail: 7100, wholesale: 5880, member: 6750, minimum: 5513 })
  expect(driftedCost(4380, 1120)).toBe(4906)
  expect(priceOf(582)).toBe(5_820_000)
})

test('every product sells above cost, and three are slow movers', () => {
  const goods = SHELVES.flatMap((shelf) => shelf.goods)
  for (const [, , , , , cost] of goods) expect(levelPrices(cost).wholesale).toBeGreaterThan(cost)
  expect(goods.length).toBe(68)
  expect(goods.filter(([, , , , , , pace]) => pace === 0).length).toBe(3)
})
