import { AppError } from '#shared/errors/app-error.ts'

/**
 * Keyset paging: the cursor is the sort value and id of the last row seen, so page 2,000 costs as much as page 1
 * and rows that come or go in between are neither shown twice nor skipped.
 */
export interface Keyset {
  /** SQL of the sort value; must be NOT NULL and indexed together with the id. */
  readonly sort: string
  readonly id: string
  readonly descending: boolean
}

export type Cursor = readonly [sort: string | number, id: number]

export function parseCursor(cursor: string | null): Cursor | null {
  if (cursor === null) return null
  const parsed = parseJson(cursor)
  if (Array.isArray(parsed) && parsed.length === 2) {
    const [sort, id]: unknown[] = parsed
    const sortable = typeof sort === 'string' || (typeof sort === 'number' && Number.isSafeInteger(sort))
    if (sortable && typeof id === 'number' && Number.isSafeInteger(id)) return [sort, id]
  }
  throw new AppError('INVALID_INPUT', { problems: [{ field: 'cursor', rule: 'cursor' }] })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is not a cursor; the caller refuses it.
    return null
  }
}

export function cursorText(sort: string | number, id: number): string {
  return JSON.stringify([sort, id])
}

/** The condition "after the cursor"; parameters :cursorSort and :cursorId. */
export function afterCursor(keyset: Keyset, cursor: Cursor | null): string {
  if (cursor === null) return ''
  return `AND (${keyset.sort}, ${keyset.id}) ${keyset.descending ? '<' : '>'} (:cursorSort, :cursorId)`
}

export function cursorParameters(cursor: Cursor | null): Record<string, string | number> {
  return cursor === null ? {} : { cursorSort: cursor[0], cursorId: cursor[1] }
}

export function orderBy(keyset: Keyset): string {
  const direction = keyset.descending ? 'DESC' : 'ASC'
  return `ORDER BY ${keyset.sort} ${direction}, ${keyset.id} ${direction}`
}

/** Cut `limit + 1` rows into a page and the cursor of the next one. */
export function pageOf<Row extends { readonly sortValue: string | number; readonly id: number }>(
  rows: readonly Row[],
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorText(last.sortValue, last.id) : null }
}
