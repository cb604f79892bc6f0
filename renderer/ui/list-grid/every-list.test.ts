import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Every list of the program has what a list has; what looks like one and is none says why.

const FEATURES = join(import.meta.dirname, '../../features')

/** A grid that is no list with a view of its own, and why. */
const NO_LIST: Readonly<Record<string, string>> = {
  'document/StockDocuments.vue': 'a menu: the kinds of stock documents, as many as the program knows',
  'document/view/DocumentView.vue': 'the lines of one document; it is printed, and copied into a new one',
  'money/view/MoneyView.vue': 'the lines of one document',
  'document/order/QuoteTable.vue': 'a decision: each quote a column, never more than a few',
  'document/form/PasteStrip.vue': 'a preview in a form',
  'stocktake/count/CountList.vue': 'the desk of a count: tabs, search, print order; its file is the count sheet',
  'stocktake/review/ReviewGrid.vue': 'the rows of ReviewScreen, which has the menu, search, tabs and totals',
  'stocktake/sheet/ExchangeScreen.vue': 'a preview of a file',
  'statement/StatementTable.vue': 'the rows of StatementScreen, which has the menu and the question',
  'home/FlowPoster.vue': 'paper',
  'money/form/OpenEntries.vue': 'a choice in a form',
  'report/ReportGrid.vue': 'the rows of ReportView, which has columns, saved parameters, totals and export of its own',
  'report/ScheduleList.vue': 'settings of this computer, a handful',
  'daily-report/DailyBlockTable.vue': 'a block of a report',
  'daily-report/DailyReportPage.vue': 'paper',
  'import/CheckedRows.vue': 'rows of a file, corrected in place',
  'import/ColumnMapping.vue': 'a form',
  'import/ImportHistory.vue': 'a log under the form it belongs to',
  'label/LabelTable.vue': 'what is to be printed, a form',
  'opening/OpeningBalance.vue': 'a check of the opening figures',
  'opening/OpeningProducts.vue': 'a form',
  'print-template/ColumnTable.vue': 'a form',
  'print/WaitingJobs.vue': 'a queue of this computer, empty when all is well',
  'scanner/ScanLog.vue': 'the last twenty scans',
  'till/CloseShiftPanel.vue': 'a form',
  'voucher/MappingTable.vue': 'a form',
}

const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.vue'))
  .map((path) => ({ path, source: readFileSync(join(FEATURES, path), 'utf8') }))

const isGrid = (source: string) => /<(ListGrid|WholeListPage)\b|role="grid"|<table\b/.test(source)

/** Lists with nothing to search or filter by. */
const NO_FILTER: Readonly<Record<string, string>> = { 'till/ShiftList.vue': 'a row or two a day, newest first' }

/** What the source of a list must say; a WholeListPage has all of it. */
const PARTS: Readonly<Record<string, RegExp>> = {
  'saved views, columns and export (ListViewMenu)': /<ListViewMenu\b/,
  'columns to be dragged (:arrangement)': /:arrangement=/,
  'what an export asks (exported)': /\bexported\b/,
  'search, filters or segments': /:search-placeholder="(?!null)|#filters|#segments/,
  'totals (#footer)': /#footer/,
  'an empty state (#empty)': /#empty/,
}

const lists = files.filter(({ path, source }) => isGrid(source) && NO_LIST[path] === undefined)

test.each(lists.map(({ path, source }) => [path, source] as const))('%s has what a list has', (path, source) => {
  if (source.includes('<WholeListPage')) return
  const missing = Object.keys(PARTS).filter((part) => PARTS[part]?.test(source) !== true)
  expect(missing).toEqual(NO_FILTER[path] === undefined ? [] : ['search, filters or segments'])
})

test('there are lists, and every exception is still there', () => {
  expect(lists.length).toBeGreaterThanOrEqual(20)
  const grids = new Set(files.filter(({ source }) => isGrid(source)).map(({ path }) => path))
  expect(Object.keys(NO_LIST).filter((path) => !grids.has(path))).toEqual([])
})
