import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Table } from '#shared/contract/table-file.ts'
import { readTable } from './read-table.ts'
import { writeWorkbook } from './write-workbook.ts'

const TABLE: Table = {
  title: '盘点表 A/B',
  columns: [
    { heading: '条码', kind: 'text', width: 16 },
    { heading: '序', kind: 'integer', width: 6 },
    { heading: '数量', kind: 'quantity', width: 10, entry: true },
    { heading: '金额', kind: 'money', width: 12 },
    { heading: '单价', kind: 'unitPrice', width: 12 },
    { heading: '日期', kind: 'date', width: 12 },
    { heading: '键', kind: 'text', width: 20, hidden: true },
  ],
  rows: [
    ['0069010280757', 1, 125_000, 1_265_793_29, 1_234_567, '2026-11-22', 'K1'],
    ['=1+1', 2, -1, -5, 0, '合计', '@SUM(A1)'],
    ['+8613800000000', null, null, 9_000_000_000_000, 9_000_000_000_000, null, "'=x"],
  ],
}

test('a table goes out and comes back as the same text', async () => {
  expect(await readTable(await writeWorkbook(TABLE))).toEqual([
    ['条码', '序', '数量', '金额', '单价', '日期', '键'],
    ['0069010280757', '1', '12.5', '1265793.29', '1.234567', '2026-11-22', 'K1'],
    ['=1+1', '2', '-0.0001', '-0.05', '0', '合计', '@SUM(A1)'],
    ['+8613800000000', '', '', '90000000000', '9000000', '', "'=x"],
  ])
})

test('in the workbook text is text, figures are numbers, and nothing is a formula', async () => {
  const { sheets } = await readXlsx(await writeWorkbook(TABLE), { readStyles: true })
  const sheet = sheets[0]!
  expect(sheet.name).toBe('盘点表 A B')
  expect(sheet.rows[1]).toEqual([
    '0069010280757',
    1,
    12.5,
    1265793.29,
    1.234567,
    new Date('2026-11-22T00:00:00Z'),
    'K1',
  ])
  expect([...sheet.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([])
  expect(sheet.cells!.get('2,0')).toMatchObject({ value: '=1+1', type: 'string', style: { numFmt: '@' } })
  expect(sheet.cells!.get('0,0')).toMatchObject({ value: '条码', style: { font: { bold: true } } })
  expect(sheet.freezePane).toMatchObject({ rows: 1 })
  expect(sheet.autoFilter).toEqual({ range: 'A1:G4' })
  expect(sheet.columns?.map(({ hidden }) => hidden === true)).toEqual([false, false, false, false, false, false, true])
  expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', fitToWidth: 1, printTitlesRow: '$1:$1' })
  expect(sheet.protection).toBe(undefined)
})

test('the first visible sheet is read; empty ends are no part of it', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '隐藏', rows: [['不是这张']], hidden: true },
      {
        name: '数据',
        rows: [
          ['a', null],
          [null, null],
          [6901028075763, 'b'],
          [null, null],
        ],
      },
      { name: '别的', rows: [['也不是']] },
    ],
  })
  expect(await readTable(bytes)).toEqual([['a'], [], ['6901028075763', 'b']])
})
