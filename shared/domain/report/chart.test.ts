import { describe, expect, test } from 'vitest'
import { chartFigures, chartFor, type ReportChart } from './chart.ts'
import type { ReportColumn } from './definition.ts'
import { cellsOn } from './derive.ts'
import { REPORT_DEFINITIONS, reportDefinition } from './registry.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'name', kind: 'text' },
  { key: 'sales', kind: 'money' },
  { key: 'profit', kind: 'money', cost: true },
]
const row = (key: string, sales: number, profit = 0, name = key) => ({ key, cells: { name, sales, profit } })
const cellOf = cellsOn(COLUMNS, null)
const bars: ReportChart = { kind: 'bars', label: 'name', series: ['sales'] }

test('the largest come first, the rest is one', () => {
  const rows = [3, 1, 9, 4, 8, 5, 2, 7, 6, 10].map((sales) => row(`p${sales}`, sales * 100))
  expect(chartFigures(bars, COLUMNS, rows, cellOf)).toEqual({
    series: ['sales'],
    points: [10, 9, 8, 7, 6, 5, 4, 3].map((sales) => ({
      key: `p${sales}`,
      label: `p${sales}`,
      sum: false,
      values: [sales * 100],
      before: null,
    })),
    others: { count: 2, values: [300], before: null },
  })
})

test('one too many is drawn, not called others', () => {
  const rows = Array.from({ length: 9 }, (_row, at) => row(`p${at}`, 900 - at))
  const figures = chartFigures(bars, COLUMNS, rows, cellOf)
  expect(figures?.points).toHaveLength(9)
  expect(figures?.others).toBeNull()
})

test('beside each figure that of the period it is compared with, as far as there is one; fewer bars then', () => {
  const rows = [7, 6, 5, 4, 3, 2, 1].map((sales) => row(`p${sales}`, sales * 100))
  const before = (key: string) => (key === 'p1' ? undefined : 50)
  const figures = chartFigures(bars, COLUMNS, rows, cellOf, before)
  expect(figures?.points.map((point) => point.before)).toEqual([[50], [50], [50], [50], [50]])
  expect(figures?.others).toEqual({ count: 2, values: [300], before: [50] })
  expect(chartFigures({ ...bars, kind: 'pareto' }, COLUMNS, rows, cellOf, before)?.points[0]?.before).toBeNull()
})

test('a trend keeps its order and all its points', () => {
  const rows = Array.from({ length: 40 }, (_row, at) => row(`d${at}`, at))
  const figures = chartFigures({ kind: 'lines', label: 'name', series: ['sales'] }, COLUMNS, rows, cellOf)
  expect(figures?.points.map(({ values }) => values[0])).toEqual(rows.map(({ cells }) => cells.sales))
})

test('what is hidden is not drawn', () => {
  const both: ReportChart = { kind: 'columns', label: 'name', series: ['sales', 'profit'] }
  const shown = COLUMNS.filter(({ cost }) => cost !== true)
  expect(chartFigures(both, shown, [row('a', 500, 100)], cellOf)).toMatchObject({
    series: ['sales'],
    points: [{ values: [500] }],
  })
  expect(chartFigures({ ...both, series: ['profit'] }, shown, [row('a', 500, 100)], cellOf)).toBeNull()
})

test('rows of one label are one point, which is none of the rows', () => {
  const rows = [row('1', 500, 0, 'A'), row('2', 300, 0, 'B'), row('3', 200, 0, 'A')]
  expect(chartFigures({ ...bars, merged: true }, COLUMNS, rows, cellOf)?.points).toEqual([
    { key: null, label: 'A', sum: false, values: [700], before: null },
    { key: null, label: 'B', sum: false, values: [300], before: null },
  ])
})

test('goods of one name are told apart by their spec, others are not given any', () => {
  const columns: readonly ReportColumn[] = [...COLUMNS, { key: 'spec', kind: 'text' }]
  const goods = (key: string, name: string, spec: string, sales: number) => ({ key, cells: { name, spec, sales } })
  const rows = [
    goods('1', '纯牛奶', '250ml', 500),
    goods('2', '纯牛奶', '1L', 300),
    goods('3', '纯牛奶', '', 200),
    goods('4', '酸奶', '180g', 100),
  ]
  const labels = (chart: ReportChart) =>
    chartFigures(chart, columns, rows, cellsOn(columns, null))?.points.map(({ label }) => label)
  expect(labels(bars)).toEqual(['纯牛奶 250ml', '纯牛奶 1L', '纯牛奶', '酸奶'])
  expect(labels({ ...bars, merged: true })).toEqual(['纯牛奶', '酸奶'])
})

test('of equals the earlier one comes first; rows that are drawn are completed, no others', () => {
  const rows = Array.from({ length: 12 }, (_row, at) => row(`p${at}`, at < 10 ? 100 : 200, 0, ''))
  const completed: string[] = []
  const figures = chartFigures(bars, COLUMNS, rows, cellOf, null, (some) =>
    some.map(({ key, cells }) => {
      completed.push(key)
      return { key, cells: { ...cells, name: `of ${key}` } }
    }),
  )
  const drawn = ['p10', 'p11', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5']
  expect(figures?.points.map(({ label }) => label)).toEqual(drawn.map((key) => `of ${key}`))
  expect(completed).toEqual(drawn)
  expect(figures?.others).toEqual({ count: 4, values: [400], before: null })
})

test('sums are drawn in a waterfall only, what is voided nowhere', () => {
  const rows = [
    { ...row('a', 500), tone: 'normal' as const },
    { ...row('b', 500), tone: 'sum' as const },
    { ...row('c', 900), tone: 'off' as const },
  ]
  const keys = (kind: 'waterfall' | 'columns') =>
    chartFigures({ kind, label: 'name', series: ['sales'] }, COLUMNS, rows, cellOf)?.points.map(({ key }) => key)
  expect(keys('waterfall')).toEqual(['a', 'b'])
  expect(keys('columns')).toEqual(['a'])
})

describe('the charts of the reports', () => {
  test('are drawn from columns they have, each chart from figures of one kind', () => {
    for (const { name, columns, charts = [] } of REPORT_DEFINITIONS)
      for (const { label, series } of charts) {
        const kinds = series.map((key) => columns.find((column) => column.key === key)?.kind)
        expect(kinds, name).not.toContain(undefined)
        expect(new Set(kinds).size, name).toBe(1)
        expect(columns.find(({ key }) => key === label)?.kind, name).toMatch(/text|word|date/)
      }
  })

  test('stand for what rows stand for', () => {
    expect(chartFor(reportDefinition('salesSummary'), 'day')?.kind).toBe('columns')
    expect(chartFor(reportDefinition('salesSummary'), 'partner')?.kind).toBe('bars')
    expect(chartFor(reportDefinition('salesSummary'), 'document')).toBeNull()
    expect(chartFor(reportDefinition('voidLog'), null)).toBeNull()
  })
})
