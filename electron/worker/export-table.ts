import type { ReportPage } from '#shared/contract/report.ts'
import type { ExportColumn, ExportedList, ExportSource } from '#shared/contract/table-export.ts'
import type { TableCell } from '#shared/contract/table-file.ts'
import type { CellKind } from '#shared/domain/report/definition.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { MOST_ROWS_EXPORTED, type ColumnKind } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listColumn } from '../features/table-export/list-columns.ts'
import { listPage } from '../features/table-export/list-pages.ts'
import { understood } from '../features/user-file.ts'
import type { ExportOrder, QueryContext, ReportContext } from '../ipc/context.ts'
import { handlerOf } from '../ipc/handlers.ts'
import type { SheetHead } from '../table-file/sheet-xml.ts'
import { writeExportFile, type Rows } from '../table-file/write-export.ts'

interface FileTable {
  readonly columns: readonly ExportColumn[]
  readonly kinds: readonly ColumnKind[]
  readonly pages: Iterable<Rows>
}

/**
 * Write a view into a file, page by page from the endpoint the view itself asks, so that filter, order and what is
 * hidden are the view's own.
 * @returns how many rows
 * @throws AppError of the view; EXPORT_TOO_LONG; NO_ACCESS, DISK_FULL
 */
export function exportTable(context: ReportContext, input: ExportOrder, file: string): number {
  const { source, title, format } = input
  const table =
    source.list === 'report' ? reportTable(context, source, input) : listTable(context, source, input.columns)
  const head: SheetHead = {
    title,
    columns: table.columns.map(({ heading, width }, index) => ({ heading, width, kind: table.kinds[index] ?? 'text' })),
  }
  return understood(() => writeExportFile(file, format, head, table.pages))
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

const KINDS: Readonly<Record<CellKind, ColumnKind>> = {
  text: 'text',
  word: 'text',
  documentType: 'text',
  documentNumber: 'text',
  date: 'date',
  quantity: 'quantity',
  unitPrice: 'unitPrice',
  money: 'money',
  rate: 'rate',
  count: 'integer',
}

/** A report is worked out as a whole; its totals are the last row. */
function reportTable(
  context: ReportContext,
  { question }: Extract<ExportSource, { list: 'report' }>,
  input: ExportOrder,
): FileTable {
  const asked = { ...question, offset: 0, limit: MOST_ROWS_EXPORTED }
  const page = handlerOf('report.run')(context, asked) as ReportPage
  if (page.rowCount > MOST_ROWS_EXPORTED) throw new AppError('EXPORT_TOO_LONG', { most: MOST_ROWS_EXPORTED })
  const columns = input.onlyAnswered === true ? input.columns.filter(({ key }) => hasColumn(page, key)) : input.columns
  const { total } = input
  const definition = reportDefinition(question.name)
  const kindOf = (key: string) => definition.columns.find((column) => column.key === key.split(' ')[0])?.kind ?? 'text'
  const rows = page.rows.map((row) => columns.map(({ key, words }) => worded(cellOf(page, row, key), words)))
  if (page.totals !== null && page.rowCount > 0 && total !== '') {
    const sums = { cells: page.totals, compared: page.comparedTotals }
    rows.push(columns.map(({ key }, index) => (index === 0 ? total : cellOf(page, sums, key))))
  }
  return { columns, kinds: columns.map(({ key }) => KINDS[kindOf(key)]), pages: [rows] }
}

function hasColumn({ columns, comparedColumns }: ReportPage, key: string): boolean {
  const [own = '', side] = key.split(' ')
  return (side === undefined ? columns : comparedColumns).includes(own)
}

/** `amount`, `amount before` and `amount change` as the grid names them; a column that is not in the answer is empty. */
function cellOf(page: ReportPage, row: Pick<ReportPage['rows'][number], 'cells' | 'compared'>, key: string): TableCell {
  const [own = '', side] = key.split(' ')
  const cell = row.cells[page.columns.indexOf(own)] ?? null
  if (side === undefined) return cell
  const before = row.compared?.[page.comparedColumns.indexOf(own)] ?? null
  return side === 'before' ? before : Number(cell ?? 0) - Number(before ?? 0)
}

function worded(cell: TableCell, words: ExportColumn['words']): TableCell {
  if (words === undefined || (cell !== null && typeof cell !== 'string')) return cell
  const word = Object.hasOwn(words, cell ?? '') ? words[cell ?? ''] : undefined
  return word ?? cell
}
