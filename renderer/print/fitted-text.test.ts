import { expect, test } from 'vitest'
import { fittedText } from './fitted-text.ts'

const CELL = { width: 47.3, height: 7.4, leading: 1.1 }

test('what has room stays as large as it is', () => {
  expect(fittedText('农夫山泉', CELL, 9)).toEqual({ size: 9, lines: 2 })
  expect(fittedText('', CELL, 9)).toEqual({ size: 9, lines: 2 })
})

test('a longer name is set smaller until all of it stands there', () => {
  // 28 signs: two lines of 14 at 9 points (3.175 mm); 36 need two of 18.
  expect(fittedText('鸡'.repeat(28), CELL, 9)).toEqual({ size: 9, lines: 2 })
  expect(fittedText('鸡'.repeat(36), CELL, 9)).toEqual({ size: 7, lines: 2 })
  expect(fittedText('鸡'.repeat(66), CELL, 9)).toEqual({ size: 6, lines: 3 })
})

test('words are not parted where they need not be', () => {
  expect(fittedText('butter sticks', { width: 12, height: 8, leading: 1 }, 9)).toEqual({ size: 9, lines: 2 })
  expect(fittedText('aaaaaaaaa bbbbb', { width: 12, height: 4, leading: 1 }, 9)).toEqual({ size: 5.5, lines: 2 })
  expect(fittedText('a'.repeat(30), { width: 12, height: 6.4, leading: 1 }, 9)).toEqual({ size: 5.5, lines: 3 })
})

test('nothing is printed smaller than can be read', () => {
  expect(fittedText('鸡'.repeat(500), CELL, 9)).toEqual({ size: 5, lines: 3 })
})
