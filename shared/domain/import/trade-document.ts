import type { TradeEntry } from './trade-row.ts'

/** A row of the table with what it says. */
export interface TradeRow {
  /** Index in the table. */
  readonly row: number
  readonly entry: TradeEntry
}

/** Rows that become one document. */
export interface TradeDocument {
  /** Number in the program the rows come from; empty: rows of one day, partner and warehouse. */
  readonly number: string
  readonly isReturn: boolean
  readonly rows: readonly TradeRow[]
}

/** What stood on one paper elsewhere, a sale and what came back with it: all of it is taken, or nothing. */
export type TradePaper = readonly TradeDocument[]

export interface GroupedTrade {
  /** By day, in the order of the table; on one day what came in before what went out is the table's own business. */
  readonly papers: readonly TradePaper[]
  /** Rows that name another day or partner than the first row of their number. */
  readonly mixed: readonly { readonly row: number; readonly key: 'date' | 'partner' }[]
}

/** Most lines a document has. */
const MOST_LINES = 1000

/**
 * Rows of one number are one document in every warehouse; what came back in it is a return of its own. Rows without a
 * number are one document per day, partner and warehouse.
 */
export function groupTrade(rows: readonly TradeRow[]): GroupedTrade {
  const groups = Map.groupBy(rows, ({ entry }) => keyOf(entry))
  const mixed = [...groups.values()].flatMap(mixedRows)
  const documents = [...groups.values()].flatMap((group) =>
    [false, true].flatMap((isReturn) =>
      chunks(group.filter(({ entry }) => entry.isReturn === isReturn)).map((part) => ({
        number: part[0]?.entry.number ?? '',
        isReturn,
        rows: part,
      })),
    ),
  )
  const papers = Map.groupBy(documents, (document) => document.number || document)
  return { papers: [...papers.values()].sort(byDay), mixed }
}

function keyOf({ number, date, partner, warehouse }: TradeEntry): string {
  return JSON.stringify(number === '' ? ['', date, partner, warehouse] : [number, warehouse])
}

function mixedRows([first, ...others]: readonly TradeRow[]): GroupedTrade['mixed'] {
  return others.flatMap(({ row, entry }): GroupedTrade['mixed'] => {
    if (entry.date !== first?.entry.date) return [{ row, key: 'date' }]
    return entry.partner === first.entry.partner ? [] : [{ row, key: 'partner' }]
  })
}

function chunks(rows: readonly TradeRow[]): readonly (readonly TradeRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOST_LINES) }, (_one, index) =>
    rows.slice(index * MOST_LINES, (index + 1) * MOST_LINES),
  )
}

/** A return never before a sale of its day. */
function byDay(one: TradePaper, other: TradePaper): number {
  const [day, otherDay] = [dayOf(one), dayOf(other)]
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return Number(hasReturn(one)) - Number(hasReturn(other))
}

const dayOf = ([first]: TradePaper) => first?.rows[0]?.entry.date ?? ''
const hasReturn = (paper: TradePaper) => paper.some(({ isReturn }) => isReturn)

/** Columns a program that prints a document only once per page leaves empty in its further rows. */
const FROM_ABOVE = ['number', 'date', 'partner', 'warehouse']

/**
 * A row that names neither number nor day nor partner belongs to the document of the row above it.
 * @param columns the key of each column
 */
export function filledFromAbove(
  rows: readonly (readonly string[])[],
  columns: readonly (string | null)[],
): readonly (readonly string[])[] {
  const places = FROM_ABOVE.map((key) => columns.indexOf(key)).filter((index) => index >= 0)
  let above: readonly string[] = []
  return rows.map((row) => {
    const says = places.some((index) => (row[index] ?? '').trim() !== '')
    const isBlank = row.every((cell) => cell.trim() === '')
    const own = says || isBlank ? row : withCells(row, places, above)
    if (!isBlank) above = own
    return own
  })
}

function withCells(row: readonly string[], places: readonly number[], from: readonly string[]): readonly string[] {
  const width = Math.max(row.length, ...places.map((index) => index + 1))
  return Array.from({ length: width }, (_one, index) => (places.includes(index) ? from[index] : row[index]) ?? '')
}
