import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { TableCell } from '#shared/contract/table-file.ts'
import { MOST_ROWS_ON_PAPER, type ScheduleFormat } from '#shared/domain/table-file.ts'
import { paperPage } from './paper-table.ts'
import { readTable } from './read-table.ts'
import { columnLetters, escaped, sheetEnd, sheetRows, type SheetColumn } from './sheet-xml.ts'
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
const write = (format: ScheduleFormat) => {
  const file = join(folder, format)
  expect(writeExportFile(file, format, head, { pages: PAGES })).toBe(3)
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

test('a text longer than a cell of Excel ends in three dots: with it whole the file would be called damaged', async () => {
  const file = join(folder, 'long.xlsx')
  writeExportFile(file, 'xlsx', head, { pages: [[['木'.repeat(40_000), null, null, null, null]]] })
  const [, row] = await readTable(readFileSync(file))
  expect(row?.[0]).toBe(`${'木'.repeat(32_766)}…`)
})

test('CSV: UTF-8 with its mark or GB18030 without; formulas guarded, figures bare', () => {
  const expected =
    '条码,数量,金额,毛利率,日期\r\n0690123456789,12.5,-12500.50,12.34%,2026-11-27\r\n' +
    '"\'=HYPERLINK(""http://x"")",,0.00,,\r\n\'@SUM(A1),0.0001,0.01,-0.50%,\r\n'
  expect(write('csv').toString('utf8')).toBe('\u{feff}' + expected)
  expect(new TextDecoder('gb18030').decode(write('csvGb18030'))).toBe(expected)
})

test('a table for paper: figures grouped and right, signs of HTML are text', () => {
  const table = write('pdf').toString('utf8')
  expect(table).toContain('<th>条码</th><th class="figure">数量</th>')
  expect(table).toContain(
    '<tr><td>0690123456789</td><td class="figure">12.5</td><td class="figure">-12,500.50</td>' +
      '<td class="figure">12.34%</td><td>2026-11-27</td></tr>',
  )
  expect(table).toContain('<td>=HYPERLINK(&quot;http://x&quot;)</td>')
  const said = { shopName: '顺达', title: '<库存>', printedAt: '2026-11-27 08:00' }
  const page = paperPage(said, COLUMNS, table)
  expect(page).toContain('@page{size:A4 portrait;')
  expect(page).toContain('<h1>顺达 &lt;库存&gt;</h1><p>2026-11-27 08:00</p>')
  expect(paperPage(said, [...COLUMNS, { width: 60 }], table)).toContain('@page{size:A4 landscape;')
})

test('the total stands under the rows: it is not counted, and a filter leaves it where it is', () => {
  const total = () => ['合计', null, 300, null, null]
  const written = (['xlsx', 'csv', 'pdf'] as const).map((format) =>
    writeExportFile(join(folder, 'total'), format, head, { pages: PAGES, total }),
  )
  expect(written).toEqual([3, 3, 3])
  expect(readFileSync(join(folder, 'total'), 'utf8')).toMatch(/<tr><td>合计<\/td>.*3\.00.*<\/tr>$/)
  expect(sheetEnd(head, 3)).toContain('<autoFilter ref="A1:E4"/>')
})

test('paper ends at some hundred sheets', () => {
  const row: TableCell[] = ['1', 1, 1, 1, '2026-11-27']
  const rows = Array.from({ length: MOST_ROWS_ON_PAPER + 1 }, () => row)
  expect(() => writeExportFile(join(folder, 'long'), 'pdf', head, { pages: [rows] })).toThrow('EXPORT_TOO_LONG')
})

test('XML keeps no control characters and does not invent any', () => {
  expect(escaped('a\u0001b_x000D_<&">')).toBe('ab_x005F_x000D_&lt;&amp;&quot;&gt;')
  // What stands around a control character joins when that is gone.
  expect(escaped('_\u0001x000D_')).toBe('_x005F_x000D_')
  expect([1, 26, 27, 100].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'CV'])
})
