import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, ZERO_MONEY } from '../kernel/money.ts'
import { quantity } from '../kernel/quantity.ts'
import { rate } from '../kernel/rate.ts'
import { unitPrice } from '../kernel/unit-price.ts'
import { allocateReduction, NO_REDUCTION, reduced } from './document-reduction.ts'
import { lineTotals } from './line-totals.ts'

const fen = (...amounts: number[]) => amounts.map(money)
const parts = (reduction: number, rounding: number, amounts: number[]) =>
  allocateReduction(money(reduction), money(rounding), fen(...amounts)).map((one) => [
    one.reductionAmount,
    one.roundingAmount,
  ])

describe('整单优惠 and 抹零', () => {
  test('are shared by the amounts as entered, largest remainder', () => {
    expect(parts(1000, 0, [10_000, 10_000, 10_000])).toEqual([
      [334, 0],
      [333, 0],
      [333, 0],
    ])
    expect(parts(0, 35, [10_000, 2535])).toEqual([
      [0, 28],
      [0, 7],
    ])
    expect(parts(5000, 50, [25_000, 25_050])).toEqual([
      [2497, 25],
      [2503, 25],
    ])
  })

  test('may be all there is, and no more', () => {
    expect(parts(2, 1, [1, 1, 1])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ])
    expect(() => parts(3, 1, [1, 1, 1])).toThrow(RangeError)
  })

  test('come off before the tax is split', () => {
    const line = {
      taxRate: rate(1300),
      ...lineTotals(
        {
          quantity: quantity(100_000),
          ratio: quantity(10_000),
          price: unitPrice(11_300_000),
          amount: null,
          discountRate: rate(0),
          taxRate: rate(1300),
        },
        true,
      ),
    }
    expect([line.netAmount, line.taxAmount, line.grossAmount]).toEqual([10_000, 1300, 11_300])
    const share = { reductionAmount: money(1100), roundingAmount: money(30) }
    expect(reduced(line, share, true)).toMatchObject({
      listAmount: 11_300,
      discountAmount: 1130,
      amount: 10_170,
      netAmount: 9000,
      taxAmount: 1170,
      grossAmount: 10_170,
    })
    expect(reduced(line, NO_REDUCTION, true)).toEqual({ ...line, ...NO_REDUCTION })
  })

  test('add up to the 分 and never take more than a line has', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 })
    const cases = amounts.chain((list) => {
      const sum = list.reduce((total, one) => total + one, 0)
      return fc.record({
        list: fc.constant(list),
        reduction: fc.integer({ min: 0, max: sum }),
        rest: fc.integer({ min: 0, max: 10_000 }),
      })
    })
    fc.assert(
      fc.property(cases, ({ list, reduction, rest }) => {
        const sum = list.reduce((total, one) => total + one, 0)
        const rounding = Math.min(rest, sum - reduction)
        const shares = allocateReduction(money(reduction), money(rounding), fen(...list))
        const total = (pick: (share: (typeof shares)[number]) => number) =>
          shares.reduce((all, share) => all + pick(share), 0)
        expect(total((share) => share.reductionAmount)).toBe(reduction)
        expect(total((share) => share.roundingAmount)).toBe(rounding)
        shares.forEach((share, index) => {
          expect(share.reductionAmount + share.roundingAmount).toBeLessThanOrEqual(list[index] ?? ZERO_MONEY)
          expect(Math.min(share.reductionAmount, share.roundingAmount)).toBeGreaterThanOrEqual(0)
        })
      }),
      { verbose: true },
    )
  })
})
