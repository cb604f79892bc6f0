import { expect, test } from 'vitest'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { text } from '#renderer/text/text.ts'
import { PLAIN_LAYOUT, withVisible } from '#renderer/ui/column-layout/column-layout.ts'
import { paperColumns } from './paper-columns.ts'
import { gridColumns } from './report-columns.ts'

const definition = reportDefinition('stockSummary')

test('upright it has its short form: 期初, 入, 出 and 期末, each quantity and amount', () => {
  const head = { columns: definition.columns.map(({ key }) => key), comparedColumns: ['inQuantity', 'outQuantity'] }
  const keysOf = (direction: 'portrait' | 'landscape', comparison: 'none' | 'previous') =>
    paperColumns(
      definition,
      direction,
      gridColumns('stockSummary', { grouping: 'product', comparison }, head, text.value, false),
    ).placed.map(({ column }) => column.key)
  const short = [
    ...['name', 'level', 'unit', 'openingQuantity', 'openingValue', 'inQuantity', 'inValue'],
    ...['outQuantity', 'outValue', 'adjustmentValue', 'closingQuantity', 'closingValue'],
  ]
  expect(keysOf('portrait', 'none')).toEqual(short)
  expect(keysOf('portrait', 'previous')).toEqual(short)
  expect(keysOf('landscape', 'none')).toContain('purchaseQuantity')
})

/** 收发存 of a shop that buys, sells, counts and moves goods. */
const USED = [
  ...['code', 'barcode', 'name', 'spec', 'unit', 'openingQuantity', 'openingPrice', 'openingValue', 'purchaseQuantity'],
  ...['gainQuantity', 'inQuantity', 'inValue', 'saleQuantity', 'lossQuantity', 'outQuantity', 'outValue'],
  ...['closingQuantity', 'closingPrice', 'closingValue'],
]
const shown = gridColumns(
  'stockSummary',
  { grouping: 'product', comparison: 'none' },
  { columns: USED, comparedColumns: [] },
  text.value,
  false,
)
const across = (...keys: string[]) => {
  const layout = keys.reduce((chosen, key) => withVisible(chosen, key, true), PLAIN_LAYOUT)
  const { placed, size } = paperColumns(definition, 'landscape', shown, layout)
  return { size, left: USED.filter((key) => !placed.some(({ column }) => column.key === key)), placed }
}

test('across, what has no room leaves; what was chosen comes beside the rest, in smaller type', () => {
  const gone = ['code', 'barcode', 'openingPrice', 'gainQuantity', 'lossQuantity', 'closingPrice']
  expect(across()).toMatchObject({ size: 1, left: gone })
  expect(across('code')).toMatchObject({ size: 0.9, left: gone.slice(1) })
  expect(across('code', 'barcode', 'openingPrice', 'closingPrice')).toMatchObject({ size: 0.8, left: gone.slice(3, 5) })
  expect(across(...gone)).toMatchObject({ size: 0.7, left: [] })
  const { placed, size } = across('code', 'barcode', 'openingPrice')
  expect(placed.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1200 / size)
})

test('what was hidden makes room', () => {
  const layout = ['inValue', 'outValue'].reduce((hidden, key) => withVisible(hidden, key, false), PLAIN_LAYOUT)
  const { placed, size } = paperColumns(definition, 'landscape', shown, withVisible(layout, 'code', true))
  const keys = placed.map(({ column }) => column.key)
  expect([size, keys.includes('code'), keys.includes('inValue')]).toEqual([1, true, false])
})

test('a short form takes what it has not by itself', () => {
  const layout = withVisible(PLAIN_LAYOUT, 'code', true)
  const { placed } = paperColumns(definition, 'portrait', shown, layout)
  expect(placed.slice(0, 2).map(({ column }) => column.key)).toEqual(['code', 'name'])
})
