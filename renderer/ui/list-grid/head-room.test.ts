import { expect, test } from 'vitest'
import { placeWithHeads, widenForHeads } from './head-room.ts'
import type { ListColumn } from './list-column.ts'

const COLUMNS: readonly ListColumn<never>[] = [
  { key: 'number', title: 'Number', width: 150 },
  { key: 'date', title: 'Business date', width: 90, sort: 'date' },
  { key: 'from', title: 'From warehouse', width: 100, min: 60 },
  { key: 'by', title: 'By', width: 60, min: 30 },
]
const widths = (columns: readonly ListColumn<never>[]) =>
  widenForHeads(columns, (title) => title.length * 7).map(({ width, min }) => [width, min])

test('no column is narrower than its head, nor can it be squeezed below it', () => {
  expect(widths(COLUMNS)).toEqual([
    [150, undefined],
    [128, 128],
    [119, 119],
    [60, 41],
  ])
})

test('a width set by hand is meant', () => {
  expect(widths(COLUMNS.map((column) => ({ ...column, setByHand: true })))).toEqual([
    [150, undefined],
    [90, undefined],
    [100, 60],
    [60, 30],
  ])
})

test('a head that would push a column out of the window ends in dots', () => {
  const placed = (available: number) =>
    placeWithHeads(COLUMNS, available, 1, (title) => title.length * 7).map(({ width }) => width)
  expect(placed(457)).toEqual([150, 128, 119, 60])
  expect(placed(390)).toEqual([150, 90, 95, 55])
})
