import type { CountCard } from '#shared/contract/stocktake-count.ts'
import type { StocktakeLineId, StocktakeSegmentId, UnitId } from '#shared/kernel/id.ts'
import type { CountMode } from './count-typing.ts'
import type { Notice } from './notice.ts'

/** How one came to the current product, and so where one goes from it: to the next row, the next uncounted, or nowhere. */
export type Walk = 'none' | 'sheet' | 'uncounted'

/** What a scan came to, for the ear. */
export type Heard = 'counted' | 'unknown' | 'foreign' | 'attention'

export interface CountingState {
  mode: CountMode
  /** What stands in the box: a figure, a code, or `12*`. */
  typed: string
  card: CountCard | null
  /** Unit of the figure being typed; null: the base unit. */
  unitId: UnitId | null
  /** The current product waits for its figure. */
  awaiting: boolean
  walk: Walk
  notices: readonly Notice[]
  /** The last thing that was refused. */
  problem: unknown
  /** Changes with every entry: its row flashes. */
  flash: { readonly lineId: StocktakeLineId; readonly count: number } | null
}

export function newCountingState(mode: CountMode): CountingState {
  return {
    mode,
    typed: '',
    card: null,
    unitId: null,
    awaiting: false,
    walk: 'none',
    notices: [],
    problem: null,
    flash: null,
  }
}

export interface CountingHooks {
  blind(): boolean
  segmentId(): StocktakeSegmentId | null
  /** Something was entered or changed here; the list and the figures follow. */
  changed(card: CountCard): void
  heard(what: Heard): void
}
