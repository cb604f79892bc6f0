import { shallowReactive, watch, type Ref } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { DailyReport } from '#shared/contract/daily-report.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

// Everything the 经营日报 asks of the back end goes through this file.

export const currentBooks = (): Promise<Books | null> => api.books.current({})

export interface DailyState {
  /** Null: not there yet, or refused. */
  report: DailyReport | null
  loading: boolean
  problem: unknown
  load(): Promise<void>
}

type Days = Pick<DailyReport, 'from' | 'to'>

/** The report of the days, kept up to date while it is looked at. */
export function useDailyReport(days: () => Days | null, active: Ref<boolean>): DailyState {
  const state = shallowReactive<DailyState>({ report: null, loading: false, problem: null, load })
  let asked = 0
  let stale = false

  async function load(): Promise<void> {
    const wanted = days()
    const turn = ++asked
    if (wanted === null) return
    state.loading = true
    try {
      const report = await api.dailyReport.get(wanted)
      if (turn === asked) Object.assign(state, { report, problem: null })
    } catch (problem) {
      if (turn === asked) Object.assign(state, { report: null, problem })
    } finally {
      if (turn === asked) state.loading = false
    }
  }

  watch(days, () => void load(), { immediate: true })
  watch(active, (now) => {
    if (!now || !stale) return
    stale = false
    void load()
  })
  onTopics(['document', 'stock', 'money', 'account', 'shift', 'product', 'threshold', 'session'], () => {
    if (active.value) void load()
    else stale = true
  })
  return state
}
