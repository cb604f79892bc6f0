import { normaliseNumberText, parseDecimal } from '../../kernel/decimal.ts'
import { cleanCode, readDate } from './cell.ts'
import { IMPORT_COLUMNS } from './columns.ts'
import type { ImportKind } from './import-kind.ts'

type Table = readonly (readonly string[])[]

const ROWS_LOOKED_AT = 200

/** What the cells of a column look like. */
type Look = 'barcode' | 'date' | 'whole' | 'decimal' | 'text' | 'empty'

function lookOf(cell: string): Look {
  const plain = cleanCode(cell)
  if (plain === '') return 'empty'
  if (/^\d{8}$|^\d{12,14}$/.test(plain) && !('value' in readDate(plain))) return 'barcode'
  // Five digits are a day only where a heading says so.
  if (!/^\d{5}(\.\d+)?$/.test(plain) && 'value' in readDate(plain)) return 'date'
  const figure = normaliseNumberText(plain)
  if (/^-?\d+$/.test(figure)) return 'whole'
  return parseDecimal(figure, 6) === null ? 'text' : 'decimal'
}

function looksOf(rows: Table, column: number): Look[] {
  return rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => lookOf(row[column] ?? ''))
    .filter((look) => look !== 'empty')
}

/** Nine of ten cells at least. */
function mostly(looks: readonly Look[], ...wanted: readonly Look[]): boolean {
  return looks.length > 0 && looks.filter((look) => wanted.includes(look)).length * 10 >= looks.length * 9
}

export function isContentBarcode(rows: Table, column: number): boolean {
  return mostly(looksOf(rows, column), 'barcode')
}

/** What columns without headings can be told by, in the order in which they are looked for. */
const BY_LOOK: readonly (readonly [Look, readonly string[]])[] = [
  ['barcode', ['barcode']],
  ['date', ['date']],
  ['text', ['name', 'spec', 'unit']],
  ['whole', ['quantity', 'openingQuantity']],
  ['decimal', ['price', 'retailPrice', 'amount']],
]

/** Columns of a table without headings: thirteen digits are a barcode, the first text is the name, … */
export function keysByContent(rows: Table, kind: ImportKind, width: number): (string | null)[] {
  const readable = new Set(IMPORT_COLUMNS[kind].map(({ key }) => key))
  const taken = new Set<string>()
  return Array.from({ length: width }, (_one, column) => {
    const looks = looksOf(rows, column)
    const [, keys = []] = BY_LOOK.find(([look]) => mostly(looks, look)) ?? []
    const key = keys.find((one) => readable.has(one) && !taken.has(one)) ?? null
    if (key !== null) taken.add(key)
    return key
  })
}
