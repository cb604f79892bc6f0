import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExportSchedules } from '../features/table-export/schedule/export-schedules.ts'
import { ScheduleStore } from '../features/table-export/schedule/schedule-store.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { understood } from '../features/user-file.ts'
import { paperPage } from '../table-file/paper-table.ts'
import { exportTable } from '../worker/export-table.ts'
import { runReport } from '../worker/run-report.ts'
import type { BooksHost } from './books-host.ts'
import type { Context, ExportOrder, ReportContext } from './context.ts'
import type { Platform } from './platform.ts'

/** Who asks for an export: a request, or nobody but the clock. */
interface ExportWork {
  readonly host: BooksHost
  readonly platform: Pick<Platform, 'pdfOfPages'>
  readonly reportWorker: string
  readonly path: string
  readonly requestId: string
  readonly progress: ReportContext['progress']
}

/**
 * A view into a file, in a thread of its own; books in memory have no file a second connection could read.
 * @returns its rows
 */
export async function writeExport(work: ExportWork, asker: Context, input: ExportOrder, file: string): Promise<number> {
  if (input.format !== 'pdf') return writeTable(work, asker, input, file)
  const { name } = work.host.current.settings
  // The same unfinished file holds the table first, then the pages made of it.
  const rows = await writeTable(work, asker, input, file)
  const said = { shopName: name, title: input.name, printedAt: minuteText(asker.now) }
  const table = understood(() => readFileSync(file, 'utf8'))
  const pdf = await work.platform.pdfOfPages(paperPage(said, input.columns, table))
  if (pdf === null) throw new AppError('INVALID_INPUT', { problems: [{ field: 'format', rule: 'unknown' }] })
  understood(() => writeFileSync(file, pdf, { flush: true }))
  return rows
}

/** 2026-11-27 08:00, by the clock of this computer. */
function minuteText(at: number): string {
  const moment = new Date(at)
  const pad = (part: number) => String(part).padStart(2, '0')
  const day = [moment.getFullYear(), pad(moment.getMonth() + 1), pad(moment.getDate())].join('-')
  return `${day} ${pad(moment.getHours())}:${pad(moment.getMinutes())}`
}

async function writeTable(work: ExportWork, asker: Context, input: ExportOrder, file: string): Promise<number> {
  const { host, reportWorker, path, requestId, progress } = work
  const { books } = host.current
  if (books.file === ':memory:') return exportTable({ ...asker, db: books.db, progress }, input, file)
  const order = { file: books.file, path, input, context: asker, exportTo: file }
  return Number(await runReport(reportWorker, requestId, order, progress))
}

/** 定时导出, which nobody asks for. */
export function exportSchedulesOf(
  options: { readonly machineFolder: string; readonly reportWorker: string; readonly platform: Platform },
  host: BooksHost,
  clock: () => number,
): ExportSchedules {
  const path = 'exportSchedule.runNow'
  return new ExportSchedules({
    host,
    clock,
    store: new ScheduleStore(join(options.machineFolder, 'export-schedules.json')),
    writeExport: (...asked) =>
      writeExport({ ...options, host, path, requestId: randomUUID(), progress: () => undefined }, ...asked),
  })
}
