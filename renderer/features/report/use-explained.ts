import { shallowRef, watch, type Ref } from 'vue'
import type { GridReportRow, ReportGridColumn } from './report-columns.ts'

interface Cell {
  readonly row: GridReportRow
  readonly column: ReportGridColumn
}

/** The cell with the cursor, and the way back to it. */
interface Grid {
  focus(): void
  currentElement(): HTMLElement | null
}

/** Space: the figure 「这个数怎么来的」 is open for, beside its cell. */
export function useExplained(columns: Readonly<Ref<readonly ReportGridColumn[]>>, grid: () => Grid | null) {
  const explained = shallowRef<Cell | null>(null)
  const anchor = () => grid()?.currentElement() ?? null

  function explain({ row, column }: Cell): void {
    if (column.isHidden?.(row) !== true && anchor() !== null) explained.value = { row, column }
  }

  function close(): void {
    explained.value = null
    grid()?.focus()
  }

  // Ctrl+H takes a column or the figure of a row away, and with it what is said of it.
  watch(columns, (shown) => {
    const said = explained.value
    if (said === null) return
    const column = shown.find(({ key }) => key === said.column.key)
    if (column === undefined || column.isHidden?.(said.row) === true) explained.value = null
  })

  return { explained, anchor, explain, close }
}
