import { expect, test } from 'vitest'
import { workbook, workbookParts, zipArchive } from '#electron/harness/zip-archive.ts'
import { readTable } from './read-table.ts'

// Files as other programs save them: what parts the cells, and what their bytes mean.

const ROWS = [
  ['品名', '数量'],
  ['农夫山泉', '3'],
]

/** 品名 数量 / 农夫山泉 in GBK, the signs between them as given. */
function gbk(parting: number): Uint8Array {
  const head = [0xc6, 0xb7, 0xc3, 0xfb, parting, 0xca, 0xfd, 0xc1, 0xbf, 0x0d, 0x0a]
  return Uint8Array.of(...head, 0xc5, 0xa9, 0xb7, 0xf2, 0xc9, 0xbd, 0xc8, 0xaa, parting, 0x33, 0x0d, 0x0a)
}

function wide(text: string, littleEndian: boolean, mark = '\u{feff}'): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const lines = (parting: string, end: string) => ROWS.map((row) => row.join(parting)).join(end) + end

test.each<[string, Uint8Array]>([
  ['UTF-8 with a mark, commas', utf8(`\u{feff}${lines(',', '\r\n')}`)],
  ['UTF-8 without a mark, commas', utf8(lines(',', '\n'))],
  ['UTF-8, tabs', utf8(lines('\t', '\r\n'))],
  ['UTF-8, semicolons', utf8(lines(';', '\r\n'))],
  ['UTF-8, bars, lines ended as on old Macs', utf8(lines('|', '\r'))],
  ['GBK, commas', gbk(0x2c)],
  ['GBK, tabs', gbk(0x09)],
  ['GBK, semicolons', gbk(0x3b)],
  ['UTF-16 LE, tabs: what Excel calls Unicode text', wide(lines('\t', '\r\n'), true)],
  ['UTF-16 BE, commas', wide(lines(',', '\r\n'), false)],
  ['UTF-16 LE that lost its mark', wide(lines('\t', '\r\n'), true, '')],
  ['UTF-16 BE that lost its mark', wide(lines(',', '\n'), false, '')],
  ['cells in quotes', utf8('"品名","数量"\r\n"农夫山泉","3"\r\n')],
])('%s', async (_what, bytes) => {
  expect(await readTable(bytes)).toEqual(ROWS)
})

test('UTF-16 cut in the middle, or something else that begins like it, is no table', async () => {
  await expect(readTable(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).rejects.toMatchObject({
    fault: 'not_a_table',
  })
  await expect(readTable(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x00, 0x00))).rejects.toMatchObject({
    fault: 'not_a_table',
  })
})

test('what has zero bytes and is no UTF-16 is no table', async () => {
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d)
  const odd = Uint8Array.of(0x41, 0x00, 0x42)
  const record = Uint8Array.of(0x41, 0x00, 0x01, 0x00, 0x42, 0x00)
  for (const bytes of [picture, odd, record])
    await expect(readTable(bytes)).rejects.toMatchObject({ fault: 'not_a_table' })
})

test('a decimal comma parts no cells, and neither does a comma in quotes', async () => {
  expect(await readTable(utf8('品名;单价;金额\n可乐;3,50;7,00\n雪碧;3,00;6,00\n'))).toEqual([
    ['品名', '单价', '金额'],
    ['可乐', '3,50', '7,00'],
    ['雪碧', '3,00', '6,00'],
  ])
  expect(await readTable(utf8('品名,数量\n"可乐,罐装",3\n"a;b;c;d",4\n'))).toEqual([
    ['品名', '数量'],
    ['可乐,罐装', '3'],
    ['a;b;c;d', '4'],
  ])
  expect(await readTable(utf8('sep=;\n品名;数量\n可乐;3\n'))).toEqual([['sep='], ['品名', '数量'], ['可乐', '3']])
})

test('a title above the heading and a line break inside of a cell', async () => {
  expect(await readTable(utf8('销售明细\n\n品名,数量\n"可乐\n罐装",3\n'))).toEqual([
    ['销售明细'],
    [],
    ['品名', '数量'],
    ['可乐\n罐装', '3'],
  ])
})

test('of merged cells the first holds the text, hidden rows and columns are read like others', async () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
  const parts = workbookParts({ rows: '' })
  const sheet = String(parts['xl/worksheets/sheet1.xml'])
    .replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>')
    .replace(
      '</sheetData>',
      `<row r="1">${text('A1', '单号')}${text('B1', '品名')}</row>` +
        `<row r="2">${text('A2', 'S1')}${text('B2', '可乐')}</row>` +
        `<row r="3" hidden="1"><c r="A3"/>${text('B3', '雪碧')}</row></sheetData>` +
        '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    )
  expect(await readTable(zipArchive({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toEqual([
    ['单号', '品名'],
    ['S1', '可乐'],
    ['', '雪碧'],
  ])
})

test('more digits than a spreadsheet keeps are shown as lost, zeros at the beginning of a text are kept', async () => {
  const bytes = workbook({
    rows: '<row><c><v>69012345678921234</v></c><c><v>6901234567892</v></c><c t="inlineStr"><is><t>0012</t></is></c></row>',
  })
  expect(await readTable(bytes)).toEqual([['6.90123E+16', '6901234567892', '0012']])
})

test.each<[string, Uint8Array, string]>([
  ['a web page that is called .xls', utf8('<html><table><tr><td>品名</td></tr></table></html>'), 'web_page'],
  ['a spreadsheet of 2003 in XML', utf8('\u{feff}<?xml version="1.0"?>\r\n<Workbook></Workbook>'), 'web_page'],
  ['no byte', utf8(''), 'empty'],
  ['nothing but separators', utf8(',,,\r\n,,,\r\n'), 'empty'],
])('%s is refused and says why', async (_what, bytes, fault) => {
  await expect(readTable(bytes)).rejects.toMatchObject({ fault })
})
