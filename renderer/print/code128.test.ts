import { expect, test } from 'vitest'
import { barsPath, code128, code128Values } from './code128.ts'

test('set B: the published example', () => {
  // Start B, W i k i p e d i a, check symbol 88.
  expect(code128Values('Wikipedia')).toEqual([104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88])
})

test('digits go two by two in set C', () => {
  expect(code128Values('6901285991240')).toEqual([105, 69, 1, 28, 59, 91, 24, 100, 16, 69])
})

test('a page of a count sheet changes between the sets', () => {
  expect(code128Values('PD-20261122-0001/25')).toEqual([
    104, 48, 36, 13, 99, 20, 26, 11, 22, 100, 13, 99, 0, 1, 100, 15, 18, 21, 8,
  ])
})

test('an odd run begins with one digit in set B', () => {
  expect(code128Values('A12345').slice(0, 5)).toEqual([104, 33, 17, 99, 23])
})

test('what no scanner could send is refused', () => {
  expect(() => code128Values('盘点')).toThrow(RangeError)
  expect(() => code128Values('')).toThrow(RangeError)
})

test('eleven modules a symbol, thirteen for the stop, ten white ones on both sides', () => {
  const { width, bars } = code128('Wikipedia')
  expect(width).toBe(10 + 11 * 11 + 13 + 10)
  // Start B: 2 black, 1 white, 1 black, 2 white, 1 black, 4 white.
  expect(bars.slice(0, 4)).toEqual([
    { x: 10, width: 2 },
    { x: 13, width: 1 },
    { x: 16, width: 1 },
    { x: 21, width: 3 },
  ])
  expect(bars.at(-1)).toEqual({ x: width - 12, width: 2 })
})

test('the path draws every bar once', () => {
  expect(barsPath({ width: 20, bars: [{ x: 10, width: 2 }] })).toBe('M10 0h2v1h-2z')
})
