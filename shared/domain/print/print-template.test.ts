import { expect, test } from 'vitest'
import { templateFault, usualTemplate, withColumnAt, withPartAt, type PrintTemplate } from './print-template.ts'
import { TEMPLATE_SUBJECTS, type PrintColumn } from './template-subject.ts'

const SALE = 'salesShipment'
const USUAL = usualTemplate(SALE)
const keys = ({ columns }: PrintTemplate) => columns.map(({ key }) => key)
const changed = (key: PrintColumn, changes: { shown?: boolean; width?: number }): PrintTemplate => ({
  ...USUAL,
  columns: USUAL.columns.map((column) => (column.key === key ? { ...column, ...changes } : column)),
})

test('as the program prints it nothing is wrong', () => {
  for (const subject of TEMPLATE_SUBJECTS) expect(templateFault(subject, usualTemplate(subject)), subject).toBe(null)
})

test('every column and part is there once, and what was delivered is always said', () => {
  expect(templateFault(SALE, { ...USUAL, columns: USUAL.columns.slice(1) })).toBe('columns')
  expect(templateFault(SALE, { ...USUAL, columns: [...USUAL.columns.slice(1), USUAL.columns[1]!] })).toBe('columns')
  expect(templateFault(SALE, { ...USUAL, parts: USUAL.parts.slice(1) })).toBe('parts')
  expect(templateFault('statement', USUAL)).toBe('columns')
  expect(templateFault(SALE, changed('quantity', { shown: false }))).toBe('fixed')
  expect(templateFault(SALE, changed('price', { shown: false }))).toBe(null)
})

test('columns leave room for the name and can be read', () => {
  expect(templateFault(SALE, changed('unit', { width: 79 }))).toBe('width')
  expect(templateFault(SALE, changed('remark', { width: 537 }))).toBe('width')
  expect(templateFault(SALE, changed('remark', { width: 536 }))).toBe(null)
  expect(templateFault(SALE, changed('remark', { width: 9_000, shown: false }))).toBe(null)
})

test('a column goes to another place; sums stay right of the name', () => {
  const moved = withColumnAt(SALE, USUAL, 'remark', 7)
  expect(keys(moved).slice(5)).toEqual(['quantity', 'price', 'remark', 'amount'])
  expect(keys(withColumnAt(SALE, USUAL, 'row', -1))).toEqual(keys(USUAL))
  const quantityFirst = withColumnAt(SALE, USUAL, 'quantity', 4)
  expect(keys(quantityFirst).slice(3, 6)).toEqual(['name', 'quantity', 'unit'])
  expect(withColumnAt(SALE, quantityFirst, 'quantity', 3)).toBe(quantityFirst)
})

test('a part changes places with those of its block that can be moved', () => {
  const moved = withPartAt(SALE, USUAL, 'externalNumber', 0)
  expect(moved.parts.map(({ key }) => key).slice(0, 6)).toEqual([
    'barcode',
    'externalNumber',
    'contact',
    'phone',
    'address',
    'warehouse',
  ])
  expect(withPartAt(SALE, USUAL, 'barcode', 1).parts).toEqual(USUAL.parts)
})
