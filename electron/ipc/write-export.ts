import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ExportSchedules } from '../features/table-export/schedule/export-schedules.ts'
import { ScheduleStore } from '../features/table-export/schedule/schedule-store.ts'
import { exportTable } from '../worker/export-table.ts'
import { runReport } from '../worker/run-report.ts'
import type { BooksHost } from './books-host.ts'
import type { Context, ExportOrder, ReportContext } from './context.ts'

/** Who asks for an export: a request, or nobody but the clock. */
interface ExportWork {
  readonly host: BooksHost
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
  const { host, reportWorker, path, requestId, progress } = work
  const { books } = host.current
  if (books.file === ':memory:') return exportTable({ ...asker, db: books.db, progress }, input, file)
  const order = { file: books.file, path, input, context: asker, exportTo: file }
  return Number(await runReport(reportWorker, requestId, order, progress))
}

/** 定时导出, which nobody asks for. */
export function exportSchedulesOf(
  { machineFolder, reportWorker }: { readonly machineFolder: string; readonly reportWorker: string },
  host: BooksHost,
  clock: () => number,
): ExportSchedules {
  const path = 'exportSchedule.runNow'
  return new ExportSchedules({
    host,
    clock,
    store: new ScheduleStore(join(machineFolder, 'export-schedules.json')),
    writeExport: (...asked) =>
      writeExport({ host, reportWorker, path, requestId: randomUUID(), progress: () => undefined }, ...asked),
  })
}
