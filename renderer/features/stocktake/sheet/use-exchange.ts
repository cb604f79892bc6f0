import { shallowReactive, watch } from 'vue'
import type { SheetPreview, SheetProblem } from '#shared/contract/stocktake-sheet.ts'
import type { Table } from '#shared/contract/table-file.ts'
import type { TableFormat } from '#shared/domain/table-file.ts'
import type { StocktakeId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import { text } from '#renderer/text/text.ts'
import { chooseTable, importSheet, previewImport, saveTable, sheetTable, type ChosenFile } from '../sheet-store.ts'

export interface Exchange {
  /** Which area the imported quantities belong to. */
  segmentId: StocktakeSegmentId | null
  readonly file: ChosenFile | null
  readonly preview: SheetPreview | null
  readonly shownProblems: readonly SheetProblem[]
  readonly ready: boolean
  readonly busy: boolean
  readonly problem: unknown
  readonly said: string | null
  exportList(format: TableFormat): Promise<void>
  choose(): Promise<void>
  take(): Promise<void>
  exportProblems(): Promise<void>
}

/** More on the screen help nobody; the file has all of them. */
const MOST_PROBLEMS = 200

/** A table out and in; the file stays here until it is taken in or another one is chosen. */
export function useExchange(id: StocktakeId): Exchange {
  let requestId = crypto.randomUUID()
  const state = shallowReactive({
    segmentId: null as StocktakeSegmentId | null,
    file: null as ChosenFile | null,
    preview: null as SheetPreview | null,
    busy: false,
    problem: null as unknown,
    said: null as string | null,
    get shownProblems() {
      return (this.preview?.problems ?? []).slice(0, MOST_PROBLEMS)
    },
    get ready() {
      return (this.preview?.usable ?? 0) > 0 && !this.busy
    },
    exportList: (format: TableFormat) => run(() => exportList(format)),
    choose: () => run(choose),
    take: () => run(take),
    exportProblems: () => run(exportProblems),
  })

  async function run(work: () => Promise<void>): Promise<void> {
    if (state.busy) return
    Object.assign(state, { busy: true, problem: null, said: null })
    try {
      await work()
    } catch (refusal) {
      state.problem = refusal
    } finally {
      state.busy = false
    }
  }

  async function exportList(format: TableFormat): Promise<void> {
    const { fileName, table } = await sheetTable(id)
    const name = await saveTable(fileName, format, table)
    if (name !== null) state.said = text.value.stocktake.exchange.exported(name, String(table.rows.length))
  }

  async function choose(): Promise<void> {
    const file = await chooseTable()
    if (file === null) return
    requestId = crypto.randomUUID()
    Object.assign(state, { file, preview: null })
    state.preview = await previewImport(id, state.segmentId, file.rows)
  }

  async function take(): Promise<void> {
    if (state.file === null || (state.preview?.usable ?? 0) === 0) return
    const { entries, problems } = await importSheet(id, state.segmentId, state.file.rows, requestId)
    Object.assign(state, { file: null, preview: null })
    state.said = text.value.stocktake.exchange.imported(String(entries), String(problems))
  }

  async function exportProblems(): Promise<void> {
    const rows = state.preview?.problems ?? []
    const name = await saveTable(text.value.stocktake.exchange.problemFile, 'xlsx', problemsTable(rows))
    if (name !== null) state.said = text.value.stocktake.exchange.exported(name, String(rows.length))
  }

  // What an area said before decides what is changed.
  watch(
    () => state.segmentId,
    () => {
      const { file } = state
      if (file === null) return
      requestId = crypto.randomUUID()
      void run(async () => {
        state.preview = await previewImport(id, state.segmentId, file.rows)
      })
    },
  )
  return state
}

function problemsTable(rows: readonly SheetProblem[]): Table {
  const words = text.value.stocktake.exchange
  return {
    title: words.problemFile,
    columns: [
      { heading: words.cell, kind: 'text', width: 10 },
      { heading: words.product, kind: 'text', width: 30 },
      { heading: words.text, kind: 'text', width: 24 },
      { heading: words.problem, kind: 'text', width: 60 },
    ],
    rows: rows.map((row) => [row.cell, row.name, row.text, words.problemWords[row.problem]]),
  }
}
