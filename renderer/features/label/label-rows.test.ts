import { expect, test } from 'vitest'
import type { LabelGoods } from '#shared/contract/label.ts'
import { id } from '#shared/kernel/id.ts'
import { parseQuantity } from '#shared/kernel/quantity.ts'
import { addRow, copiesOf, labelPages, type LabelRow } from './label-rows.ts'

const goods = (number: number): LabelGoods => ({
  id: id<'product'>(number),
  code: '',
  name: '',
  spec: '',
  brand: '',
  units: [],
})
const row = (number: number, copies: number, unit = 1): LabelRow => ({
  goods: goods(number),
  unitId: id<'unit'>(unit),
  copies,
})

test('a label for every piece, one more for a part, and never none', () => {
  expect(copiesOf(parseQuantity('12')!)).toBe(12)
  expect(copiesOf(parseQuantity('12.5')!)).toBe(13)
  expect(copiesOf(parseQuantity('0')!)).toBe(1)
  expect(copiesOf(parseQuantity('5000')!)).toBe(999)
})

test('the same goods again are more labels; another unit is a row of its own', () => {
  const rows = [row(1, 2), row(2, 1)]
  expect(addRow(rows, row(1, 3)).map(({ copies }) => copies)).toEqual([5, 1])
  expect(addRow(rows, row(1, 3, 9)).map(({ copies }) => copies)).toEqual([2, 1, 3])
})

test('a roll has a page for each label; a sheet 24 of them, after what was used', () => {
  expect(labelPages([row(1, 2), row(2, 1)], 'label-40x30', 0).map((page) => page.labels[0]?.goods.id)).toEqual([
    1, 1, 2,
  ])
  const sheets = labelPages([row(1, 24)], 'label-sheet', 3)
  expect(sheets.map((page) => page.labels.length)).toEqual([24, 3])
  expect(sheets[0]?.labels.slice(0, 4).map((label) => label?.goods.id ?? null)).toEqual([null, null, null, 1])
  expect(labelPages([], 'label-sheet', 5)).toEqual([])
})
