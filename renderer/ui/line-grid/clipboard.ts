import type { GridColumn, GridRow } from './column.ts'

/** Cells of a text copied from Excel or WPS: tabs between cells, one line per row, quoted when a cell holds a line break. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
  const plain = text.replace(/^\uFEFF/, '')
  while (cell.lastIndex < plain.length) {
    const [, content = '', end = ''] = cell.exec(plain) ?? []
    rows.at(-1)?.push(unquote(content))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((value) => value !== ''))
}

function unquote(content: string): string {
  return (
    content.startsWith('"') && content.endsWith('"') && content.length > 1
      ? content.slice(1, -1).replaceAll('""', '"')
      : content
  )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Rows as Excel and WPS take them: tabs between the cells, numbers without grouping; with heads when there are several. */
export function copyText<Row extends GridRow>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const heads = rows.length > 1 ? [columns.map(({ title }) => quoted(title)).join('\t')] : []
  return [...heads, ...rows.map((row) => columns.map((column) => cellText(column, row)).join('\t'))].join('\n')
}

function cellText<Row extends GridRow>(column: GridColumn<Row>, row: Row): string {
  const text = column.editText === undefined ? column.read(row) : column.editText(row)
  return quoted(guarded(text, column))
}

/** A text that begins like a formula would be computed where it is pasted. */
function guarded<Row extends GridRow>(text: string, { kind }: GridColumn<Row>): string {
  const isText = ['product', 'lookup', 'text', 'panel', 'choice', 'computed'].includes(kind)
  if (isText && /^[=@]/.test(text)) return `'${text}`
  return text
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
