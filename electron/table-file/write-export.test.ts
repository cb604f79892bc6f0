import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { TableCell } from '#shared/contract/table-file.ts'
import { readTable } from './read-table.ts'
import { columnLetters, escaped, sheetRows, type SheetColumn } from './sheet-xml.ts'
import { writeExportFile } from './write-export.ts'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const COLUMNS: readonly SheetColumn[] = [
  { heading: '条码', kind: 'text', width: 16 },
  { heading: '数量', kind: 'quantity', width: 10 },
  { heading: '金额', kind: 'money', width: 12 },
  { heading: '毛利率', kind: 'rate', width: 8 },
  { heading: '日期', kind: 'date', width: 12 },
]
const PAGES: readonly (readonly TableCell[])[][] = [
  [['0690123456789', 125_000, -1_250_050, 1234, '2026-11-27']],
  [
    ['=HYPERLINK("http://x")', null, 0, null, null],
    ['@SUM(A1)', 1, 1, -50, null],
  ],
]
const head = { title: '库存 & <价值>', columns: COLUMNS }
const write = (format: 'xlsx' | 'csv' | 'csvGb18030') => {
  const file = join(folder, format)
  expect(writeExportFile(file, format, head, PAGES)).toBe(3)
  return readFileSync(file)
}

test('a workbook is read again as it was written: codes with their zeros, figures exact, formulas as text', async () => {
  expect(await readTable(write('xlsx'))).toEqual([
    ['条码', '数量', '金额', '毛利率', '日期'],
    ['0690123456789', '12.5', '-12500.5', '12.34%', '2026-11-27'],
    ['=HYPERLINK("http://x")', '', '0'],
    ['@SUM(A1)', '0.0001', '0.01', '-0.5%'],
  ])
})

test('figures are numbers; what a spreadsheet would take for a formula is text, whatever column it is in', () => {
  const xml = sheetRows(COLUMNS, [['-1+2', 10_000, '+cmd|calc', null, '\tx\r']])
  expect(xml).toBe(
    '<row><c s="2" t="inlineStr"><is><t xml:space="preserve">-1+2</t></is></c><c s="4"><v>1</v></c>' +
      '<c s="2" t="inlineStr"><is><t xml:space="preserve">+cmd|calc</t></is></c><c s="7"/>' +
      '<c s="2" t="inlineStr"><is><t xml:space="preserve">\tx</t></is></c></row>',
  )
})

test('CSV: UTF-8 with its mark or GB18030 without; formulas guarded, figures bare', () => {
  const expected =
    '条码,数量,金额,毛利率,日期\r\n0690123456789,12.5,-12500.50,12.34%,2026-11-27\r\n' +
    '"\'=HYPERLINK(""http://x"")",,0.00,,\r\n\'@SUM(A1),0.0001,0.01,-0.50%,\r\n'
  expect(write('csv').toString('utf8')).toBe('\u{feff}' + expected)
  expect(new TextDecoder('gb18030').decode(write('csvGb18030'))).toBe(expected)
})

test('XML keeps no control characters and does not invent any', () => {
  expect(escaped('a\u0001b_x000D_<&">')).toBe('ab_x005F_x000D_&lt;&amp;&quot;&gt;')
  expect([1, 26, 27, 100].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'CV'])
})
