import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('the report example of the README runs as it stands', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-export-report-'))
  const [books, workbook, table] = ['shop.zsb', 'stock-summary.xlsx', 'vouchers.csv'].map((name) => join(folder, name))
  const words = [
    ...['--books', books!, '--create', '顺达批发部', '--opened-on', '2026-01-01'],
    ...['--file', `stock-summary.xlsx=${workbook}`, '--file', `vouchers.csv=${table}`],
  ]
  const output = execFileSync(process.execPath, [join(import.meta.dirname, '../../electron/call.ts'), ...words], {
    input: readFileSync(join(import.meta.dirname, 'export-report.jsonl')),
    encoding: 'utf8',
  })
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { ok: true, data: { name: 'stock-summary.xlsx', rows: 0 } },
    { ok: true, data: { name: 'vouchers.csv', rows: 0 } },
  ])
  expect(readFileSync(workbook!).subarray(0, 2).toString()).toBe('PK')
  expect(readFileSync(table!, 'utf8').trim()).toBe('日期,凭证字,凭证号,摘要,科目编码,借方,贷方')
})
