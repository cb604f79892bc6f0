import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Hint } from '#shared/contract/stocktake-hint.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import { reviewHints } from '../review-store.ts'

export interface Hints {
  of(row: ReviewRow): readonly Hint[]
}

/** The back end takes so many lines at a time. */
const CHUNK = 200
/** More of them under one row help nobody. */
const MOST = 2
const NONE: readonly Hint[] = []

/** Hints for the loaded rows that differ, asked after a short pause: rows come first, clues follow. */
export function useHints(id: StocktakeId, rows: () => readonly ReviewRow[], wanted: () => boolean): Hints {
  const found: Ref<ReadonlyMap<StocktakeLineId, readonly Hint[]>> = shallowRef(new Map())
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function ask(): Promise<void> {
    const mine = ++asked
    const ids = rows()
      .filter((row) => row.difference !== null && row.difference !== 0)
      .map((row) => row.id)
    const hints: Hint[] = []
    for (let at = 0; at < ids.length; at += CHUNK) hints.push(...(await reviewHints(id, ids.slice(at, at + CHUNK))))
    if (mine === asked) found.value = byLine(hints)
  }

  watch(
    [rows, wanted],
    () => {
      clearTimeout(timer)
      // Without hints the review is as right as with them.
      if (wanted()) timer = setTimeout(() => void ask().catch(() => undefined), 60)
      else found.value = new Map()
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { of: (row) => found.value.get(row.id) ?? NONE }
}

function byLine(hints: readonly Hint[]): ReadonlyMap<StocktakeLineId, readonly Hint[]> {
  const lines = new Map<StocktakeLineId, Hint[]>()
  for (const hint of hints) {
    const before = lines.get(hint.lineId) ?? []
    if (before.length < MOST) lines.set(hint.lineId, [...before, hint])
  }
  return lines
}
