import { expect, test } from 'vitest'
import type { Table } from '#shared/contract/table-file.ts'
import { readCsv, writeCsv } from './csv.ts'

const TABLE: Table = {
  title: '表',
  columns: [
    { heading: '名称', kind: 'text', width: 10 },
    { heading: '数量', kind: 'quantity', width: 10 },
    { heading: '金额', kind: 'money', width: 10 },
  ],
  rows: [
    ['=cmd|calc', -125_000, 1050],
    ['a,"b"', null, null],
  ],
}

test('text that a spreadsheet would compute is guarded, a negative figure is not; both come back', () => {
  const text = writeCsv(TABLE)
  expect(text).toBe('\u{feff}名称,数量,金额\r\n\'=cmd|calc,-12.5,10.50\r\n"a,""b""",,\r\n')
  expect(readCsv(text, 100)).toEqual([
    ['名称', '数量', '金额'],
    ['=cmd|calc', '-12.5', '10.50'],
    ['a,"b"', '', ''],
    [''],
  ])
})

test('no more rows are read than asked for', () => {
  expect(readCsv('a\nb\nc\nd\n', 2)).toEqual([['a'], ['b']])
})

test('what stands in quotes does not tell by what cells are parted', () => {
  expect(readCsv('编码,名称\r\n"a,b","x|y"\r\n"c,d,e","x|z"\r\n', 100)).toEqual([
    ['编码', '名称'],
    ['a,b', 'x|y'],
    ['c,d,e', 'x|z'],
    [''],
  ])
})
