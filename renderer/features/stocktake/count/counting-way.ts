import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import type { StocktakeSegmentId } from '#shared/kernel/id.ts'
import type { CountMode } from './count-typing.ts'

/** How and in which area somebody counts: kept with the tab, so that it goes on like that after a recount or a crash. */
export interface CountingWay {
  /** A sheet begins at one of its rows and is chosen anew. */
  readonly mode: Exclude<CountMode, 'sheet'>
  /** Null: in no area. */
  readonly segmentId: StocktakeSegmentId | null
}

/** What a tab kept of it: nothing at first, and perhaps an area that is gone. */
export interface KeptWay {
  readonly mode?: string | undefined
  readonly segmentId?: number | null | undefined
}

/** Without anything kept one counts piece by piece, in the first area where there are any. */
export function countingWay({ mode, segmentId }: KeptWay, { segments }: Pick<Stocktake, 'segments'>): CountingWay {
  const kept = segments.find(({ id }) => id === segmentId)
  const chosen = segmentId === null ? null : (kept ?? segments[0])?.id
  return { mode: mode === 'quantity' ? 'quantity' : 'piece', segmentId: chosen ?? null }
}
