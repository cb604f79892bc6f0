import { shallowRef } from 'vue'
import type { ReportPage } from '#shared/contract/report.ts'
import { chartFor } from '#shared/domain/report/chart.ts'
import type { CellKind } from '#shared/domain/report/definition.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { money } from '#shared/kernel/money.ts'
import type { ChartData, ChartSeries, DrawnPoint } from '#renderer/chart/chart-data.ts'
import { shortMoney } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { cellText, spokenText } from './cell-text.ts'
import { columnName, emptyName } from './report-columns.ts'
import type { ReportPlace } from './report-place.ts'

export type ChartView = 'both' | 'chart' | 'table'

/** 图表与表格, or only one of them: as it was last chosen, for every report. */
export const chartView = shallowRef<ChartView>('both')

/** What is offered: where type is large, chart and table have no room beside each other. */
export function offeredViews(narrow: boolean, text: AllTexts): readonly { value: ChartView; label: string }[] {
  const all = ['both', 'chart', 'table'] as const
  return all.filter((value) => !narrow || value !== 'both').map((value) => ({ value, label: text.chart.view[value] }))
}

/** What is shown of a report. */
export function shownView(hasChart: boolean, narrow: boolean): ChartView {
  if (!hasChart) return 'table'
  return narrow && chartView.value === 'both' ? 'table' : chartView.value
}

type Answered = NonNullable<ReportPage['chart']>

/** What is drawn of an answer; null: it has no chart, or nothing of it may be seen now. */
export function reportChartData(
  { name, parameters: { grouping, comparison } }: ReportPlace,
  answer: Pick<ReportPage, 'chart'>,
  text: AllTexts,
  hidesCost: boolean,
): ChartData | null {
  const definition = reportDefinition(name)
  const chart = chartFor(definition, grouping)
  if (chart === null || answer.chart === null) return null
  const { series, points, others } = answer.chart
  const column = (key: string) => definition.columns.find((one) => one.key === key)
  // The largest come first: of a cost that is hidden even the order tells.
  if (hidesCost && column(series[0] ?? '')?.cost === true) return null
  const shown = series.map((key) => !hidesCost || column(key)?.cost !== true)
  const kept = <Value>(all: readonly Value[]) => all.filter((_one, at) => shown[at])
  const labelKind = column(chart.label)?.kind ?? 'text'
  const labelOf = (label: Answered['points'][number]['label']) =>
    cellText(labelKind, label, name, text) || emptyName(text, grouping)
  const compares = comparison !== 'none' && points.some(({ before }) => before !== null)
  const both = ({ values, before }: Pick<Answered['points'][number], 'values' | 'before'>) =>
    compares ? [...kept(values), ...kept(before ?? values.map(() => null))] : kept(values)
  const own = kept(series).map((key) => seriesOf(columnName(name, key, text), column(key)?.kind ?? 'count'))
  const drawn = points.map(({ key, label, sum, ...figures }): DrawnPoint => ({
    key,
    label: labelOf(label),
    kind: sum ? 'sum' : 'normal',
    values: both(figures),
  }))
  const rest: DrawnPoint[] =
    others === null
      ? []
      : [{ key: null, label: text.chart.others(String(others.count)), kind: 'others', values: both(others) }]
  const all = [...drawn, ...rest]
  // Nothing but zeros draws nothing, on an axis that counts in hundredths.
  if (all.every(({ values }) => values.every((value) => value === null || value === 0))) return null
  return {
    kind: chart.kind,
    series: compares
      ? [
          ...own,
          ...own.map((one, at) => ({
            ...one,
            before: at,
            name: text.chart.before(text.report.before[comparison], one.name),
          })),
        ]
      : own,
    points: all,
  }
}

function seriesOf(name: string, kind: CellKind): ChartSeries {
  const text = (value: number) => spokenText(kind, value)
  const short = (value: number) => (kind === 'money' ? shortMoney(money(Math.round(value))) : text(value))
  return { name, text, short: (value) => short(value).replace(/\.00$/, '') }
}
