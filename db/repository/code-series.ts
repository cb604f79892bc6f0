import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

export type CodeSeries = 'product' | 'partner' | 'warehouse'

const highest = statement<[string], { value: number }>('SELECT value FROM counter WHERE name = ?')
const raise = statement<[number, string], never>('UPDATE counter SET value = max(value, ?) WHERE name = ?')

/** Longest number that still counts as one of ours; a barcode used as a code must not start a new series. */
const MAXIMUM_DIGITS = 8

/** The code after the highest numeric one given so far, zero-padded: codes continue by themselves. */
export function nextCode(db: ReadableDb, series: CodeSeries, width: number): string {
  const last = highest(db).get(series)
  if (last === undefined) throw new Error(`no counter for ${series}`)
  return String(last.value + 1).padStart(width, '0')
}

/** Remember a code that was given, by hand or not, new or changed, so that the next one comes after it. */
export function noteCode(db: WritableDb, series: CodeSeries, code: string): void {
  if (!/^\d+$/.test(code)) return
  // The next of our own always counts, or the series would stand still after 99999999.
  if (code.length <= MAXIMUM_DIGITS || code === nextCode(db, series, 0)) raise(db).run(Number(code), series)
}
