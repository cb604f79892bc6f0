import { expect, test } from 'vitest'
import { rowStep } from './row-step.ts'

test('arrows, Home and End stay within the rows; other keys go nowhere', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'r'].map((key) => rowStep(key, 1, 3))).toEqual([2, 0, 0, 2, undefined])
  expect([rowStep('ArrowDown', 2, 3), rowStep('ArrowUp', 0, 3), rowStep('End', 0, 0)]).toEqual([2, 0, 0])
})
