import { expect, test } from 'vitest'
import { groupColumns, placeColumns, type ListColumn } from './list-column.ts'

const columns: ListColumn<string>[] = [
  { key: 'code', title: 'Code', width: 80, priority: 2 },
  { key: 'name', title: 'Name', width: 200, min: 150, grow: 3 },
  { key: 'spec', title: 'Spec', width: 100, priority: 1 },
  { key: 'stock', title: 'Stock', width: 100 },
]
const keys = (available: number, scale = 1) => placeColumns(columns, available, scale).map(({ column }) => column.key)
const widths = (available: number, scale = 1) => placeColumns(columns, available, scale).map(({ width }) => width)

test('all columns stay while they fit, and fill the width exactly', () => {
  expect(keys(600)).toEqual(['code', 'name', 'spec', 'stock'])
  expect(widths(600)).toEqual([100, 260, 120, 120])
})

test('room that is short is taken from what may shrink before a column leaves', () => {
  expect(keys(430)).toEqual(['code', 'name', 'spec', 'stock'])
  expect(widths(430)).toEqual([80, 150, 100, 100])
})

test('columns leave by priority, the highest number first', () => {
  expect(keys(429)).toEqual(['name', 'spec', 'stock'])
  expect(keys(300)).toEqual(['name', 'stock'])
})

test('columns without a priority never leave, however narrow it gets', () => {
  expect(keys(100)).toEqual(['name', 'stock'])
  expect(widths(100)).toEqual([150, 100])
})

test('a larger font needs more room for the same columns', () => {
  expect(keys(600, 1.5)).toEqual(['name', 'spec', 'stock'])
  expect(keys(600, 1.75)).toEqual(['name', 'stock'])
})

test('neighbours of the same group stand under one head', () => {
  const grouped = placeColumns<string>(
    [
      { key: 'date', title: 'Date', width: 80 },
      { key: 'in', title: 'Qty', width: 80, group: 'In' },
      { key: 'inValue', title: 'Value', width: 80, group: 'In' },
      { key: 'out', title: 'Qty', width: 80, group: 'Out' },
    ],
    800,
    1,
  )
  expect(groupColumns(grouped)).toEqual([
    { title: '', span: 1 },
    { title: 'In', span: 2 },
    { title: 'Out', span: 1 },
  ])
  expect(groupColumns(placeColumns(columns, 600, 1))).toEqual([])
})
