import { expect, test } from 'vitest'
import { countedNotes, countedSum } from './denominations.ts'

test('notes and coins by how many there are', () => {
  const counts = [2, null, 0, 2, 1, 4, 1, null]
  expect(countedSum(counts)).toBe(22_950)
  expect(countedNotes(counts)).toEqual([
    [10_000, 2],
    [1_000, 2],
    [500, 1],
    [100, 4],
    [50, 1],
  ])
  expect(countedSum([])).toBe(0)
})
