import type { ReportRow } from '#shared/contract/report.ts'
import type { ReportDefinition } from '#shared/domain/report/definition.ts'
import { placeColumns, type PlacedColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { GridReportRow, ReportGridColumn } from './report-columns.ts'

/** One sheet: its rows, and on the last one the totals. */
export interface PaperPage {
  readonly rows: readonly ReportRow[]
  readonly pageNumber: number
  readonly totals: GridReportRow | null
}

/** Rows that fit on a sheet, with its head, the totals and the foot. */
const ROWS_ON: Record<ReportDefinition['paper'], number> = { portrait: 36, landscape: 23 }
/** Width between the margins, in design pixels of a grid whose type has the size paper has. */
const WIDTH_ON: Record<ReportDefinition['paper'], number> = { portrait: 820, landscape: 1200 }

/** The sheets of a report; one without rows still has one. */
export function paperPages(
  paper: ReportDefinition['paper'],
  rows: readonly ReportRow[],
  totals: GridReportRow | null,
): readonly PaperPage[] {
  const size = ROWS_ON[paper]
  const count = Math.max(1, Math.ceil(rows.length / size))
  return Array.from({ length: count }, (_page, index) => ({
    rows: rows.slice(index * size, (index + 1) * size),
    pageNumber: index + 1,
    totals: index === count - 1 ? totals : null,
  }))
}

/** The columns that fit on the paper; the others leave as they leave a narrow screen. */
export function paperColumns(
  paper: ReportDefinition['paper'],
  columns: readonly ReportGridColumn[],
): readonly PlacedColumn<GridReportRow>[] {
  return placeColumns(columns, WIDTH_ON[paper], 1)
}
