import { expect, test } from 'vitest'
import { moveColumn, templateFault, USUAL_TEMPLATE, type FormColumn, type FormTemplate } from './form-template.ts'

const keys = ({ columns }: FormTemplate) => columns.map(({ key }) => key)
const changed = (key: FormColumn, changes: { shown?: boolean; width?: number }): FormTemplate => ({
  ...USUAL_TEMPLATE,
  columns: USUAL_TEMPLATE.columns.map((column) => (column.key === key ? { ...column, ...changes } : column)),
})

test('as the program prints it nothing is wrong', () => {
  expect(templateFault(USUAL_TEMPLATE)).toBe(null)
})

test('every column is there once, and what was delivered is always said', () => {
  expect(templateFault({ ...USUAL_TEMPLATE, columns: USUAL_TEMPLATE.columns.slice(1) })).toBe('columns')
  expect(
    templateFault({ ...USUAL_TEMPLATE, columns: [...USUAL_TEMPLATE.columns.slice(1), USUAL_TEMPLATE.columns[1]!] }),
  ).toBe('columns')
  expect(templateFault(changed('quantity', { shown: false }))).toBe('fixed')
  expect(templateFault(changed('price', { shown: false }))).toBe(null)
})

test('columns leave room for the name and can be read', () => {
  expect(templateFault(changed('unit', { width: 79 }))).toBe('width')
  expect(templateFault(changed('remark', { width: 537 }))).toBe('width')
  expect(templateFault(changed('remark', { width: 536 }))).toBe(null)
  expect(templateFault(changed('remark', { width: 9_000, shown: false }))).toBe(null)
})

test('a column moves one place; sums stay right of the name', () => {
  expect(keys(moveColumn(USUAL_TEMPLATE, 'remark', -1))).toEqual([
    'row',
    'code',
    'name',
    'unit',
    'quantity',
    'price',
    'remark',
    'amount',
  ])
  expect(moveColumn(USUAL_TEMPLATE, 'row', -1)).toBe(USUAL_TEMPLATE)
  const unitFirst = moveColumn(USUAL_TEMPLATE, 'quantity', -1)
  expect(keys(unitFirst).slice(2, 5)).toEqual(['name', 'quantity', 'unit'])
  expect(moveColumn(unitFirst, 'quantity', -1)).toBe(unitFirst)
})
