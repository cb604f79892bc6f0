import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TRADES } from '#shared/domain/opening/trade.ts'
import { ean13 } from './barcode.ts'
import { CATALOGUES } from './catalogues.ts'
import { driftedCost, levelPrices, priceOf } from './prices.ts'
import { randomOf } from './random.ts'

const MARKUP = { retail: 135, wholesale: 112 }

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
  expect(levelPrices(520, MARKUP)).toEqual({ retail: 700, wholesale: 582, member: 670, minimum: 546 })
  expect(levelPrices(5250, MARKUP)).toEqual({ retail: 7100, wholesale: 5880, member: 6750, minimum: 5513 })
  expect(driftedCost(4380, 1120)).toBe(4906)
  expect(priceOf(582)).toBe(5_820_000)
})

test.each(TRADES)('%s: at least 40 products that sell above cost, three of them slow movers', (trade) => {
  const { shelves, markup, suppliers, customers, rise } = CATALOGUES[trade]
  const goods = shelves.flatMap((shelf) => shelf.goods)
  for (const [, , , , , cost] of goods) expect(levelPrices(cost, markup).wholesale).toBeGreaterThan(cost)
  expect(goods.length).toBeGreaterThanOrEqual(40)
  expect(new Set(goods.map(([[name], , spec]) => `${name} ${spec}`)).size).toBe(goods.length)
  expect(goods.filter(([, , , , , , pace]) => pace === 0).length).toBe(3)
  expect(suppliers.length).toBe(8)
  expect(customers.length).toBeGreaterThanOrEqual(8)
  expect([...new Set(shelves.map(({ supplier }) => supplier))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(shelves.filter(({ name }) => name[0] === rise.shelf).map(({ supplier }) => supplier)).toEqual([2])
})
