import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Table } from '#shared/contract/table-file.ts'
import { TABLE_PROCESS } from '#electron/harness/test-program.ts'
import { workbook, zipArchive } from '#electron/harness/zip-archive.ts'
import { headlessPlatform } from '../ipc/platform.ts'
import { readTableFile, writeTableFile, type TableWork } from './table-work.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-table-'))
const fixture = (name: string) => join(import.meta.dirname, '../harness/fixtures', name)
const WORK: TableWork = {
  platform: headlessPlatform((_reference, error) => console.error(error)),
  entry: TABLE_PROCESS,
}
const GOOD = workbook({ rows: '<row><c t="inlineStr"><is><t>好</t></is></c></row>' })

function read(content: string | Uint8Array, changes: Partial<TableWork> = {}) {
  const file = join(folder, '表.xlsx')
  writeFileSync(file, content)
  return readTableFile({ ...WORK, ...changes }, file)
}
const refused = (fault: string) => ({ code: 'TABLE_UNREADABLE', params: { file: '表.xlsx', fault } })

test('a table is written and read in a process of its own', async () => {
  const table: Table = { title: '表', columns: [{ heading: '条码', kind: 'text', width: 16 }], rows: [['069']] }
  for (const format of ['xlsx', 'csv'] as const) {
    const file = join(folder, `出.${format}`)
    await writeTableFile(WORK, file, format, table)
    expect(await readTableFile(WORK, file)).toEqual([['条码'], ['069']])
  }
  expect(readFileSync(join(folder, '出.csv'), 'utf8')).toBe('\u{feff}条码\r\n069\r\n')
})

test('a hostile file is refused in words, and the next one is read', async () => {
  await expect(read(zipArchive({ 'xl/bomb.bin': new Uint8Array(50_000_000) }))).rejects.toMatchObject(
    refused('too_big'),
  )
  await expect(read(new Uint8Array(20_000_001))).rejects.toMatchObject(refused('too_big'))
  expect(await read(GOOD)).toEqual([['好']])
})

test('a process that does not end is ended; one that eats the memory ends alone', async () => {
  await expect(read(GOOD, { entry: fixture('endless-process.ts'), milliseconds: 500 })).rejects.toMatchObject(
    refused('too_slow'),
  )
  await expect(read(GOOD, { entry: fixture('greedy-process.ts'), heapMegabytes: 32 })).rejects.toMatchObject(
    refused('too_big'),
  )
})

test('a process that cannot be started is a fault of the program, not of the file', async () => {
  await expect(read(GOOD, { entry: fixture('missing.ts') })).rejects.toThrow('could not be started')
})
