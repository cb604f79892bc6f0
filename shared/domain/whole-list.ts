import { initialOf } from '../kernel/pinyin-initial.ts'

/** A list that is read as a whole, because a shop has some dozens of it: which rows are wanted, in which order. */
export const WHOLE_LIST_STATES = ['all', 'enabled', 'disabled'] as const
export type WholeListState = (typeof WHOLE_LIST_STATES)[number]

export interface WholeListQuestion {
  readonly search: string
  readonly state: WholeListState
  /** Key of a column; empty: the order the books have. */
  readonly sort: string
  readonly descending: boolean
}

/** What the rows of such a list are found and sorted by. */
export interface WholeListShape<Row> {
  readonly texts: (row: Row) => readonly string[]
  /** Absent: none of them can be disabled. */
  readonly enabled?: (row: Row) => boolean
  /** By the key of a column. */
  readonly sorts: Readonly<Record<string, (row: Row) => string | number | null>>
}

/** The window and an export choose the same rows in the same order. */
export function chosenRows<Row>(
  rows: readonly Row[],
  shape: WholeListShape<Row>,
  { search, state, sort, descending }: WholeListQuestion,
): Row[] {
  const words = search.trim().toLowerCase().split(/\s+/)
  const wanted = rows.filter(
    (row) =>
      (state === 'all' || shape.enabled === undefined || shape.enabled(row) === (state === 'enabled')) &&
      words.every((word) => shape.texts(row).some((text) => isFound(text, word))),
  )
  const key = Object.hasOwn(shape.sorts, sort) ? shape.sorts[sort] : undefined
  if (key === undefined) return wanted
  const turn = descending ? -1 : 1
  return wanted.toSorted((a, b) => turn * inOrder(key(a), key(b)))
}

/** By the very characters or by pinyin initials (`xj` → 现金). */
function isFound(text: string, word: string): boolean {
  return text.toLowerCase().includes(word) || [...text].map(initialOf).join('').includes(word)
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true })

/** What is not there comes first. */
function inOrder(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return typeof a === 'string' || typeof b === 'string' ? byPinyin.compare(String(a), String(b)) : a - b
}
