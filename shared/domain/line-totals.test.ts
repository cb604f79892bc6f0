import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, parseMoney, ZERO_MONEY } from '../kernel/money.ts'
import { ONE_UNIT, parseQuantity, quantity } from '../kernel/quantity.ts'
import { rate, ZERO_RATE } from '../kernel/rate.ts'
import { parseUnitPrice, unitPrice } from '../kernel/unit-price.ts'
import { allocateCharge, documentTotals, lineTotals, type EnteredLine } from './line-totals.ts'

interface LineText {
  readonly quantity: string
  readonly ratio?: string
  readonly price?: string
  readonly amount?: string
  readonly discount?: number
  readonly tax?: number
}

function entered(line: LineText): EnteredLine {
  return {
    quantity: parseQuantity(line.quantity)!,
    ratio: line.ratio === undefined ? ONE_UNIT : parseQuantity(line.ratio)!,
    price: line.price === undefined ? null : parseUnitPrice(line.price),
    amount: line.amount === undefined ? null : parseMoney(line.amount),
    discountRate: line.discount === undefined ? ZERO_RATE : rate(line.discount),
    taxRate: line.tax === undefined ? ZERO_RATE : rate(line.tax),
  }
}

describe('R2', () => {
  test('10 × 82.50 − 15 % = 701.25', () => {
    expect(lineTotals(entered({ quantity: '10', price: '82.50', discount: 1500 }), true)).toEqual({
      baseQuantity: 100_000,
      listAmount: 82_500,
      discountAmount: 12_375,
      amount: 70_125,
      netAmount: 70_125,
      taxAmount: 0,
      grossAmount: 70_125,
    })
  })

  test('3 × 0.335 × 50 % is rounded once', () => {
    expect(lineTotals(entered({ quantity: '3', price: '0.335', discount: 5000 }), true)).toMatchObject({
      listAmount: 101,
      discountAmount: 51,
      amount: 50,
    })
  })

  test('c17: 含税 and 不含税', () => {
    const line = entered({ quantity: '3', price: '33.33', tax: 1300 })
    expect(lineTotals(line, true)).toMatchObject({ grossAmount: 9999, netAmount: 8849, taxAmount: 1150 })
    expect(lineTotals(line, false)).toMatchObject({ netAmount: 9999, taxAmount: 1300, grossAmount: 11_299 })
  })

  test('c19: three factors, although quantity × price is beyond 2^53', () => {
    expect(lineTotals(entered({ quantity: '100000', price: '9999.99', discount: 500 }), true)).toMatchObject({
      listAmount: 99_999_900_000,
      discountAmount: 4_999_995_000,
      amount: 94_999_905_000,
    })
  })

  test('0.02 over three free lines', () => {
    expect(allocateCharge(money(2), [ZERO_MONEY, ZERO_MONEY, ZERO_MONEY])).toEqual([1, 1, 0])
  })
})

test('an entered amount wins over price and discount; the difference is the reduction', () => {
  expect(lineTotals(entered({ quantity: '3', price: '10', amount: '25', discount: 5000 }), true)).toMatchObject({
    listAmount: 3000,
    discountAmount: 500,
    amount: 2500,
  })
  expect(lineTotals(entered({ quantity: '3', amount: '25' }), true)).toMatchObject({
    listAmount: 2500,
    discountAmount: 0,
    amount: 2500,
  })
  // More than the list price is a negative reduction, not an error.
  expect(lineTotals(entered({ quantity: '1', price: '10', amount: '12' }), true)).toMatchObject({
    discountAmount: -200,
    amount: 1200,
  })
})

test('without price and amount a line is worth nothing', () => {
  expect(lineTotals(entered({ quantity: '3' }), true)).toMatchObject({ listAmount: 0, amount: 0, grossAmount: 0 })
})

test('price and quantity are per entered unit; the base quantity is what moves', () => {
  expect(lineTotals(entered({ quantity: '2.5', ratio: '24', price: '36' }), true)).toMatchObject({
    baseQuantity: 600_000,
    amount: 9000,
  })
})

test('totals of a document are the sums of its lines', () => {
  const lines = [
    entered({ quantity: '3', price: '33.33', tax: 1300 }),
    entered({ quantity: '10', price: '82.50', discount: 1500 }),
  ]
  expect(documentTotals(lines.map((line) => ({ ...lineTotals(line, true), quantity: line.quantity })))).toEqual({
    lineCount: 2,
    quantity: 130_000,
    listAmount: 92_499,
    discountAmount: 12_375,
    amount: 80_124,
    netAmount: 78_974,
    taxAmount: 1150,
    grossAmount: 80_124,
  })
})

test('list − discount = amount and net + tax = gross, to the 分', () => {
  const anyLine: fc.Arbitrary<EnteredLine> = fc.record({
    quantity: fc.integer({ min: 1, max: 1_000_000_000 }).map(quantity),
    ratio: fc.integer({ min: 1, max: 1_000_000 }).map(quantity),
    price: fc.option(fc.integer({ min: 0, max: 9_000_000_000 }).map(unitPrice)),
    amount: fc.option(fc.integer({ min: 0, max: 9_000_000_000_000 }).map(money)),
    discountRate: fc.integer({ min: 0, max: 10_000 }).map(rate),
    taxRate: fc.integer({ min: 0, max: 10_000 }).map(rate),
  })
  fc.assert(
    fc.property(anyLine, fc.boolean(), (line, taxIncluded) => {
      const totals = lineTotals(line, taxIncluded)
      expect(totals.listAmount - totals.discountAmount).toBe(totals.amount)
      expect(totals.netAmount + totals.taxAmount).toBe(totals.grossAmount)
      expect(taxIncluded ? totals.grossAmount : totals.netAmount).toBe(totals.amount)
      // The tax is never more than half a 分 from rate × net.
      const exact = BigInt(totals.netAmount) * BigInt(line.taxRate)
      const error = BigInt(totals.taxAmount) * 10_000n - exact
      expect(error <= 10_000n && error >= -10_000n).toBe(true)
    }),
  )
})
