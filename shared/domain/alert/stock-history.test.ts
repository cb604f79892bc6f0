import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'
import { firstBelowZero, oldestOfStock, type PastMovement } from './stock-history.ts'

const pieces = (count: number): Quantity => quantity(count * 10_000)
const moved = (day: number, orderKey: number, count: number): PastMovement => ({
  businessDate: businessDate(`2026-03-0${day}`),
  orderKey,
  quantity: pieces(count),
})

describe('where the stock went below zero', () => {
  test('the first document of the present stretch, not an earlier one that was made up for', () => {
    const history = [moved(6, 6, -1), moved(5, 5, -4), moved(3, 4, 3), moved(2, 2, -4), moved(1, 1, 3)]
    // 3, −1, 2, −2, −3
    expect(firstBelowZero(pieces(-3), history)).toEqual({ businessDate: '2026-03-05', orderKey: 5 })
  })

  test('the lines of a document count together, and so do a document and its reversal', () => {
    const history = [moved(4, 4, -2), moved(3, 3, -9), moved(3, 3, 9), moved(2, 2, -3), moved(2, 2, 2), moved(1, 1, 2)]
    // 2, 1, 1, −1
    expect(firstBelowZero(pieces(-1), history)).toEqual({ businessDate: '2026-03-04', orderKey: 4 })
  })

  test('the very first movement', () => {
    expect(firstBelowZero(pieces(-2), [moved(1, 1, -2)])).toEqual({ businessDate: '2026-03-01', orderKey: 1 })
  })

  test('zero is not below zero', () => {
    expect(firstBelowZero(pieces(0), [moved(2, 2, -2), moved(1, 1, 2)])).toBeNull()
  })
})

describe('the oldest piece of the stock', () => {
  const inbounds = [moved(7, 7, 5), moved(4, 4, 10), moved(1, 1, 20)]
  test.each([
    [3, '2026-03-07'],
    [5, '2026-03-07'],
    [6, '2026-03-04'],
    [35, '2026-03-01'],
    [99, '2026-03-01'],
  ])('of %s pieces', (onHand, day) => {
    expect(oldestOfStock(pieces(onHand), inbounds)).toBe(day)
  })

  test('nothing has no age', () => {
    expect(oldestOfStock(pieces(0), inbounds)).toBeNull()
    expect(oldestOfStock(pieces(2), [])).toBeNull()
  })
})
