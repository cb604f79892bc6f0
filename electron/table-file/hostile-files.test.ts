import { describe, expect, test } from 'vitest'
import { workbook, workbookParts, zipArchive } from '#electron/harness/zip-archive.ts'
import { readTable } from './read-table.ts'

const read = (content: string | Uint8Array) =>
  readTable(typeof content === 'string' ? new TextEncoder().encode(content) : content)
const textCell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`
const good = () => workbook({ rows: textCell('好') })

test('a sound file is read, whatever its name says', async () => {
  expect(await read(good())).toEqual([['好']])
  expect(await read('条码,实盘\n6901,3\n')).toEqual([
    ['条码', '实盘'],
    ['6901', '3'],
  ])
})

const { 'xl/worksheets/sheet1.xml': _sheet, ...withoutSheet } = workbookParts({ rows: '' })

describe('a hostile or broken file is refused in words', () => {
  test.each<[string, string, () => string | Uint8Array]>([
    ['a picture', 'not_a_table', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff)],
    ['an old .xls or a password', 'protected', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a truncated archive', 'damaged', () => good().slice(0, -30)],
    ['only the first bytes of one', 'damaged', () => good().slice(0, 10)],
    ['a flipped byte', 'damaged', () => good().map((byte, index) => (index === 60 ? byte ^ 0xff : byte))],
    ['an archive of something else', 'damaged', () => zipArchive({ 'a.txt': 'a' })],
    ['a workbook without its sheet', 'damaged', () => zipArchive(withoutSheet)],
    [
      'a bomb',
      'too_big',
      () => zipArchive({ ...workbookParts({ rows: '' }), 'xl/bomb.bin': new Uint8Array(50_000_000) }),
    ],
    [
      'a bomb that claims to be small',
      'too_big',
      () => zipArchive({ 'xl/bomb.bin': new Uint8Array(50_000_000) }, { 'xl/bomb.bin': 100 }),
    ],
    [
      'too many entries',
      'too_big',
      () => zipArchive(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}`, '']))),
    ],
    ['a huge dimension', 'damaged', () => workbook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })],
    ['a cell far to the right', 'too_big', () => workbook({ rows: '<row r="1"><c r="ZZ1"><v>1</v></c></row>' })],
    ['a cell far below', 'too_many_rows', () => workbook({ rows: '<row r="60000"><c r="A60000"><v>1</v></c></row>' })],
    [
      'a cell that does not exist',
      'damaged',
      () => workbook({ rows: '<row r="9999999"><c r="A9999999"><v>1</v></c></row>' }),
    ],
    [
      'one long text in many cells',
      'too_big',
      () =>
        workbook({
          sharedStrings: `<si><t>${'长'.repeat(30_000)}</t></si>`,
          rows: '<row><c t="s"><v>0</v></c></row>'.repeat(2_000),
        }),
    ],
    ['a text too long for a cell', 'too_big', () => workbook({ rows: textCell('长'.repeat(40_000)) })],
    ['too many lines of CSV', 'too_many_rows', () => '6901,1\n'.repeat(50_002)],
    ['one line of commas', 'too_big', () => ','.repeat(1_000_000) + '1'],
  ])('%s: %s', async (_what, fault, content) => {
    await expect(read(content())).rejects.toMatchObject({ fault })
  })

  test('entities are not expanded a billion times', async () => {
    const declared = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    const parts = workbookParts({ rows: '' })
    const sheet = `<?xml version="1.0"?>${declared}<worksheet><sheetData>${textCell('&c;')}</sheetData></worksheet>`
    const rows = await read(zipArchive({ ...parts, 'xl/worksheets/sheet1.xml': sheet })).catch(() => [])
    expect(rows.flat().join('').length).toBeLessThan(20)
  })
})

test('formulas give their last result, errors are shown, links to other files are left alone', async () => {
  const externalLink = '<externalLink><externalBook r:id="rId1"/></externalLink>'
  const bytes = workbook({
    rows:
      '<row><c><f>1+2</f><v>3</v></c><c><f>1+2</f></c><c t="e"><v>#N/A</v></c>' +
      '<c t="str"><f>[1]Sheet1!A1</f><v>外</v></c><c><v>6901028075763</v></c></row>',
    others: { 'xl/externalLinks/externalLink1.xml': externalLink },
  })
  expect(await read(bytes)).toEqual([['3', '=1+2', '#N/A', '外', '6901028075763']])
})
