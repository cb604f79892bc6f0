import { describe, expect, test } from 'vitest'
import { id } from '../../kernel/id.ts'
import { quantity } from '../../kernel/quantity.ts'
import { thresholdAt, type ThresholdPlace, type ThresholdRule } from './threshold.ts'

const pieces = (count: number) => quantity(count * 10_000)
const NOTHING = { productId: null, categoryId: null, warehouseId: null } as const
const SAYS_NOTHING = { minimumStock: null, maximumStock: null, slowDays: null, expiryDays: null } as const
const rule = (changes: Partial<ThresholdRule>): ThresholdRule => ({ ...NOTHING, ...SAYS_NOTHING, ...changes })

const [oil, salt] = [id<'product'>(7), id<'product'>(8)]
const [sauces, food] = [id<'category'>(30), id<'category'>(3)]
const [shop, store] = [id<'warehouse'>(1), id<'warehouse'>(2)]
const OIL_IN_SHOP: ThresholdPlace = { productId: oil, categoryIds: [sauces, food], warehouseId: shop }

/** From the least specific to the most specific: each beats all before it. */
const ORDER: readonly [string, ThresholdRule, number][] = [
  ['the books', rule({ minimumStock: pieces(1) }), 1],
  ['the warehouse', rule({ warehouseId: shop, minimumStock: pieces(2) }), 2],
  ['a category above', rule({ categoryId: food, minimumStock: pieces(3) }), 3],
  ['the category', rule({ categoryId: sauces, minimumStock: pieces(4) }), 4],
  ['a category above, in the warehouse', rule({ categoryId: food, warehouseId: shop, minimumStock: pieces(5) }), 5],
  ['the category in the warehouse', rule({ categoryId: sauces, warehouseId: shop, minimumStock: pieces(6) }), 6],
  ['the product', rule({ productId: oil, minimumStock: pieces(7) }), 7],
  ['the product in the warehouse', rule({ productId: oil, warehouseId: shop, minimumStock: pieces(8) }), 8],
]

describe('the most specific rule wins', () => {
  test.each(ORDER.map(([name, , minimum], index) => [name, index, minimum] as const))('%s', (_name, index, minimum) => {
    const known = ORDER.slice(0, index + 1).map(([, one]) => one)
    expect(thresholdAt(known, OIL_IN_SHOP).minimumStock).toBe(pieces(minimum))
    expect(thresholdAt([...known].reverse(), OIL_IN_SHOP).minimumStock).toBe(pieces(minimum))
  })

  test('value by value: what a rule leaves open, the next one says', () => {
    const rules = [
      rule({ productId: oil, warehouseId: shop, minimumStock: pieces(8) }),
      rule({ categoryId: food, maximumStock: pieces(90), slowDays: 60 }),
      rule({ slowDays: 120, expiryDays: 15 }),
    ]
    expect(thresholdAt(rules, OIL_IN_SHOP)).toEqual({
      minimumStock: 80_000,
      maximumStock: 900_000,
      slowDays: 60,
      expiryDays: 15,
      minimumIsOfWarehouse: true,
      maximumIsOfWarehouse: false,
    })
  })

  test('rules of other products, categories and warehouses are not asked', () => {
    const rules = [
      rule({ productId: salt, minimumStock: pieces(1) }),
      rule({ categoryId: id<'category'>(99), minimumStock: pieces(2) }),
      rule({ warehouseId: store, minimumStock: pieces(3) }),
      rule({ productId: oil, warehouseId: store, minimumStock: pieces(4) }),
    ]
    expect(thresholdAt(rules, OIL_IN_SHOP).minimumStock).toBeNull()
  })

  test('over all warehouses only rules that name none count', () => {
    const rules = ORDER.map(([, one]) => one)
    const everywhere = { ...OIL_IN_SHOP, warehouseId: null }
    expect(thresholdAt(rules, everywhere)).toMatchObject({ minimumStock: 70_000, minimumIsOfWarehouse: false })
  })

  test('where nobody said anything: no limits, 90 days without a sale, 30 days before expiry', () => {
    expect(thresholdAt([], OIL_IN_SHOP)).toEqual({
      minimumStock: null,
      maximumStock: null,
      slowDays: 90,
      expiryDays: 30,
      minimumIsOfWarehouse: false,
      maximumIsOfWarehouse: false,
    })
  })
})
