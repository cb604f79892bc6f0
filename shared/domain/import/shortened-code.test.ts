import { expect, test } from 'vitest'
import { codesBeforeShortening, namesTheSame } from './shortened-code.ts'

test('a code of figures may have had zeros before it, up to eight figures', () => {
  expect(codesBeforeShortening('123456')).toEqual(['0123456', '00123456'])
  expect(codesBeforeShortening('7')).toHaveLength(7)
  expect(codesBeforeShortening('12345678')).toEqual([])
})

test.each(['', '0', '07', 'A7', '7-1', '6901234567892'])('nothing was lost of the code %j', (code) => {
  expect(codesBeforeShortening(code)).toEqual([])
})

test('what a row calls it must be its name, if it says any', () => {
  expect(namesTheSame('', '可乐')).toBe(true)
  expect(namesTheSame('COLA', 'Cola')).toBe(true)
  expect(namesTheSame('雪碧', '可乐')).toBe(false)
})
