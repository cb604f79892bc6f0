import type { ReportRow } from '#shared/contract/report.ts'
import type { ExportColumn, ExportSource } from '#shared/contract/table-export.ts'
import type { TableCell } from '#shared/contract/table-file.ts'
import type { CellKind, ReportColumn } from '#shared/domain/report/definition.ts'
import { MOST_ROWS_EXPORTED, type ColumnKind } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { reportAnswer, shownRows, shownTotals, type ReportAnswer } from '../features/report/answer.ts'
import type { ExportOrder, ReportContext } from '../ipc/context.ts'
import type { Rows } from '../table-file/write-export.ts'
import { worded, type FileTable } from './file-table.ts'

const PAGE = 1_000

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

/**
 * A report on its way into a file: its facts are found as a whole, its cells are worked out page by page, and its totals
 * stand under the last row.
 * @throws AppError of the report; EXPORT_TOO_LONG
 */
export function reportFileTable(
  context: ReportContext,
  question: Extract<ExportSource, { list: 'report' }>['question'],
  input: ExportOrder,
): FileTable {
  const answer = reportAnswer(context, question)
  const { rows } = answer.table
  if (rows.length > MOST_ROWS_EXPORTED) throw new AppError('EXPORT_TOO_LONG', { most: MOST_ROWS_EXPORTED })
  const columns = input.onlyAnswered === true ? input.columns.filter(({ key }) => stands(answer, key)) : input.columns
  const cells = columns.map((column) => ({ cellOf: cellReader(answer, column), words: column.words }))
  return { columns, kinds: columns.map(({ key }) => kindOf(answer, key)), pages: pages(), total }

  function* pages(): Generator<Rows> {
    for (let done = 0; done < rows.length; done += PAGE) {
      const page = shownRows(answer, done, PAGE)
      yield page.map((row) => cells.map(({ cellOf, words }) => worded(cellOf(row), words)))
      context.progress(done + page.length, rows.length, 'exporting')
    }
  }

  function total(): Rows[number] | null {
    const totals = shownTotals(answer)
    if (totals.cells === null || rows.length === 0 || input.total === '') return null
    const sums = { cells: totals.cells, compared: totals.compared }
    const [first, ...others] = cells.map(({ cellOf }) => cellOf(sums))
    // A figure in the first column is worth more than the word.
    return first === undefined ? null : [first ?? input.total, ...others]
  }
}

function kindOf({ definition }: ReportAnswer, key: string): ColumnKind {
  const { own } = namedBy(key)
  return KINDS[definition.columns.find((column) => column.key === own)?.kind ?? 'text']
}

function stands({ columns, compared }: ReportAnswer, key: string): boolean {
  const { own, side } = namedBy(key)
  return placeOf(side === undefined ? columns : compared, own) !== -1
}

/** `amount`, `amount before` and `amount change` as the grid names them. */
function namedBy(key: string): { readonly own: string; readonly side: string | undefined } {
  const [own = '', side] = key.split(' ')
  return { own, side }
}

function placeOf(columns: readonly ReportColumn[], own: string): number {
  return columns.findIndex(({ key }) => key === own)
}

/** Finds the cell of a column in a row; a column that is not in the answer is empty, and so is a cost that is hidden. */
function cellReader(
  { columns, compared }: ReportAnswer,
  { key, hidesCost }: ExportColumn,
): (row: Pick<ReportRow, 'cells' | 'compared'>) => TableCell {
  const { own, side } = namedBy(key)
  const [now, then] = [placeOf(columns, own), placeOf(compared, own)]
  const costWhere = hidesCost === true ? columns[now]?.costWhere : undefined
  const told = costWhere === undefined ? -1 : placeOf(columns, costWhere.key)
  return (row) => {
    if (costWhere !== undefined && row.cells[told] === costWhere.is) return null
    const cell = row.cells[now] ?? null
    if (side === undefined) return cell
    const before = row.compared?.[then] ?? null
    return side === 'before' ? before : Number(cell ?? 0) - Number(before ?? 0)
  }
}
