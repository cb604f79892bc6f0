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
  const { data } = Papa.parse<string[]>(text.startsWith(BOM) ? text.slice(1) : text, { skipEmptyLines: false })
  return data.map((row) =>
    row.map((cell) => (FORMULA.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell)),
  )
}
