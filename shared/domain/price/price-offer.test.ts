import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { id } from '../../kernel/id.ts'
import { quantity } from '../../kernel/quantity.ts'
import { rate } from '../../kernel/rate.ts'
import { unitPrice, type UnitPrice } from '../../kernel/unit-price.ts'
import { minimumPrice, priceOffers, type ListedPrice, type PriceSources } from './price-offer.ts'
import { PRICE_ORDERS } from './price-source.ts'

const bottle = id<'unit'>(1)
const crate = id<'unit'>(2)
const yuan = (amount: number) => unitPrice(amount * 1_000_000)
const level = { retail: id<'priceLevel'>(1), wholesale: id<'priceLevel'>(2), minimum: id<'priceLevel'>(4) }

/** A bottle is 3.50 retail and 3.00 wholesale; a crate of 24 has its own wholesale price. */
const sources = (change: Partial<PriceSources> = {}): PriceSources => ({
  units: [
    { unitId: bottle, ratio: quantity(10_000) },
    { unitId: crate, ratio: quantity(240_000) },
  ],
  levelId: level.wholesale,
  levelPrices: [
    { levelId: level.retail, unitId: bottle, price: yuan(3.5) },
    { levelId: level.wholesale, unitId: bottle, price: yuan(3) },
    { levelId: level.wholesale, unitId: crate, price: yuan(66) },
    { levelId: level.minimum, unitId: bottle, price: yuan(2.5) },
  ],
  lists: [],
  last: null,
  taxRate: rate(1300),
  ...change,
})
const list = (
  listId: number,
  scope: ListedPrice['scope'],
  price: UnitPrice | null,
  change: Partial<ListedPrice> = {},
) => ({
  listId: id<'priceList'>(listId),
  listName: `表${listId}`,
  scope,
  validFrom: null,
  unitId: bottle,
  price,
  baseLevelId: null,
  discountRate: null,
  ...change,
})
const last = { unitId: bottle, ratio: quantity(10_000), price: yuan(2.8), taxIncluded: true } as const
const paid = { ...last, date: businessDate('2026-11-02'), number: 'XSCK-20261102-0001' }
const told = (offers: ReturnType<typeof priceOffers>) =>
  offers.map(({ source, price, exact }) => `${source} ${price / 1_000_000}${exact ? '' : ' ≈'}`)

describe('the price of a customer', () => {
  test('is that of the level, then retail', () => {
    expect(told(priceOffers(sources(), bottle, 'lastFirst'))).toEqual(['level 3', 'retail 3.5'])
    expect(told(priceOffers(sources({ levelId: null }), bottle, 'lastFirst'))).toEqual(['retail 3.5'])
    expect(told(priceOffers(sources({ levelPrices: [] }), bottle, 'lastFirst'))).toEqual([])
  })

  test('of a unit is its own, else that of the base unit × ratio', () => {
    expect(told(priceOffers(sources(), crate, 'lastFirst'))).toEqual(['level 66', 'retail 84 ≈'])
  })

  test('price lists go before it, the narrower first', () => {
    const lists = [
      list(1, 'generalList', yuan(2.9)),
      list(2, 'levelList', yuan(2.7)),
      list(3, 'partnerList', yuan(2.6)),
    ]
    const offers = priceOffers(sources({ lists }), bottle, 'lastFirst')
    expect(told(offers)).toEqual(['partnerList 2.6', 'levelList 2.7', 'generalList 2.9', 'level 3', 'retail 3.5'])
    expect(offers[0]).toMatchObject({ listId: 3, name: '表3', levelId: null })
  })

  test('of two lists of the same width the one that began last counts, then the newer one', () => {
    const began = businessDate('2026-10-01')
    const lists = [
      list(1, 'levelList', yuan(2.1), { validFrom: began }),
      list(2, 'levelList', yuan(2.2)),
      list(3, 'levelList', yuan(2.3), { validFrom: began }),
    ]
    expect(told(priceOffers(sources({ lists }), bottle, 'lastFirst')).slice(0, 3)).toEqual([
      'levelList 2.3',
      'levelList 2.1',
      'levelList 2.2',
    ])
  })

  test('a list may take a discount off a level', () => {
    const lists = [list(1, 'partnerList', null, { baseLevelId: level.wholesale, discountRate: rate(500) })]
    expect(told(priceOffers(sources({ lists }), bottle, 'lastFirst'))[0]).toBe('partnerList 2.85')
    expect(told(priceOffers(sources({ lists }), crate, 'lastFirst'))[0]).toBe('partnerList 68.4 ≈')
  })
})

describe('the last price', () => {
  test('goes first or after the lists, as the books say', () => {
    expect(told(priceOffers(sources({ last: paid }), bottle, 'lastFirst'))).toEqual([
      'last 2.8',
      'level 3',
      'retail 3.5',
    ])
    expect(told(priceOffers(sources({ last: paid }), bottle, 'listFirst'))).toEqual([
      'level 3',
      'last 2.8',
      'retail 3.5',
    ])
    expect(told(priceOffers(sources({ last: paid, levelPrices: [] }), bottle, 'listFirst'))).toEqual(['last 2.8'])
  })

  test('of another unit yields to a list price of the unit itself', () => {
    expect(told(priceOffers(sources({ last: paid }), crate, 'lastFirst'))).toEqual([
      'level 66',
      'last 67.2 ≈',
      'retail 84 ≈',
    ])
    const retailOnly = sources({ last: paid, levelId: null })
    expect(told(priceOffers(retailOnly, crate, 'lastFirst'))).toEqual(['last 67.2 ≈', 'retail 84 ≈'])
  })
})

test('the minimum price follows the unit too', () => {
  expect([minimumPrice(sources(), bottle), minimumPrice(sources(), crate)]).toEqual([2_500_000, 60_000_000])
  expect(minimumPrice(sources({ levelPrices: [] }), bottle)).toBeNull()
})

test('prices 含税 become 不含税 on such a document, a last price only when it was the other kind', () => {
  const net = sources({ levelPrices: [{ levelId: level.retail, unitId: bottle, price: yuan(113) }], levelId: null })
  expect(told(priceOffers(net, bottle, 'lastFirst', false))).toEqual(['retail 100'])
  const lastNet = { ...paid, price: yuan(95), taxIncluded: false }
  expect(told(priceOffers({ ...net, last: lastNet }, bottle, 'lastFirst', false))).toEqual(['last 95', 'retail 100'])
  expect(told(priceOffers({ ...net, last: lastNet }, bottle, 'lastFirst', true))).toEqual(['last 107.35', 'retail 113'])
})

test('the offers do not depend on the order things were found in', () => {
  const price = fc.integer({ min: 0, max: 100_000_000 }).map(unitPrice)
  const line = fc
    .record({
      listId: fc.integer({ min: 1, max: 4 }),
      unitId: fc.constantFrom(bottle, crate),
      price,
      from: fc.constantFrom(null, businessDate('2026-01-01'), businessDate('2026-05-01')),
    })
    .map(({ listId, from, ...rest }) =>
      list(
        listId,
        (['partnerList', 'levelList', 'generalList', 'levelList'] as const)[listId - 1] ?? 'levelList',
        rest.price,
        {
          unitId: rest.unitId,
          validFrom: from,
        },
      ),
    )
  const unique = (lines: readonly ListedPrice[]) => [
    ...new Map(
      lines.map((one) => [
        `${one.listId}/${one.unitId}`,
        { ...one, validFrom: one.listId % 2 === 0 ? null : businessDate('2026-05-01') },
      ]),
    ).values(),
  ]
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom(...PRICE_ORDERS),
      fc.boolean(),
      (lines, order, hasLast) => {
        const lists = unique(lines)
        const of = (some: readonly ListedPrice[], unit: typeof bottle) =>
          priceOffers(sources({ lists: some, last: hasLast ? paid : null }), unit, order)
        for (const unit of [bottle, crate]) {
          expect(of(lists.toReversed(), unit)).toEqual(of(lists, unit))
          // Leaving the lists out never changes the order of what remains.
          const rest = of(lists, unit).filter((offer) => offer.listId === null && offer.source !== 'last')
          expect(rest).toEqual(of([], unit).filter((offer) => offer.source !== 'last'))
        }
      },
    ),
    { verbose: true },
  )
})
