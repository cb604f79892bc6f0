import { expect, it } from 'vitest'
import { ean13, ean13Check, isEan13 } from './ean13.ts'

/** The modules of a code, dark as 1, without the white on both sides. */
function modules(code: string): string {
  const { width, bars } = ean13(code)
  const dark = new Set(bars.flatMap((bar) => Array.from({ length: bar.width }, (_one, index) => bar.x + index)))
  return Array.from({ length: width }, (_one, x) => (dark.has(x) ? '1' : '0'))
    .join('')
    .slice(11, -11)
}

it('knows the check digit', () => {
  expect(ean13Check('690123456789')).toBe('2')
  expect(ean13Check('001234567890')).toBe('5')
  expect(isEan13('6901234567893')).toBe(false)
})

it('draws the example of the standard, 95 modules between its quiet zones', () => {
  // 4003994155486 as every description of EAN-13 shows it.
  expect(modules('4003994155486')).toBe(
    '101' +
      '0001101' +
      '0100111' +
      '0111101' +
      '0001011' +
      '0010111' +
      '0011101' +
      '01010' +
      '1100110' +
      '1001110' +
      '1001110' +
      '1011100' +
      '1001000' +
      '1010000' +
      '101',
  )
})
