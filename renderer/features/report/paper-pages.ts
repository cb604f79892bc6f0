import type { ReportRow } from '#shared/contract/report.ts'
import type { PaperDirection, ReportDefinition } from '#shared/domain/report/definition.ts'
import { TOTALS_KEY, type GridReportRow } from './report-columns.ts'

/** One sheet: its rows, their sum where there are several sheets, and on the last one the totals. */
export interface PaperPage {
  readonly rows: readonly ReportRow[]
  readonly pageNumber: number
  readonly subtotal: GridReportRow | null
  readonly totals: GridReportRow | null
}

/** Rows that fit on a sheet, with its head, the totals and the foot. */
const ROWS_ON: Readonly<Record<PaperDirection, number>> = { portrait: 35, landscape: 22 }
/** Rows a chart on the first sheet takes the room of. */
const CHART_ROWS = 8

/**
 * The sheets of a report; one without rows still has one.
 * @param columns keys of the answer's cells, in order
 */
export function paperPages(
  definition: ReportDefinition,
  direction: PaperDirection,
  columns: readonly string[],
  rows: readonly ReportRow[],
  totals: GridReportRow | null,
  hasChart = false,
): readonly PaperPage[] {
  const size = ROWS_ON[direction]
  const taken = hasChart ? CHART_ROWS : 0
  const count = Math.max(1, Math.ceil((rows.length + taken) / size))
  return Array.from({ length: count }, (_page, index) => {
    const own = rows.slice(Math.max(0, index * size - taken), (index + 1) * size - taken)
    return {
      rows: own,
      pageNumber: index + 1,
      subtotal: totals === null || count === 1 ? null : subtotalOf(definition, columns, own),
      totals: index === count - 1 ? totals : null,
    }
  })
}

/** 本页小计: of figures whose sum means something; ratios and prices have none. */
function subtotalOf(
  definition: ReportDefinition,
  columns: readonly string[],
  rows: readonly ReportRow[],
): GridReportRow {
  const counted = rows.filter(({ tone }) => tone === 'normal')
  const cells = columns.map((key, at) => {
    const column = definition.columns.find((one) => one.key === key)
    const isSummed = column?.total === true || column?.formula?.kind === 'sum'
    return isSummed ? counted.reduce((sum, row) => sum + Number(row.cells[at] ?? 0), 0) : null
  })
  return { key: TOTALS_KEY, tone: 'normal', cells, compared: null }
}
