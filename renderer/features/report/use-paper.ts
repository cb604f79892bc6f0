import { shallowReactive } from 'vue'
import type { ReportPage, ReportRow } from '#shared/contract/report.ts'
import type { ReportPlace } from './report-place.ts'
import { runReport } from './store.ts'

/** What is laid out at most: a hundred sheets and more. */
export const PAPER_ROWS = 5000

export interface Paper {
  readonly answer: ReportPage | null
  readonly rows: readonly ReportRow[]
  readonly loading: boolean
  readonly error: unknown
  /** When it was laid out. */
  readonly at: number
  load(): Promise<void>
}

/** Every row of a report, for paper. */
export function usePaper(place: ReportPlace): Paper {
  const paper = shallowReactive({
    answer: null as ReportPage | null,
    rows: [] as readonly ReportRow[],
    loading: true,
    error: null as unknown,
    at: Date.now(),
    load,
  })
  async function load(): Promise<void> {
    Object.assign(paper, { loading: true, error: null })
    try {
      const answer = await runReport({ ...place, offset: 0, limit: PAPER_ROWS }).answer
      Object.assign(paper, { answer, rows: answer.rows, at: Date.now() })
    } catch (problem) {
      paper.error = problem
    } finally {
      paper.loading = false
    }
  }
  void load()
  return paper
}
