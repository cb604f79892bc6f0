import { shallowReactive, watch } from 'vue'
import type { SheetPreview, SheetProblem } from '#shared/contract/stocktake-sheet.ts'
import type { StocktakeId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import { text } from '#renderer/text/text.ts'
import { chooseText, importSheet, previewImport, saveText, sheetText, type ChosenFile } from '../sheet-store.ts'

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
  exportList(): Promise<void>
  choose(): Promise<void>
  take(): Promise<void>
  exportProblems(): Promise<void>
}

/** More on the screen help nobody; the file has all of them. */
const MOST_PROBLEMS = 200

/** CSV out and in; the file stays here until it is taken in or another one is chosen. */
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
    exportList: () => run(exportList),
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

  async function exportList(): Promise<void> {
    const { fileName, text: content, rows } = await sheetText(id)
    const name = await saveText(fileName, content)
    if (name !== null) state.said = text.value.stocktake.exchange.exported(name, String(rows))
  }

  async function choose(): Promise<void> {
    const file = await chooseText()
    if (file === null) return
    requestId = crypto.randomUUID()
    Object.assign(state, { file, preview: null })
    state.preview = await previewImport(id, state.segmentId, file.text)
  }

  async function take(): Promise<void> {
    if (state.file === null || (state.preview?.usable ?? 0) === 0) return
    const { entries, problems } = await importSheet(id, state.segmentId, state.file.text, requestId)
    Object.assign(state, { file: null, preview: null })
    state.said = text.value.stocktake.exchange.imported(String(entries), String(problems))
  }

  async function exportProblems(): Promise<void> {
    const rows = state.preview?.problems ?? []
    const name = await saveText(text.value.stocktake.exchange.problemFile, problemsText(rows))
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
        state.preview = await previewImport(id, state.segmentId, file.text)
      })
    },
  )
  return state
}

function problemsText(rows: readonly SheetProblem[]): string {
  const words = text.value.stocktake.exchange
  const cells = [
    [words.fileRow, words.product, words.text, words.problem],
    ...rows.map((row) => [String(row.fileRow), row.name, row.text, words.problemWords[row.problem]]),
  ]
  return `\u{feff}${cells.map(csvLine).join('')}`
}

/** A cell that a spreadsheet would compute is written as text. */
function csvLine(cells: readonly string[]): string {
  const cell = (one: string) => `"${(/^[=+\-@\t]/.test(one) ? `'${one}` : one).replaceAll('"', '""')}"`
  return `${cells.map(cell).join(',')}\r\n`
}
