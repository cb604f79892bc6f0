import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseNumberText, parseDecimal } from './decimal.ts'
import { formatMoney, money, moneyToText, parseMoney } from './money.ts'
import { formatQuantity, parseQuantity, quantity, quantityToText, toBaseQuantity } from './quantity.ts'
import { formatPercent, parsePercent, percentToText, rate } from './rate.ts'
import {
  averagePrice,
  averagePriceText,
  formatUnitPrice,
  parseUnitPrice,
  unitPrice,
  unitPriceToText,
} from './unit-price.ts'

describe('reading', () => {
  test.each([
    ['1234.5', 123450],
    ['1,234.50', 123450],
    ['１２３４．５', 123450],
    ['１，２３４。５０', 123450],
    ['－３', -300],
    ['＋３', 300],
    ['¥12.30', 1230],
    ['￥１２．３', 1230],
    [' 12.3 ', 1230],
    ['\u300012.3\u3000', 1230],
    ['.5', 50],
    ['5.', 500],
    ['-.05', -5],
    ['0012', 1200],
    ['12.3400000', 1234],
    ['-0', 0],
    ['-0.00', 0],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%s is %d 分', (text, fen) => {
    expect(parseMoney(text)).toBe(fen)
  })

  test.each([
    '',
    ' ',
    '.',
    '-',
    '+',
    '--1',
    '1-',
    '1.2.3',
    '12.345',
    '1e5',
    '0x10',
    'NaN',
    'Infinity',
    'abc',
    '一百',
    '12元',
    '90071992547409.92',
    '9'.repeat(400),
  ])('%s is no amount', (text) => {
    expect(parseMoney(text)).toBeNull()
  })

  test('minus zero is zero', () => {
    expect(Object.is(parseMoney('-0'), 0)).toBe(true)
    expect(Object.is(parseMoney('－０。０'), 0)).toBe(true)
  })

  test('each type keeps as many decimals as it has', () => {
    expect(parseQuantity('0.0001')).toBe(1)
    expect(parseQuantity('0.00001')).toBeNull()
    expect(parseUnitPrice('0.000001')).toBe(1)
    expect(parseUnitPrice('0.0000001')).toBeNull()
    expect(parsePercent('12.5')).toBe(1250)
    expect(parsePercent('13%')).toBe(1300)
    expect(parsePercent('１３％ ')).toBe(1300)
    expect(parsePercent('0.001')).toBeNull()
    expect(parseDecimal('12', 0)).toBe(12)
    expect(parseDecimal('12.5', 0)).toBeNull()
  })
})

describe('writing', () => {
  test('amounts', () => {
    expect(formatMoney(money(123450))).toBe('1,234.50')
    expect(formatMoney(money(-5))).toBe('-0.05')
    expect(formatMoney(money(0))).toBe('0.00')
    expect(formatMoney(money(9_007_199_254_740_991))).toBe('90,071,992,547,409.91')
    expect(moneyToText(money(-123456789))).toBe('-1234567.89')
  })

  test('quantities, prices, rates', () => {
    expect(formatQuantity(quantity(125_000))).toBe('12.5')
    expect(formatQuantity(quantity(12_345_678_901_234))).toBe('1,234,567,890.1234')
    expect(quantityToText(quantity(-1))).toBe('-0.0001')
    expect(formatUnitPrice(unitPrice(3_500_000))).toBe('3.50')
    expect(formatUnitPrice(unitPrice(1_234_567))).toBe('1.234567')
    expect(unitPriceToText(unitPrice(1_000_100_000))).toBe('1000.10')
    expect(formatPercent(rate(1300))).toBe('13%')
    expect(percentToText(rate(1255))).toBe('12.55')
  })

  test('fractions of the unit are refused, never rounded away', () => {
    expect(() => money(0.5)).toThrow(RangeError)
    expect(() => quantity(NaN)).toThrow(RangeError)
    expect(() => unitPrice(2 ** 53)).toThrow(RangeError)
    expect(() => rate(Infinity)).toThrow(RangeError)
  })
})

/** A text as a Chinese input method may leave it. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replace('．', '。')

test('what is written is read back, plain, grouped and full-width', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      for (const [write, read] of [
        [() => formatMoney(money(value)), parseMoney],
        [() => moneyToText(money(value)), parseMoney],
        [() => formatQuantity(quantity(value)), parseQuantity],
        [() => quantityToText(quantity(value)), parseQuantity],
        [() => formatUnitPrice(unitPrice(value)), parseUnitPrice],
        [() => unitPriceToText(unitPrice(value)), parseUnitPrice],
        [() => formatPercent(rate(value)), parsePercent],
      ] as const) {
        const text = write()
        expect(read(text)).toBe(value)
        expect(read(fullWidth(text))).toBe(value)
      }
    }),
  )
})

test('any text is read or refused, never misread', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseMoney(text)
      if (read === null) return
      // What was accepted has the same value when it is written and read again.
      expect(Number.isSafeInteger(read)).toBe(true)
      expect(parseMoney(moneyToText(read))).toBe(read)
      expect(normaliseNumberText(text)).toMatch(/^[+-]?[\d.]+$/)
    }),
  )
})

test('base quantity of an entered unit, rounded once', () => {
  expect(toBaseQuantity(quantity(25_000), quantity(240_000))).toBe(600_000)
  expect(toBaseQuantity(quantity(1), quantity(5_000))).toBe(1)
  expect(toBaseQuantity(quantity(1), quantity(4_999))).toBe(0)
})

test('average price of an amount', () => {
  expect(averagePrice(money(3330), quantity(100_000))).toBe(3_330_000)
  expect(averagePrice(money(1000), quantity(30_000))).toBe(3_333_300)
  expect(averagePrice(money(2000), quantity(30_000))).toBe(6_666_700)
  expect(averagePrice(money(-2000), quantity(-30_000))).toBe(6_666_700)
  expect(averagePriceText(money(2000), quantity(30_000))).toBe('6.6667')
})

test('no average price of no quantity, nor of much value on next to nothing', () => {
  expect(averagePrice(money(90_000), quantity(1))).toBe(9_000_000_000_000)
  expect(averagePrice(money(90_001), quantity(1))).toBe(null)
  expect(averagePrice(money(9_000_000_000_000), quantity(1))).toBe(null)
  expect(averagePrice(money(-90_001), quantity(-1))).toBe(null)
  expect(averagePrice(money(0), quantity(0))).toBe(null)
  expect(averagePriceText(money(0), quantity(0))).toBe('')
})
