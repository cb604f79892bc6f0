import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('UTF-8 with and without a byte order mark', () => {
  expect(decodeText(new TextEncoder().encode('实盘,3'))).toBe('实盘,3')
  expect(decodeText(new TextEncoder().encode('\u{feff}实盘,3'))).toBe('实盘,3')
})

test('GBK, as Excel saves a CSV in China', () => {
  // 实盘 in GBK
  expect(decodeText(bytes(0xca, 0xb5, 0xc5, 0xcc, 0x2c, 0x33))).toBe('实盘,3')
})

test('a workbook or a picture is no text', () => {
  expect(decodeText(bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00))).toBe(null)
  expect(decodeText(bytes(0x89, 0xff, 0xff))).toBe(null)
})
