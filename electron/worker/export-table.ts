import type { ExportColumn, ExportedList, ExportSource } from '#shared/contract/table-export.ts'
import { MOST_ROWS_EXPORTED } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listColumn } from '../features/table-export/list-columns.ts'
import { listPage } from '../features/table-export/list-pages.ts'
import { understood } from '../features/user-file.ts'
import type { ExportOrder, QueryContext, ReportContext } from '../ipc/context.ts'
import { handlerOf } from '../ipc/handlers.ts'
import type { SheetHead } from '../table-file/sheet-xml.ts'
import { writeExportFile, type Rows } from '../table-file/write-export.ts'
import { reportFileTable } from './export-report.ts'
import { worded, type FileTable } from './file-table.ts'

/**
 * Write a view into a file, page by page from the endpoint the view itself asks, so that filter, order and what is
 * hidden are the view's own.
 * @returns how many rows
 * @throws AppError of the view; EXPORT_TOO_LONG; NO_ACCESS, DISK_FULL
 */
export function exportTable(context: ReportContext, input: ExportOrder, file: string): number {
  const { source, title, format } = input
  const table =
    source.list === 'report'
      ? reportFileTable(context, source.question, input)
      : listTable(context, source, input.columns)
  const head: SheetHead = {
    title,
    columns: table.columns.map(({ heading, width }, index) => ({ heading, width, kind: table.kinds[index] ?? 'text' })),
  }
  return understood(() => writeExportFile(file, format, head, table))
}

function listTable(
  context: ReportContext,
  source: Exclude<ExportSource, { list: 'report' }>,
  columns: readonly ExportColumn[],
): FileTable {
  const cells = columns.map((column) => ({ ...knownColumn(source.list, column.key), words: column.words }))
  return { columns, kinds: cells.map(({ kind }) => kind), pages: pages() }

  function* pages(): Generator<Rows> {
    const ask = asker(context)
    let cursor: string | null = null
    let total = 0
    let done = 0
    do {
      const page = listPage(source, cursor, ask)
      total = page.total ?? total
      if (done + page.rows.length > MOST_ROWS_EXPORTED)
        throw new AppError('EXPORT_TOO_LONG', { most: MOST_ROWS_EXPORTED })
      yield page.rows.map((row) => cells.map(({ of, words }) => worded(of(row), words)))
      done += page.rows.length
      context.progress(done, Math.max(total, done), 'exporting')
      cursor = page.next
    } while (cursor !== null)
  }
}

function knownColumn(list: ExportedList, key: string) {
  const column = listColumn(list, key)
  if (column === undefined) throw new Error(`${list} has no column ${key}`)
  return column
}

/** What the view's own endpoint answers. */
function asker(context: ReportContext): (path: string, input: object) => unknown {
  const asking: QueryContext & ReportContext = {
    ...context,
    tryOut: () => {
      throw new Error('a list does not write')
    },
  }
  return (path, input) => handlerOf(path)(asking, input)
}
