import type { GridReportRow, ReportGridColumn } from './report-columns.ts'

/** Pixels at 100 %, in the bold of the totals. */
const DIGIT = 8.2
const POINT = 4.2
/** Beside the figure in its cell. */
const PADDING = 24

/** Columns at least as wide as their longest figure in these rows: a figure is never cut, however large it gets. */
export function widenForFigures(
  columns: readonly ReportGridColumn[],
  rows: readonly GridReportRow[],
): readonly ReportGridColumn[] {
  return columns.map((column) => {
    const needed = column.figure ? Math.max(0, ...rows.map((row) => widthOf(column.text?.(row) ?? ''))) : 0
    return needed <= column.width ? column : { ...column, width: needed }
  })
}

function widthOf(figure: string): number {
  const points = figure.replace(/[^,.]/g, '').length
  return Math.ceil((figure.length - points) * DIGIT + points * POINT + PADDING)
}
