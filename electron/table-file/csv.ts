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

/** Characters in which the first lines surely are. */
const LOOKED_AT = 200_000
const QUOTED = /(^|[,;\t|\r\n])"(?:[^"]|"")*"(?=[,;\t|\r\n]|$)/g

/**
 * What stands equally often in the most of the first lines, the most often of those: a comma, a tab (pasted from a
 * sheet), a semicolon or a bar; what stands in quotes parts nothing. A figure with a decimal comma is no reason to part
 * it. Excel's `sep=;` says it itself.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(QUOTED, '$1')
    .split(/\r\n|\r|\n/, 20)
    .filter((line) => line !== '')
  const said = /^sep=([,;\t|])$/i.exec(lines[0] ?? '')?.[1]
  if (said !== undefined) return said
  const [best] = [',', '\t', ';', '|']
    .map((delimiter) => ({ delimiter, ...steadiness(lines.map((line) => line.split(delimiter).length - 1)) }))
    .sort((a, b) => b.lines - a.lines || b.each - a.each)
  return best?.delimiter ?? ','
}

/** In how many lines a delimiter stands equally often, and how often; lines without it do not count. */
function steadiness(counts: readonly number[]): { readonly lines: number; readonly each: number } {
  const groups = [
    ...Map.groupBy(
      counts.filter((count) => count > 0),
      (count) => count,
    ),
  ]
  const [most] = groups
    .map(([each, all]) => ({ each, lines: all.length }))
    .sort((a, b) => b.lines - a.lines || b.each - a.each)
  return most ?? { lines: 0, each: 0 }
}

function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
