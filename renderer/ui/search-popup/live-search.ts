import { onScopeDispose, shallowReactive } from 'vue'

export type SearchFunction<Row> = (text: string) => Promise<readonly Row[]>

export interface LiveSearch<Row> {
  readonly rows: readonly Row[]
  /** Asked and not yet answered: what is shown belongs to an earlier text. */
  readonly pending: boolean
  readonly error: unknown
  ask(text: string): void
  /** Forget the running question; its answer will be dropped. */
  stop(): void
}

/**
 * Search while typing: asked after a short pause, an answer that was overtaken is dropped.
 * @param delay milliseconds of pause
 * @param answered called after each answer that counts
 */
export function useLiveSearch<Row>(
  search: () => SearchFunction<Row>,
  delay: () => number,
  answered: () => void,
): LiveSearch<Row> {
  let question = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const state = shallowReactive({ rows: [] as readonly Row[], pending: false, error: null as unknown, ask, stop })

  function ask(text: string): void {
    stop()
    state.pending = true
    timer = setTimeout(() => void run(text), delay())
  }

  function stop(): void {
    question += 1
    state.pending = false
    clearTimeout(timer)
  }

  async function run(text: string): Promise<void> {
    const mine = question
    try {
      const rows = await search()(text)
      if (mine !== question) return
      state.rows = rows
      state.error = null
    } catch (problem) {
      if (mine !== question) return
      state.rows = []
      state.error = problem
    }
    state.pending = false
    answered()
  }

  onScopeDispose(stop)
  return state
}
