import { expect, test } from 'vitest'
import { cellText } from './cell-text.ts'

test.each([
  [null, undefined, ''],
  ['0069', undefined, '0069'],
  ['#N/A', undefined, '#N/A'],
  [true, undefined, 'TRUE'],
  [0, undefined, '0'],
  [-12.5, undefined, '-12.5'],
  [6901028075763, undefined, '6901028075763'],
  [123_456_789_012_345, undefined, '123456789012345'],
  // What binary fractions make of 0.1 + 0.2 is shown as 0.3.
  [0.1 + 0.2, undefined, '0.3'],
  [1234.5678, '#,##0.00', '1234.5678'],
  [69, '000000', '000069'],
  [0.13, '0.00%', '13%'],
  // Digits are lost: shown as Excel shows it, so that nobody takes it for the code.
  [1_234_567_890_123_456, undefined, '1.23457E+15'],
  [6e20, undefined, '6E+20'],
  [1.5e-7, undefined, '1.5E-7'],
])('%s in the format %s is shown as %s', (value, format, text) => {
  expect(cellText({ value, format })).toBe(text)
})

test('days and times have no time zone', () => {
  const shown = (moment: string) => cellText({ value: new Date(moment) })
  expect(shown('2026-11-22T00:00:00Z')).toBe('2026-11-22')
  expect(shown('2026-11-22T08:30:00Z')).toBe('2026-11-22 08:30:00')
  expect(shown('1899-12-31T08:30:00Z')).toBe('08:30:00')
  expect(shown('nonsense')).toBe('#####')
})

test('a formula is its last result; one never computed is shown as it is written', () => {
  expect(cellText({ value: 3, formula: '1+2' })).toBe('3')
  expect(cellText({ value: null, formula: '1+2' })).toBe('=1+2')
})
