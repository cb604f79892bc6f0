import Papa from 'papaparse'

// The one place that knows what a count sheet is as a file: CSV, UTF-8 with BOM, so that Excel and WPS read it.

const BOM = '\uFEFF'

/** A cell a spreadsheet would take for a formula; the apostrophe makes it text, and is taken off again when read. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠\t\r\n]/

export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : guard(cell))))
  return BOM + Papa.unparse(guarded, { newline: '\r\n' }) + '\r\n'
}

function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Rows of a table as text, the heading among them; empty lines stay, so that row numbers are those of the file. */
export function fromCsv(text: string): string[][] {
  const bare = text.startsWith(BOM) ? text.slice(1) : text
  const { data } = Papa.parse<string[]>(bare, { skipEmptyLines: false, delimiter: delimiterOf(bare) })
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
