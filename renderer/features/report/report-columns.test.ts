import { describe, expect, test } from 'vitest'
import { initialParameters, columnsFor, REPORT_DEFINITIONS } from '#shared/domain/report/registry.ts'
import { operandsOf } from '#shared/domain/report/derive.ts'
import { enUS } from '#renderer/text/en-US.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { placeColumns } from '#renderer/ui/list-grid/list-column.ts'
import { formulaText, gridColumns } from './report-columns.ts'

/** What a grid has at 1366 × 768 with the largest type. */
const NARROWEST = { width: 1265, scale: 1.75 }

const ways = REPORT_DEFINITIONS.flatMap((definition) =>
  (definition.groupings.length === 0 ? [null] : definition.groupings).flatMap((grouping) =>
    (definition.comparable ? (['none', 'previous'] as const) : (['none'] as const)).map((comparison) => ({
      definition,
      grouping,
      comparison,
    })),
  ),
)

test.each(ways)('$definition.name by $grouping compared with $comparison fits at 175 %', (way) => {
  const { definition, grouping, comparison } = way
  const all = columnsFor(definition, grouping)
  const answer = {
    columns: all.map(({ key }) => key),
    comparedColumns: comparison === 'none' ? [] : all.filter((one) => one.compared === true).map(({ key }) => key),
  }
  const parameters = { ...initialParameters(definition), grouping, comparison }
  const columns = gridColumns(definition.name, parameters, answer, zhCN, false)
  const placed = placeColumns(columns, NARROWEST.width, NARROWEST.scale)
  expect(placed.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(NARROWEST.width)
  expect(placed.some(({ column }) => column.emphasised === true) || !all.some((one) => one.emphasised === true)).toBe(
    true,
  )
})

describe.each(REPORT_DEFINITIONS)('$name', (definition) => {
  test('has a word for every group of columns, in both languages', () => {
    const groups = definition.columns.flatMap(({ group }) => (group === undefined ? [] : [group]))
    for (const { report } of [zhCN, enUS])
      for (const group of groups) expect(Object.keys(report.groups), group).toContain(group)
  })

  test('what is made of a cost is a cost, and is made of columns that stand with it', () => {
    for (const { key, cost, formula, only } of definition.columns) {
      if (formula === undefined) continue
      for (const operand of operandsOf(formula)) {
        const found = definition.columns.find((column) => column.key === operand)
        expect(found, `${key} needs ${operand}`).toBeDefined()
        if (found?.cost === true) expect(cost, `${key} is made of ${operand}`).toBe(true)
        for (const grouping of only ?? definition.groupings)
          expect(found?.only === undefined || found.only.includes(grouping), `${key} by ${grouping}`).toBe(true)
      }
    }
  })
})

test('a tax rate of 0 is a rate; a share of 0 is nothing', () => {
  const rateOf = (name: 'taxInvoice' | 'grossProfit', key: string) => {
    const answer = { columns: [key], comparedColumns: [] }
    const [column] = gridColumns(name, { grouping: 'document', comparison: 'none' }, answer, zhCN, false)
    return column?.text?.({ key: 'one', tone: 'normal', cells: [0], compared: null })
  }
  expect(rateOf('taxInvoice', 'rate')).toBe('0.00%')
  expect(rateOf('grossProfit', 'margin')).toBe('–')
})

test.each([
  ['supplierPerformance', 'onTimeRate', null, '0.00%'],
  ['stocktakeVariance', 'accuracy', 'document', '0.00%'],
  ['customerRfm', 'recency', null, '0'],
  ['bestSellers', 'coverDays', null, '0'],
  ['receivableSummary', 'oldestDays', null, '0'],
] as const)(
  '%s: none on time, today and nothing left are figures, a cell without any is not',
  (name, key, grouping, zero) => {
    const answer = { columns: [key], comparedColumns: [] }
    const [column] = gridColumns(name, { grouping, comparison: 'none' }, answer, zhCN, false)
    const shown = (cell: number | null) => column?.text?.({ key: 'one', tone: 'normal', cells: [cell], compared: null })
    expect([shown(0), shown(null)]).toEqual([zero, ''])
  },
)

test('a formula reads as it is worked out, by full names', () => {
  expect(formulaText('stockSummary', 'closingQuantity', zhCN)).toBe('期初数量 + 入库合计数量 − 出库合计数量')
  expect(formulaText('grossProfit', 'margin', zhCN)).toBe('毛利 ÷ 净销售额')
  expect(formulaText('grossProfit', 'profitShare', enUS)).toBe('Profit ÷ Total')
  expect(formulaText('stockSummary', 'openingValue', zhCN)).toBe('')
})

test('goods of one name are told apart on paper, also beside a comparison', () => {
  const definition = REPORT_DEFINITIONS.find(({ name }) => name === 'grossProfit')!
  const all = columnsFor(definition, 'product')
  const answer = {
    columns: all.map(({ key }) => key),
    comparedColumns: all.filter((one) => one.compared === true).map(({ key }) => key),
  }
  const parameters = { ...initialParameters(definition), grouping: 'product', comparison: 'previous' } as const
  const placed = placeColumns(gridColumns('grossProfit', parameters, answer, zhCN, false), 1200, 1)
  expect(placed.map(({ column }) => column.key)).toContain('spec')
})

test('whom a row is about has the room that is left over', () => {
  const definition = REPORT_DEFINITIONS.find(({ name }) => name === 'receivableAgeing')!
  const answer = { columns: columnsFor(definition, 'partner').map(({ key }) => key), comparedColumns: [] }
  const parameters = { ...initialParameters(definition), grouping: 'partner' } as const
  const placed = placeColumns(gridColumns('receivableAgeing', parameters, answer, zhCN, false), 1280, 1)
  const widths = placed.map(({ width }) => width)
  expect(placed[0]?.column.key).toBe('partner')
  expect(Math.max(...widths)).toBe(widths[0])
  expect(widths[0]).toBeGreaterThan(250)
})

test('Ctrl+H empties the figures of 进价 in 价格变动表 and leaves those of sale prices', () => {
  const answer = { columns: ['name', 'price', 'before', 'after', 'change'], comparedColumns: [] }
  const rows = ['purchase', 'retail'].map((price) => ({
    ...{ key: price, tone: 'normal' as const, compared: null },
    cells: ['油', price, 5_000_000, 6_000_000, 2000],
  }))
  const shown = (hidesCost: boolean) =>
    rows.map((row) =>
      gridColumns('priceChanges', { grouping: null, comparison: 'none' }, answer, zhCN, hidesCost).map(
        (column) => column.text?.(row) ?? '',
      ),
    )
  expect(shown(false)).toEqual([
    ['油', '进价', '5.00', '6.00', '20.00%'],
    ['油', '零售价', '5.00', '6.00', '20.00%'],
  ])
  expect(shown(true)).toEqual([
    ['油', '进价', '', '', ''],
    ['油', '零售价', '5.00', '6.00', '20.00%'],
  ])
})
