import { IMPORT_COLUMNS, missingColumns } from '#shared/domain/import/columns.ts'
import { filledFromAbove } from '#shared/domain/import/trade-document.ts'
import { RowReading } from '#shared/domain/import/row-reading.ts'
import { isTotalRow } from '#shared/domain/import/total-row.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ImportEdits, ImportSettings } from './import-order.ts'

/** A table as it is read: its rows of data, and where each column stands. */
export interface MappedTable {
  readonly kind: ImportKind
  /** The whole table with its corrected cells; what `rows` counts in. */
  readonly cells: readonly (readonly string[])[]
  /** Indices of rows that hold something, below the heading. */
  readonly rows: readonly number[]
  readonly columns: readonly (string | null)[]
  reading(row: number): RowReading
  /** Index of a column; null when the table has none. */
  columnOf(key: string): number | null
}

const IN_DOCUMENTS: readonly ImportKind[] = ['salesHistory', 'purchaseHistory']

/** @throws AppError INVALID_INPUT when a column is missing, had twice or unknown */
export function mapTable(table: TableText, settings: ImportSettings, edits: ImportEdits): MappedTable {
  const { kind, columns, headRow } = settings
  assertColumns(kind, columns)
  const first = headRow === null ? 0 : headRow + 1
  const corrected = withoutTotals(withEdits(table, edits), first)
  const cells = IN_DOCUMENTS.includes(kind)
    ? [...corrected.slice(0, first), ...filledFromAbove(corrected.slice(first), columns)]
    : corrected
  const places = new Map(columns.flatMap((key, index) => (key === null ? [] : [[key, index] as const])))
  const rows = cells.flatMap((row, index) => (index >= first && row.some((cell) => cell.trim() !== '') ? [index] : []))
  return {
    ...{ kind, cells, rows, columns },
    reading: (row) => new RowReading((key) => cells[row]?.[places.get(key) ?? -1] ?? ''),
    columnOf: (key) => places.get(key) ?? null,
  }
}

/** Rows keep their places; one that holds sums is empty. */
function withoutTotals(rows: readonly (readonly string[])[], first: number): readonly (readonly string[])[] {
  return rows.map((row, index) => (index >= first && isTotalRow(row) ? [] : row))
}

function withEdits(table: TableText, edits: ImportEdits): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [...table]
  for (const { row, column, text } of edits) {
    const old = rows[row]
    if (old === undefined) continue
    const width = Math.max(old.length, column + 1)
    rows[row] = Array.from({ length: width }, (_one, index) => (index === column ? text : (old[index] ?? '')))
  }
  return rows
}

function assertColumns(kind: ImportKind, columns: readonly (string | null)[]): void {
  const used = columns.filter((key) => key !== null)
  const known = new Set(IMPORT_COLUMNS[kind].map(({ key }) => key))
  const [missing] = missingColumns(kind, columns)
  const rule = missing?.[0] ?? used.find((key, index) => !known.has(key) || used.indexOf(key) !== index)
  if (rule !== undefined)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'columns', rule: rule.slice(0, 40) }] })
}
