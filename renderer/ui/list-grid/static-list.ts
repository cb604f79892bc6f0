import { shallowReactive } from 'vue'
import type { PagedList } from '#renderer/ui/list-grid/paged-list.ts'

/** A list that is asked for as a whole: few rows, no paging. */
export interface StaticList<Row> extends PagedList<Row> {
  show(rows: readonly Row[]): void
}

export function useStaticList<Row>(load: () => Promise<readonly Row[]>): StaticList<Row> {
  const state = shallowReactive({
    rows: [] as readonly Row[],
    total: null as number | null,
    hasMore: false,
    loading: false,
    loaded: false,
    error: null as unknown,
    epoch: 0,
    show,
    refresh,
    reload: refresh,
    retry: refresh,
    loadMore: async () => {},
  })

  function show(rows: readonly Row[]): void {
    state.rows = rows
    state.total = rows.length
    state.loaded = true
  }

  async function refresh(): Promise<void> {
    state.loading = true
    state.error = null
    try {
      show(await load())
    } catch (problem) {
      state.error = problem
    } finally {
      state.loading = false
    }
  }

  return state
}
