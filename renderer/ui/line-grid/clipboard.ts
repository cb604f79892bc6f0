import type { GridColumn, GridRow } from './column.ts'

/** One pasted line before its product is looked up. */
export interface PastedLine {
  readonly product: string
  readonly quantity: string
  readonly price: string
}

type Field = keyof PastedLine

const HEADS: readonly (readonly [RegExp, Field])[] = [
  [/^(条码|条形码|商品条码|barcode|ean)$/i, 'product'],
  [/^(编码|商品编码|货号|code|sku)$/i, 'product'],
  [/^(商品|名称|品名|商品名称|product|name|item)$/i, 'product'],
  [/^(数量|件数|quantity|qty)$/i, 'quantity'],
  [/^(单价|价格|进价|售价|price|unit price)$/i, 'price'],
]

const NUMBER = /^[¥￥]?\s*-?\d[\d,]*(?:\.\d+)?$/
/** A whole number this long is a barcode, not a quantity. */
const BARCODE = /^\d{8,}$/

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

/** Read pasted cells as lines: by their heads when there are some, by the grid's own columns, else by what they look like. */
export function readPastedLines(
  table: readonly (readonly string[])[],
  columnKeys: readonly string[],
): readonly PastedLine[] {
  const [first, ...rest] = table
  if (first === undefined) return []
  const heads = first.map((head) => HEADS.find(([pattern]) => pattern.test(head))?.[1])
  if (heads.includes('product')) return rest.map((cells) => lineByFields(cells, heads))
  // A copied row of this grid: its cells stand in the order of the columns.
  if (first.length === columnKeys.length && first.length > 3)
    return table.map((cells) => lineByFields(cells, columnKeys.map(fieldOfColumn)))
  return table.map(lineByLooks)
}

function fieldOfColumn(key: string): Field | undefined {
  return key === 'product' || key === 'quantity' || key === 'price' ? key : undefined
}

function lineByFields(cells: readonly string[], fields: readonly (Field | undefined)[]): PastedLine {
  const value = (field: Field) => cells.find((cell, index) => fields[index] === field && cell !== '') ?? ''
  return { product: value('product'), quantity: value('quantity'), price: value('price') }
}

/** The first cell names the product unless a barcode stands anywhere; the numbers after it are quantity and price. */
function lineByLooks(cells: readonly string[]): PastedLine {
  const barcode = cells.find((cell) => BARCODE.test(cell))
  const named = cells.find((cell) => cell !== '') ?? ''
  const numbers = cells.slice(cells.indexOf(named) + 1).filter((cell) => NUMBER.test(cell) && !BARCODE.test(cell))
  return { product: barcode ?? named, quantity: numbers[0] ?? '', price: numbers[1] ?? '' }
}

/** One row as Excel and WPS take it: tabs between the cells, numbers without grouping. */
export function copyText<Row extends GridRow>(columns: readonly GridColumn<Row>[], row: Row): string {
  return columns.map((column) => cellText(column, row)).join('\t')
}

function cellText<Row extends GridRow>(column: GridColumn<Row>, row: Row): string {
  const text = column.editText === undefined ? column.read(row) : column.editText(row)
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
