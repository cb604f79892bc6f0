import type { DailyReport } from '#shared/contract/daily-report.ts'
import type { Grouping } from '#shared/domain/report/parameters.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What Enter on a figure opens, in a tab of its own. */
export interface DailyTarget {
  readonly screen: string
  readonly parameters: ScreenParameters
}

/** One row of a block: its name, then figures. */
export interface DailyRow {
  readonly key: string
  readonly cells: readonly string[]
  readonly strong: boolean
  readonly target: DailyTarget | null
}

/** One part of the 经营日报, the same on the screen and on paper. */
export interface DailyBlock {
  readonly key: string
  readonly title: string
  /** Heads of the columns; none: names and figures speak for themselves. */
  readonly columns: readonly string[]
  readonly rows: readonly DailyRow[]
}

export function dailyRow(
  key: string,
  cells: readonly string[],
  target: DailyTarget | null = null,
  strong = false,
): DailyRow {
  return { key, cells, strong, target }
}

/** What is shown of a report: the words, and whether costs are hidden (Ctrl+H). */
export interface Shown {
  readonly report: DailyReport
  readonly text: AllTexts
  readonly hidesCost: boolean
}

/** A report about the same days. */
export function toReport(
  { from, to }: DailyReport,
  name: ReportName,
  grouping: Grouping | null = null,
  more: { readonly accountId?: number } = {},
): DailyTarget {
  return { screen: 'report.view', parameters: { name, period: 'custom', from, to, grouping, ...more } }
}

/** A block without rows says so. */
export function orNothing(rows: readonly DailyRow[], text: AllTexts): readonly DailyRow[] {
  return rows.length === 0 ? [dailyRow('nothing', [text.dailyReport.nothing])] : rows
}
