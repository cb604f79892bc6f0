import { expect, test } from 'vitest'
import { id } from '../../kernel/id.ts'
import { parseUnitPrice } from '../../kernel/unit-price.ts'
import { priceOfUnit } from './price-of-unit.ts'

const [bottle, box, pallet] = [id<'unit'>(1), id<'unit'>(2), id<'unit'>(3)]
const [one, many] = [parseUnitPrice('2.50'), parseUnitPrice('28')]
const water = { unitId: bottle, price: one, unitPrices: [{ unitId: box, price: many }] }

test('a unit has its own price, or that of the goods where they stand in it; no other is taken for it', () => {
  expect(priceOfUnit(water, box)).toBe(many)
  expect(priceOfUnit(water, bottle)).toBe(one)
  expect(priceOfUnit(water, pallet)).toBeNull()
  expect(priceOfUnit({ unitId: bottle, price: one }, box)).toBeNull()
})
