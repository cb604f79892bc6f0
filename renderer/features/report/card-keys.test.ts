import { expect, test } from 'vitest'
import { nextCard } from './card-keys.ts'

/** Two rows of three, one of two. */
const boxes = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 50 },
  { left: 100, top: 50 },
  { left: 200, top: 50 },
  { left: 0, top: 100 },
  { left: 100, top: 100 },
]

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 7, null],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 7],
  ['ArrowUp', 7, 4],
  ['ArrowUp', 1, null],
  ['End', 0, 7],
  ['a', 0, null],
])('%s from card %i', (key, at, expected) => {
  expect(nextCard(key, at, boxes)).toBe(expected)
})
