import { expect, test } from 'vitest'
import { id } from '../../kernel/id.ts'
import { scanMeaning, type CodedGoods, type CodeLookups } from './scan-meaning.ts'
import type { ScaleRule } from './scale-code.ts'

const goods = (productId: number, unitId = 1): CodedGoods => ({ productId: id(productId), unitId: id(unitId) })

const BARCODES: Readonly<Record<string, CodedGoods>> = {
  '6901285991240': goods(1, 1),
  // The case of the same product.
  '6901285991257': goods(1, 2),
  // A barcode that looks like a label of the scale stays a barcode.
  '2100001000004': goods(9),
}
const CODES: Readonly<Record<string, CodedGoods>> = { '0001': goods(1), '12': goods(3), '00077': goods(7) }
const lookups: CodeLookups = {
  barcode: (code) => BARCODES[code] ?? null,
  productCode: (code) => CODES[code] ?? null,
  serial: (code) => (code === 'SN-001' ? goods(5) : null),
  document: (number) => (number === 'LS-20261122-0031' ? id<'document'>(31) : null),
}
const RULES: readonly ScaleRule[] = [
  { length: 13, prefix: '21', carries: 'amount' },
  { length: 13, prefix: '22', carries: 'weight' },
  { length: 18, prefix: '26', carries: 'amount' },
]
const meaning = (code: string) => scanMeaning(code, lookups, RULES)
const plain = { kind: 'product', amount: null, weight: null, serial: null }

test('a barcode is bound to a unit', () => {
  expect(meaning('6901285991240')).toEqual({ ...plain, goods: goods(1, 1) })
  expect(meaning('6901285991257')).toEqual({ ...plain, goods: goods(1, 2) })
})

test('a product code, as it stands', () => {
  expect(meaning('0001')).toEqual({ ...plain, goods: goods(1) })
  expect(meaning('1')).toEqual({ kind: 'unknown' })
})

test('a label of the scale: amount, weight, both', () => {
  expect(meaning('2100012007412')).toEqual({ ...plain, goods: goods(3), amount: 741 })
  expect(meaning('2200077007560')).toEqual({ ...plain, goods: goods(7), weight: 7_560 })
  expect(meaning('260001200741007560')).toEqual({ ...plain, goods: goods(3), amount: 741, weight: 7_560 })
})

test('a label of nothing on the scale is none', () => {
  expect(meaning('2100012000000')).toEqual({ kind: 'unknown' })
  expect(meaning('2200077000004')).toEqual({ kind: 'unknown' })
  // Only the amount is known of a weight of 0.
  expect(meaning('260001200741000000')).toEqual({ ...plain, goods: goods(3), amount: 741 })
})

test('a label with a wrong check digit, of no product or of no rule is not one', () => {
  expect(meaning('2100012007413')).toEqual({ kind: 'unknown' })
  expect(meaning('2199999007411')).toEqual({ kind: 'unknown' })
  expect(meaning('2300012007411')).toEqual({ kind: 'unknown' })
})

test('a barcode that looks like a label of the scale stays a barcode', () => {
  expect(meaning('2100001000004')).toEqual({ ...plain, goods: goods(9) })
})

test('a serial number is its product', () => {
  expect(meaning('SN-001')).toEqual({ ...plain, goods: goods(5), serial: 'SN-001' })
})

test('the number on a receipt, in either case', () => {
  expect(meaning('LS-20261122-0031')).toEqual({ kind: 'document', id: 31 })
  expect(meaning('ls-20261122-0031')).toEqual({ kind: 'document', id: 31 })
})

test('a payment code of a customer is told from an unknown barcode', () => {
  expect(meaning('134567890123456789')).toEqual({ kind: 'paymentCode', provider: 'wechat' })
  expect(meaning('281234567890123456')).toEqual({ kind: 'paymentCode', provider: 'alipay' })
  expect(meaning('301234567890123456789012')).toEqual({ kind: 'paymentCode', provider: 'alipay' })
  // 17 digits, 18 beginning with 16, and 25 digits are none.
  expect(meaning('13456789012345678')).toEqual({ kind: 'unknown' })
  expect(meaning('164567890123456789')).toEqual({ kind: 'unknown' })
  expect(meaning('3012345678901234567890123')).toEqual({ kind: 'unknown' })
})

test('anything else is unknown', () => {
  expect(meaning('6901234567892')).toEqual({ kind: 'unknown' })
})
