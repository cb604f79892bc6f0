import { cleanText } from './cell.ts'
import { isContentBarcode, keysByContent } from './content.ts'
import { IMPORT_COLUMNS, neededColumns } from './columns.ts'
import { IMPORT_KINDS, type ImportKind } from './import-kind.ts'

type Table = readonly (readonly string[])[]

/** How a table is read: which row says what the columns are, and what each column is; null is not read. */
export interface ColumnMapping {
  /** Index of the heading row; null: there is none, the first row is data. */
  readonly headRow: number | null
  readonly columns: readonly (string | null)[]
}

/** Rows among which a heading is looked for: titles and dates may stand above it. */
const ROWS_SEARCHED = 20

/** What a heading is compared by: no case, no blanks, no mark of a required column. */
export function plainHeading(heading: string): string {
  return cleanText(heading)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_:：-]+/g, '')
}

/** Heading → key of its column, for every kind. */
const KEYS: ReadonlyMap<ImportKind, ReadonlyMap<string, string>> = new Map(
  IMPORT_KINDS.map((kind) => [kind, keysOf(kind)]),
)

function keysOf(kind: ImportKind): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  // What a column itself is called counts more than what another is sometimes called.
  for (const rank of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { key, zh, en } of IMPORT_COLUMNS[kind])
      for (const word of [zh[rank], en[rank]])
        if (word !== undefined && !keys.has(plainHeading(word))) keys.set(plainHeading(word), key)
  return keys
}

/** The column a heading means; `单价（元）` is a 单价. */
export function keyOfHeading(kind: ImportKind, heading: string): string | null {
  const keys = KEYS.get(kind)
  const plain = plainHeading(heading)
  return keys?.get(plain) ?? keys?.get(plain.replace(/[([【].*$/, '')) ?? null
}

/** Every key once: the column that is surest called so keeps it, else the first. */
function keysOfRow(kind: ImportKind, row: readonly string[]): (string | null)[] {
  const keys = row.map((heading) => keyOfHeading(kind, heading))
  const keeps = new Map<string, number>()
  keys.forEach((key, index) => {
    if (key !== null && (!keeps.has(key) || isSurer(kind, key, row, keeps.get(key), index))) keeps.set(key, index)
  })
  return keys.map((key, index) => (key !== null && keeps.get(key) === index ? key : null))
}

/** Whether a later column means the same more surely than the one that has it. */
function isSurer(
  kind: ImportKind,
  key: string,
  row: readonly string[],
  old: number | undefined,
  index: number,
): boolean {
  const words = IMPORT_COLUMNS[kind].find((column) => column.key === key)?.surer ?? []
  const isSure = (place: number) => words.includes(plainHeading(row[place] ?? ''))
  return isSure(index) && old !== undefined && !isSure(old)
}

const countOf = (columns: readonly (string | null)[]) => columns.filter((key) => key !== null).length

/** The mapping of a table for a kind: by headings, what is left by content. */
export function guessColumns(table: Table, kind: ImportKind): ColumnMapping {
  const width = Math.max(0, ...table.map((row) => row.length))
  const wide = (columns: readonly (string | null)[]) =>
    Array.from({ length: width }, (_one, index) => columns[index] ?? null)
  const headRow = findHeadRow(table, kind)
  if (headRow === null) return { headRow, columns: wide(keysByContent(table, kind, width)) }
  const columns = wide(keysOfRow(kind, table[headRow] ?? []))
  return { headRow, columns: withBarcodes(table.slice(headRow + 1), kind, columns) }
}

function findHeadRow(table: Table, kind: ImportKind): number | null {
  const scores = table.slice(0, ROWS_SEARCHED).map((row) => countOf(keysOfRow(kind, row)))
  const best = Math.max(0, ...scores)
  const filled = (table[scores.indexOf(best)] ?? []).filter((cell) => cell.trim() !== '').length
  return best >= 2 || (best === 1 && filled <= 2) ? scores.indexOf(best) : null
}

/** A column of thirteen digits each is the barcode, whatever it is called. */
function withBarcodes(rows: Table, kind: ImportKind, columns: readonly (string | null)[]): readonly (string | null)[] {
  const reads = IMPORT_COLUMNS[kind].some(({ key }) => key === 'barcode')
  if (!reads || columns.includes('barcode')) return columns
  const at = columns.findIndex((key, index) => key === null && isContentBarcode(rows, index))
  return columns.map((key, index) => (index === at ? 'barcode' : key))
}

/** Which kind a table probably is: the one that understands the most of its headings and misses nothing it needs. */
export function guessKind(table: Table): ImportKind {
  const scored = IMPORT_KINDS.map((kind) => ({ kind, score: scoreOf(table, kind) }))
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.find(({ score }) => score === best)?.kind ?? 'product'
}

function scoreOf(table: Table, kind: ImportKind): number {
  const { headRow, columns } = guessColumns(table, kind)
  if (headRow === null) return 0
  const misses = neededColumns(kind).some((keys) => !keys.some((key) => columns.includes(key)))
  return countOf(columns) * 2 - (misses ? 100 : 0)
}

/** By it a table of the same program is known again: its headings, in their order. */
export function headingsOf(table: Table, headRow: number | null): string {
  return headRow === null ? '' : (table[headRow] ?? []).map(plainHeading).join('|')
}
