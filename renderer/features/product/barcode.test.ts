import { expect, test } from 'vitest'
import { wrongCheckDigit } from './barcode.ts'

test.each([
  ['6902265150114', null],
  ['4006381333931', null],
  ['6902265150115', '4'],
  ['0000000000000', null],
  ['2100015', null],
  ['690226515011X', null],
])('%s → %s', (barcode, digit) => {
  expect(wrongCheckDigit(barcode)).toBe(digit)
})
