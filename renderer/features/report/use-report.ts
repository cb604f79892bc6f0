import { computed, shallowReactive, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { ReportPage, ReportRow } from '#shared/contract/report.ts'
import { stepDays } from '#shared/domain/report/period.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { isAskable, type ReportPlace } from './report-place.ts'
import { runReport, type RunningReport } from './store.ts'

const PAGE_ROWS = 500

export interface ReportState {
  /** The first page: totals, tie-outs, columns. Null until it has come, or when it was refused. */
  readonly answer: ReportPage | null
  readonly rows: readonly ReportRow[]
  readonly progress: { readonly done: number; readonly total: number; readonly stage: string } | null
  readonly loading: boolean
  readonly cancelled: boolean
  readonly error: unknown
}

export interface Report {
  readonly place: ShallowRef<ReportPlace>
  readonly state: ReportState
  /** Whether Backspace has somewhere to go. */
  readonly canGoBack: ComputedRef<boolean>
  change(change: Partial<ReportParameters>): void
  /** `[` and `]` */
  step(by: 1 | -1): void
  /** `C`: nothing → the period before → last year. */
  compare(): void
  drill(to: ReportPlace): void
  back(): void
  load(): Promise<void>
  loadMore(): Promise<void>
  cancel(): void
}

/** One tab of reports: where it is, how it came there, and the answer. A tab in the background asks when looked at. */
export function useReport(start: ReportPlace, active: ComputedRef<boolean>): Report {
  const place = shallowRef(start)
  const before = shallowRef<readonly ReportPlace[]>([])
  const { state, load, loadMore, cancel } = useAnswer(place)
  let stale = false
  watch(place, () => void load(), { immediate: true })
  watch(active, (now) => {
    if (!now || !stale) return
    stale = false
    void load()
  })
  onTopics(['stock', 'document', 'money', 'account', 'product', 'partner', 'period'], () => {
    if (active.value) void load()
    else stale = true
  })

  function change(changed: Partial<ReportParameters>): void {
    place.value = { ...place.value, parameters: { ...place.value.parameters, ...changed } }
  }

  function step(by: 1 | -1): void {
    if (state.answer === null) return
    const { period, from, to } = place.value.parameters
    // Pressed again before the answer: on from what was asked for last.
    const days = period === 'custom' && to !== null ? { from, to } : state.answer
    change({ period: 'custom', ...stepDays(days, by, period) })
  }

  function compare(): void {
    if (!reportDefinition(place.value.name).comparable) return
    const next = { none: 'previous', previous: 'lastYear', lastYear: 'none' } as const
    change({ comparison: next[place.value.parameters.comparison] })
  }

  function drill(to: ReportPlace): void {
    before.value = [...before.value, place.value]
    place.value = to
  }

  function back(): void {
    const last = before.value.at(-1)
    if (last === undefined) return
    before.value = before.value.slice(0, -1)
    place.value = last
  }

  const canGoBack = computed(() => before.value.length > 0)
  return { place, state, canGoBack, change, step, compare, drill, back, load, loadMore, cancel }
}

/** Ask for a place, page by page; an answer that was overtaken is dropped, and its thread ended. */
function useAnswer(place: ShallowRef<ReportPlace>) {
  let asked = 0
  let running: RunningReport | null = null
  let answered: ReportName | null = null
  const state = shallowReactive({
    answer: null as ReportPage | null,
    rows: [] as readonly ReportRow[],
    progress: null as ReportState['progress'],
    loading: false,
    cancelled: false,
    error: null as unknown,
  })

  async function ask(offset: number): Promise<void> {
    const mine = ++asked
    running?.cancel()
    Object.assign(state, { loading: true, cancelled: false, error: null, progress: null })
    const { name, parameters } = place.value
    if (name !== answered) forget()
    const report = runReport({ name, parameters, offset, limit: PAGE_ROWS }, (done, total, stage) => {
      if (mine === asked) state.progress = { done, total, stage }
    })
    running = report
    try {
      const page = await report.answer
      if (mine !== asked) return
      answered = name
      if (offset === 0) Object.assign(state, { answer: page, rows: page.rows })
      else state.rows = [...state.rows, ...page.rows]
    } catch (problem) {
      if (mine !== asked) return
      // What was answered before was another question.
      if (offset === 0) forget()
      refuse(problem)
    } finally {
      if (mine === asked) {
        running = null
        Object.assign(state, { loading: false, progress: null })
      }
    }
  }

  function forget(): void {
    answered = null
    Object.assign(state, { answer: null, rows: [] })
  }

  function refuse(problem: unknown): void {
    if (problem instanceof AppError && problem.code === 'CANCELLED') state.cancelled = true
    else state.error = problem
  }

  async function load(): Promise<void> {
    if (isAskable(place.value)) return ask(0)
    asked += 1
    running?.cancel()
    forget()
    Object.assign(state, { loading: false, error: null, cancelled: false })
  }

  async function loadMore(): Promise<void> {
    const { answer, rows, loading, error } = state
    if (answer === null || loading || error !== null || rows.length >= answer.rowCount) return
    await ask(rows.length)
  }

  return { state, load, loadMore, cancel: () => running?.cancel() }
}
