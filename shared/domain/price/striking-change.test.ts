import { describe, expect, it } from 'vitest'
import { unitPrice } from '../../kernel/unit-price.ts'
import { isStriking, priceChange } from './striking-change.ts'

const strikes = (price: number, last: number) =>
  isStriking(priceChange(unitPrice(price), unitPrice(last)), unitPrice(price))

describe('priceChange', () => {
  it('is the change against the last price in 1/10,000', () => {
    expect(priceChange(unitPrice(53_600_000), unitPrice(40_000_000))).toBe(3400)
    expect(priceChange(unitPrice(39_900_000), unitPrice(40_000_000))).toBe(-25)
    expect(priceChange(unitPrice(40_000_000), unitPrice(0))).toBeNull()
  })
})

describe('isStriking', () => {
  it('begins at 30 % either way', () => {
    expect([strikes(12_999_000, 10_000_000), strikes(13_000_000, 10_000_000)]).toEqual([false, true])
    expect([strikes(7_001_000, 10_000_000), strikes(7_000_000, 10_000_000)]).toEqual([false, true])
  })

  it('is never a gift, nor where there is no last price', () => {
    expect([strikes(0, 10_000_000), strikes(10_000_000, 0)]).toEqual([false, false])
  })
})
