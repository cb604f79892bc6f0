import Papa from 'papaparse'
import type { Table, TableCell, TableText } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { formatDecimal } from '#shared/kernel/decimal.ts'
import { figureText } from './figure-text.ts'

// A table as CSV: UTF-8 with BOM, so that Excel and WPS read it.

export const BYTE_ORDER_MARK = '\u{feff}'

/** A cell a spreadsheet would take for a formula; the apostrophe makes it text, and is taken off again when read. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠\t\r\n]/

export function writeCsv({ columns, rows }: Table): string {
  return BYTE_ORDER_MARK + csvHead(columns) + csvLines(columns, rows)
}

type Columns = readonly Pick<Table['columns'][number], 'heading' | 'kind'>[]

export function csvHead(columns: Columns): string {
  return linesOf([columns.map(({ heading }) => guard(heading))])
}

export function csvLines(columns: Columns, rows: readonly (readonly TableCell[])[]): string {
  return linesOf(rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind))))
}

function linesOf(cells: string[][]): string {
  return cells.length === 0 ? '' : Papa.unparse(cells, { newline: '\r\n' }) + '\r\n'
}

/** Figures stay figures, also negative ones; only text can be taken for a formula. */
function cellOf(cell: TableCell, kind: ColumnKind): string {
  if (kind === 'rate' && typeof cell === 'number')
    return `${formatDecimal(cell, { places: 2, minimum: 2, grouping: false })}%`
  return figureText(cell, kind) ?? guard(String(cell ?? ''))
}

function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Rows of a table as text, the heading among them; empty lines stay, so that row numbers are those of the file. */
export function readCsv(text: string, most: number): TableText {
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const { data } = Papa.parse<string[]>(bare, { skipEmptyLines: false, delimiter: delimiterOf(bare), preview: most })
  return data.map((row) => row.map(unguard))
}

/** What separates the most cells in the first lines: a comma, a tab (pasted from a sheet) or a semicolon. */
function delimiterOf(text: string): string {
  const beginning = text.split('\n', 20).join('\n')
  const [most] = [',', '\t', ';']
    .map((delimiter) => ({ delimiter, count: beginning.split(delimiter).length }))
    .sort((a, b) => b.count - a.count)
  return most?.delimiter ?? ','
}

function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
