import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { id } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { quantity } from '../../kernel/quantity.ts'
import { rate } from '../../kernel/rate.ts'
import { bestInTotal, cheapestAt, type QuotedLine } from './best-quote.ts'
import { fulfilmentOf, isOverdue, leastOfRevision, openQuantity, withTolerance } from './fulfilment.ts'
import { continuedLines } from './revision.ts'

const line = (ordered: number, fulfilled: number) => ({ ordered: quantity(ordered), fulfilled: quantity(fulfilled) })

describe('fulfilment', () => {
  test('none, part, full, closed', () => {
    expect(fulfilmentOf([line(10, 0), line(5, 0)], false)).toBe('none')
    expect(fulfilmentOf([line(10, 10), line(5, 0)], false)).toBe('part')
    expect(fulfilmentOf([line(10, 10), line(5, 6)], false)).toBe('full')
    expect(fulfilmentOf([line(10, 3)], true)).toBe('closed')
    // What came in full is full, also when somebody had closed it before.
    expect(fulfilmentOf([line(10, 10)], true)).toBe('full')
  })

  test('open is never below zero', () => {
    expect(openQuantity(line(10, 4))).toBe(6)
    expect(openQuantity(line(10, 12))).toBe(0)
  })

  test('tolerance is a share of what was ordered, rounded to the unit of quantities', () => {
    expect(withTolerance(quantity(1_000_000), rate(500))).toBe(1_050_000)
    expect(withTolerance(quantity(10_000), rate(0))).toBe(10_000)
    expect(withTolerance(quantity(3), rate(5000))).toBe(5)
  })

  test('a revision goes as low as what is fulfilled', () => {
    expect(leastOfRevision(line(10, 4))).toBe(4)
    expect(leastOfRevision(line(100, 105))).toBe(100)
  })

  test('overdue: open and later than expected', () => {
    const today = businessDate('2026-11-22')
    const expectedOn = businessDate('2026-11-21')
    expect(isOverdue({ fulfilment: 'part', expectedOn }, today)).toBe(true)
    expect(isOverdue({ fulfilment: 'none', expectedOn: today }, today)).toBe(false)
    expect(isOverdue({ fulfilment: 'closed', expectedOn }, today)).toBe(false)
    expect(isOverdue({ fulfilment: 'none', expectedOn: null }, today)).toBe(false)
  })
})

test('lines of a revision continue lines of the same product, in order', () => {
  const [a, b] = [id<'product'>(1), id<'product'>(2)]
  const former = [
    { productId: a, root: 1 },
    { productId: b, root: 2 },
    { productId: a, root: 3 },
  ]
  const revised = [a, a, a, b].map((productId) => ({ productId }))
  expect(continuedLines(former, revised).map((one) => one?.root ?? null)).toEqual([1, 3, null, 2])
})

describe('quotes', () => {
  const quoted = (amount: number, base: number): QuotedLine => ({ amount: money(amount), baseQuantity: quantity(base) })

  test('the cheapest is found over units', () => {
    // A case of 24 at 60.00 is 2.50 a bottle; the bottle alone 2.60.
    expect(cheapestAt([quoted(260, 10_000), null, quoted(6000, 240_000)])).toBe(2)
    expect(cheapestAt([quoted(100, 10_000), quoted(100, 10_000)])).toBe(0)
    expect(cheapestAt([null, null])).toBeNull()
  })

  test('the best in total answers every line', () => {
    const one = quoted(100, 10_000)
    const quotes = [
      { total: money(100), lines: [one, null] },
      { total: money(300), lines: [one, one] },
      { total: money(250), lines: [one, one] },
    ]
    expect(bestInTotal(quotes)).toBe(2)
    expect(bestInTotal([{ total: money(1), lines: [null] }])).toBeNull()
  })
})
