import { expect, test } from 'vitest'
import { calibrated, centimetres, lengthText, parseLength, parseOffset } from './length.ts'

test('millimetres with one decimal, also as an input method writes them', () => {
  expect(parseLength('20')).toBe(200)
  expect(parseLength('１８。５')).toBe(185)
  expect(parseLength('18.55')).toBe(null)
  expect(parseLength('')).toBe(null)
  expect(parseOffset('-30')).toBe(-300)
  expect(parseOffset('30.1')).toBe(null)
  expect(lengthText(185)).toBe('18.5')
  expect(lengthText(-20)).toBe('-2')
})

test('the form of a printer is in centimetres', () => {
  expect([2410, 1400, 930, 2800].map(centimetres)).toEqual(['24.1', '14.0', '9.3', '28.0'])
})

test('a cross that landed too far right and too high moves left and down', () => {
  expect(calibrated({ x: 0, y: 0 }, { x: 223, y: 184 })).toEqual({ x: -23, y: 16 })
})

test('a second measurement corrects the first, and nothing is moved further than 30 mm', () => {
  expect(calibrated({ x: -23, y: 16 }, { x: 202, y: 200 })).toEqual({ x: -25, y: 16 })
  expect(calibrated({ x: 0, y: 0 }, { x: 900, y: 0 })).toEqual({ x: -300, y: 200 })
})
