import { expect, test } from 'vitest'
import type { CountLine } from '#shared/contract/stocktake-count.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { countLine } from '../testing.ts'
import { patchedLines } from './patched-lines.ts'

const line = (number: number, counted: number | null): CountLine =>
  countLine({
    id: id(number),
    rowNumber: number,
    counted: counted === null ? null : quantity(counted * 10_000),
  })
const patch = (...lines: CountLine[]) => new Map(lines.map((one) => [one.id, one]))
const shown = (lines: readonly CountLine[]) => lines.map(({ rowNumber, counted }) => [rowNumber, counted])

test('in the counted tab what was counted last comes first, once', () => {
  const lines = patchedLines(
    [line(3, 5), line(1, 7)],
    patch(line(9, 1), line(1, 8)),
    { tab: 'counted', search: '' },
    true,
  )
  expect(shown(lines)).toEqual([
    [1, 80_000],
    [9, 10_000],
    [3, 50_000],
  ])
})

test('an entry undone leaves the counted tab and comes back to the uncounted one in its place', () => {
  const undone = patch(line(2, null))
  expect(shown(patchedLines([line(2, 1), line(1, 1)], undone, { tab: 'counted', search: '' }, false))).toEqual([
    [1, 10_000],
  ])
  expect(shown(patchedLines([line(1, null), line(3, null)], undone, { tab: 'uncounted', search: '' }, true))).toEqual([
    [1, null],
    [2, null],
    [3, null],
  ])
})

test('a counted line leaves the uncounted tab', () => {
  expect(
    shown(patchedLines([line(1, null), line(2, null)], patch(line(1, 4)), { tab: 'uncounted', search: '' }, false)),
  ).toEqual([[2, null]])
})

test('an added line beyond the loaded ones waits until they are loaded', () => {
  const added = patch(line(99, 1))
  expect(shown(patchedLines([line(1, null)], added, { tab: 'all', search: '' }, true))).toEqual([[1, null]])
  expect(shown(patchedLines([line(1, null)], added, { tab: 'all', search: '' }, false))).toEqual([
    [1, null],
    [99, 10_000],
  ])
})

test('a search shows only lines the back end found', () => {
  expect(
    shown(patchedLines([line(1, 2)], patch(line(5, 1), line(1, 3)), { tab: 'counted', search: '水' }, false)),
  ).toEqual([[1, 30_000]])
})
