import { computed, shallowReactive, shallowRef, triggerRef, watch } from 'vue'
import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { BatchContent } from '#shared/contract/document-line.ts'
import type { CountCard, Counted, CountLine, Entry, Resolved, Scanned } from '#shared/contract/stocktake-count.ts'
import type { StocktakeProgress } from '#shared/contract/stocktake-task.ts'
import type {
  ProductId,
  StocktakeEventId,
  StocktakeId,
  StocktakeLineId,
  StocktakeSegmentId,
} from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import { patchedLines } from './count/patched-lines.ts'

export type Target = InputOf<Endpoints['stocktakeCount']['resolve']>['target']
export type LineTab = InputOf<Endpoints['stocktakeCount']['lines']>['tab']

/** What the counting screen asks of the back end, for one stocktake. */
export interface CountCalls {
  resolve(target: Target): Promise<Resolved>
  /** @param ask a figure that is hardly meant is refused, to be asked about */
  scan(code: string, times: Quantity, segmentId: StocktakeSegmentId | null, ask: boolean): Promise<Scanned>
  enter(lineId: StocktakeLineId, entry: Entry, segmentId: StocktakeSegmentId | null, ask: boolean): Promise<Counted>
  /** Null: my last entry that still holds. */
  undo(eventId: StocktakeEventId | null): Promise<Counted>
  addLine(productId: ProductId, batch: BatchContent | null): Promise<CountLine>
  setLocation(lineId: StocktakeLineId, location: string): Promise<CountLine>
  card(lineId: StocktakeLineId): Promise<CountCard>
  nextUncounted(afterRow: number): Promise<CountLine | null>
  search(text: string): Promise<readonly CountLine[]>
}

const SEARCH_LIMIT = 8

export function countCalls(id: StocktakeId): CountCalls {
  return {
    resolve: (target) => api.stocktakeCount.resolve({ id, target }),
    scan: (code, times, segmentId, ask) => api.stocktakeCount.scan({ id, segmentId, code, times, ask }),
    enter: (lineId, entry, segmentId, ask) => api.stocktakeCount.enter({ id, lineId, segmentId, entry, ask }),
    undo: (eventId) => api.stocktakeCount.undo({ id, eventId }),
    addLine: (productId, batch) => api.stocktakeCount.addLine({ id, productId, batch }),
    setLocation: (lineId, location) => api.stocktakeCount.setLocation({ id, lineId, location }),
    card: (lineId) => api.stocktakeCount.card({ id, lineId }),
    nextUncounted: (afterRow) => api.stocktakeCount.nextUncounted({ id, afterRow }),
    search: async (text) => {
      const page = { sort: 'row', descending: false, cursor: null, limit: SEARCH_LIMIT } as const
      return (await api.stocktakeCount.lines({ ...page, id, tab: 'all', search: text, segmentId: null })).rows
    },
  }
}

export function useCountProgress(id: StocktakeId): Latest<StocktakeProgress> {
  return useLatest(() => api.stocktake.progress({ id }))
}

export interface CountLines {
  readonly filter: { tab: LineTab; search: string }
  readonly list: PagedList<CountLine>
  /** One line changed here: show it without asking for the list again. */
  patch(line: CountLine): void
  refresh(): Promise<void>
}

/** The lines of the round, page by page; what is counted here is put into them, so no scan reloads the list. */
export function useCountLines(id: StocktakeId, tab: LineTab): CountLines {
  const filter = shallowReactive({ tab, search: '' })
  const patches = shallowRef(new Map<StocktakeLineId, CountLine>())
  const pages = usePagedList<CountLine>((cursor, limit) => {
    const counted = filter.tab === 'counted'
    return api.stocktakeCount.lines({
      id,
      tab: filter.tab,
      search: filter.search.trim(),
      segmentId: null,
      sort: counted ? 'countedAt' : 'row',
      descending: counted,
      cursor,
      limit,
    })
  })
  const rows = computed(() => patchedLines(pages.rows, patches.value, filter, pages.hasMore))

  async function ask(request: () => Promise<void>): Promise<void> {
    const before = new Set(patches.value.values())
    await request()
    // What was patched while the answer was on its way is newer than the answer.
    patches.value = new Map([...patches.value].filter(([, line]) => !before.has(line)))
  }

  watch(
    () => ({ ...filter }),
    () => void ask(() => pages.reload()),
    { immediate: true },
  )
  return {
    filter,
    list: withRows(pages, () => rows.value),
    refresh: () => ask(() => pages.refresh()),
    patch(line) {
      patches.value.delete(line.id)
      patches.value.set(line.id, line)
      triggerRef(patches)
    },
  }
}

/** The same list with other rows. */
function withRows<Row>(list: PagedList<Row>, rows: () => readonly Row[]): PagedList<Row> {
  return {
    get rows() {
      return rows()
    },
    get total() {
      return list.total
    },
    get hasMore() {
      return list.hasMore
    },
    get loading() {
      return list.loading
    },
    get loaded() {
      return list.loaded
    },
    get error() {
      return list.error
    },
    get epoch() {
      return list.epoch
    },
    reload: () => list.reload(),
    refresh: () => list.refresh(),
    loadMore: () => list.loadMore(),
    retry: () => list.retry(),
  }
}
