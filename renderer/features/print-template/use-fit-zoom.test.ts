import { expect, test } from 'vitest'
import { fitZoom } from './use-fit-zoom.ts'

test('a sheet is made as small as the desk asks for, and never larger than it is', () => {
  // 241 mm are 911 pixels.
  expect(fitZoom(2000, 2410)).toBe(1)
  expect(fitZoom(48 + 455, 2410)).toBeCloseTo(0.4995, 3)
  expect(fitZoom(0, 2410)).toBe(0.25)
})
