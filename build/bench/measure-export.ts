import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BenchProgram } from './bench-program.ts'
import type { ExportCost } from './export-process.ts'
import { atMost, informs, type Result } from './result-table.ts'

const PROCESS = fileURLToPath(new URL('export-process.ts', import.meta.url))

/** A report with a row for every product, into an xlsx file, in a process of its own. */
export function measureExport(program: BenchProgram, file: string): Result[] {
  const { db: _writable, ...context } = program.inOneTransaction((one) => one)
  const told = execFileSync(process.execPath, [PROCESS, file, `${file}.xlsx`, JSON.stringify(context)])
  const { rows, seconds, megabytes } = JSON.parse(told.toString()) as ExportCost
  return [
    informs('rows of an exported report', rows.toLocaleString('en-US')),
    atMost('export of a report to xlsx', seconds, 5, 's'),
    atMost('memory it takes at its peak', megabytes, 300, 'MB'),
  ]
}
