import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { money } from '../../kernel/money.ts'
import { quantity } from '../../kernel/quantity.ts'
import { rate } from '../../kernel/rate.ts'
import { unitPrice } from '../../kernel/unit-price.ts'
import { abcClasses } from './abc.ts'
import { accuracyByAmount, accuracyByKinds } from './accuracy.ts'
import { countingMinutes, remainingMinutes } from './counting-time.ts'
import { countReasons, countScore, type CountHistory } from './cycle-count.ts'
import { isLate } from './late.ts'
import { bookAmount, isFlagged, variance } from './variance.ts'

const pieces = (count: number) => quantity(Math.round(count * 10_000))
const yuan = (price: number) => unitPrice(Math.round(price * 1_000_000))
const day = businessDate

describe('variance', () => {
  // The rows of the reference picture.
  test.each([
    ['红牛', 22, 0, 4.8, -22, -10_000, -10_560, 'loss'],
    ['百威', 72, 61, 5.2, -11, -1_528, -5_720, 'loss'],
    ['蓝月亮', 17, 18, 26.5, 1, 588, 2_650, 'gain'],
    ['海天', 4, 6, 6.8, 2, 5_000, 1_360, 'gain'],
    ['苹果', 27.244, 25.9, 6.2, -1.344, -493, -833, 'loss'],
    ['无差异', 10, 10, 3, 0, 0, 0, 'equal'],
  ] as const)('%s', (_name, expected, counted, cost, difference, percent, amount, outcome) => {
    expect(variance(pieces(expected), pieces(counted), yuan(cost))).toEqual({
      difference: pieces(difference),
      rate: percent,
      amount,
      outcome,
    })
  })

  test('nothing expected has no rate; a negative book counts by its size', () => {
    expect(variance(pieces(0), pieces(3), yuan(2))).toMatchObject({ rate: null, amount: 600 })
    expect(variance(pieces(-4), pieces(2), yuan(2))).toMatchObject({ difference: pieces(6), rate: 15_000 })
  })

  test('what the books hold: 22 at 4.80', () => expect(bookAmount(pieces(22), yuan(4.8))).toBe(10_560))

  test('an amount that cannot be held is refused', () => {
    expect(() => variance(quantity(0), quantity(1_000_000_000_000), unitPrice(9_000_000_000_000))).toThrow(RangeError)
  })
})

describe('需复盘', () => {
  const thresholds = { flagRate: rate(500), flagQuantity: pieces(2), flagAmount: money(5_000) }
  const flagged = (expected: number, counted: number, cost: number) =>
    isFlagged(variance(pieces(expected), pieces(counted), yuan(cost)), thresholds)

  test.each([
    [100, 95, 1, false, 'exactly 5 %'],
    [100, 94, 1, true, 'more than 5 % and more than one piece'],
    [10, 9, 1, false, 'one piece'],
    [10, 8, 1, true, 'two pieces'],
    [1000, 999, 49.99, false, '49.99 元'],
    [1000, 999, 50, true, '50 元'],
    [0, 1, 1, false, 'one where nothing was expected'],
    [0, 2, 1, true, 'two where nothing was expected'],
    [10, 10, 999, false, 'no difference'],
  ] as const)('expected %d, counted %d at %d: %s (%s)', (expected, counted, cost, answer, _why) => {
    expect(flagged(expected, counted, cost)).toBe(answer)
  })
})

describe('accuracy', () => {
  test('by kinds: 288 of 314 are 91.72 %', () => {
    expect(accuracyByKinds(288, 314)).toBe(9_172)
    expect(accuracyByKinds(0, 0)).toBeNull()
    expect(accuracyByKinds(5, 5)).toBe(10_000)
  })
  test('by amount: 382.78 of 185,160.00 are 99.79 %', () => {
    expect(accuracyByAmount(money(38_278), money(18_516_000))).toBe(9_979)
    expect(accuracyByAmount(money(0), money(18_516_000))).toBe(10_000)
    expect(accuracyByAmount(money(200), money(100))).toBe(0)
    expect(accuracyByAmount(money(0), money(0))).toBeNull()
  })
  test('100 % is not said of a count with differences', () => {
    expect(accuracyByKinds(99_999, 100_000)).toBe(9_999)
    expect(accuracyByAmount(money(1), money(900_000_000))).toBe(9_999)
  })
})

test('补录: dated before the count, or on its day and entered later', () => {
  const counted = day('2026-11-22')
  const late = (date: string, entered: string) => isLate({ businessDate: day(date), enteredOn: day(entered) }, counted)
  expect(late('2026-11-21', '2026-11-22')).toBe(true)
  expect(late('2026-11-22', '2026-11-22')).toBe(false)
  expect(late('2026-11-22', '2026-11-23')).toBe(true)
  expect(late('2026-11-23', '2026-11-23')).toBe(false)
})

test('minutes: 328 lines are 55; the pace of late replaces the rule of thumb', () => {
  expect(countingMinutes(328)).toBe(55)
  expect(countingMinutes(1)).toBe(1)
  expect(countingMinutes(0)).toBe(0)
  expect(remainingMinutes(125, [])).toBe(21)
  expect(remainingMinutes(120, [4_000, 5_000, 6_000, 5_000, 5_000])).toBe(10)
  // A lunch break is not counting.
  expect(remainingMinutes(120, [4_000, 5_000, 3_600_000, 6_000, 5_000, 5_000])).toBe(10)
})

test('ABC: 80 % of the value, the next 15 %, the rest', () => {
  const values = [
    ['a', 7_000],
    ['b', 1_500],
    ['c', 900],
    ['d', 400],
    ['e', 200],
    ['f', 0],
  ] as const
  expect([...abcClasses(values.map(([key, value]) => ({ key, value })))]).toEqual([
    ['a', 'A'],
    ['b', 'A'],
    ['c', 'B'],
    ['d', 'B'],
    ['e', 'C'],
    ['f', 'C'],
  ])
  expect([...abcClasses([{ key: 1, value: 0 }])]).toEqual([[1, 'C']])
})

describe('循环抽盘', () => {
  const usual: CountHistory = { abc: 'B', daysSinceCount: 10, lastRate: 0, isNegative: false, oddMovements: 0 }
  test('worth more, longer ago, more off, below zero: sooner', () => {
    expect(countScore(usual)).toBe(33)
    expect(countScore({ ...usual, abc: 'A' })).toBe(55)
    expect(countScore({ ...usual, daysSinceCount: 39 })).toBe(120)
    expect(countScore({ ...usual, daysSinceCount: null })).toBe(1_098)
    expect(countScore({ ...usual, lastRate: 2_000 })).toBe(53)
    expect(countScore({ ...usual, isNegative: true })).toBe(99)
    expect(countScore({ ...usual, oddMovements: 2 })).toBe(46)
  })
  test('it says why', () => {
    expect(countReasons(usual)).toEqual([])
    expect(countReasons({ abc: 'A', daysSinceCount: null, lastRate: 500, isNegative: true, oddMovements: 2 })).toEqual([
      'negative',
      'variance',
      'value',
      'age',
      'movement',
    ])
  })
})
