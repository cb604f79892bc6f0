import { expect, test } from 'vitest'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportRow } from '#shared/contract/report.ts'
import { paperPages } from './paper-pages.ts'
import { TOTALS_KEY, type GridReportRow } from './report-columns.ts'

const definition = reportDefinition('stockSummary')
const columns = ['name', 'openingQuantity', 'closingPrice', 'closingValue']
const row = (index: number): ReportRow => ({
  key: String(index),
  tone: 'normal',
  cells: ['油', 10_000, 2_000_000, 100],
  compared: null,
  target: null,
})
const totals: GridReportRow = { key: TOTALS_KEY, tone: 'normal', cells: ['', 0, null, 0], compared: null }

test('one sheet has the totals; several have the sum of each, and the last the totals too', () => {
  const [only] = paperPages(definition, 'landscape', columns, [row(1)], totals)
  expect(only).toMatchObject({ pageNumber: 1, subtotal: null, totals })
  const pages = paperPages(
    definition,
    'landscape',
    columns,
    Array.from({ length: 50 }, (_row, index) => row(index)),
    totals,
  )
  expect(pages.map(({ rows, subtotal, totals: last }) => [rows.length, subtotal?.cells, last !== null])).toEqual([
    [22, [null, 220_000, null, 2200], false],
    [22, [null, 220_000, null, 2200], false],
    [6, [null, 60_000, null, 600], true],
  ])
})

test('a chart takes the room of rows on the first sheet only', () => {
  const rows = Array.from({ length: 40 }, (_row, index) => row(index))
  const pages = paperPages(definition, 'landscape', columns, rows, totals, true)
  expect(pages.map((page) => page.rows.map(({ key }) => key).length)).toEqual([14, 22, 4])
  expect(pages[1]?.rows[0]?.key).toBe('14')
})

test('a report without rows still has a sheet', () => {
  expect(paperPages(definition, 'landscape', columns, [], null)).toEqual([
    { rows: [], pageNumber: 1, subtotal: null, totals: null },
  ])
})
