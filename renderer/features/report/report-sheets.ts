import { reportDefinition } from '#shared/domain/report/registry.ts'
import { clock, localDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { conditionsText } from './conditions-text.ts'
import { emptyText } from './empty-text.ts'
import { paperDirection } from './paper-direction.ts'
import { paperColumns, paperLayout } from './paper-columns.ts'
import { paperPages } from './paper-pages.ts'
import { chartView, reportChartData } from './report-chart.ts'
import { gridColumns, TOTALS_KEY } from './report-columns.ts'
import type { ReportPlace } from './report-place.ts'
import type { ReportChoices } from './store.ts'
import type { Paper } from './use-paper.ts'

/** The sheets of a report as `ReportPage` prints them; none while it is on its way. */
export function reportSheets(
  place: ReportPlace,
  paper: Paper,
  choices: ReportChoices,
  text: AllTexts,
  hidesCost: boolean,
) {
  const { answer, rows, at } = paper
  if (answer === null) return []
  const { name, parameters } = place
  const definition = reportDefinition(name)
  const direction = paperDirection(name)
  const columns = gridColumns(name, parameters, answer, text, hidesCost)
  const { placed, size } = paperColumns(definition, direction, columns, paperLayout(name))
  const { totals, comparedTotals } = answer
  const sum =
    totals === null ? null : { key: TOTALS_KEY, tone: 'normal' as const, cells: totals, compared: comparedTotals }
  // On paper as on screen: whoever looks at the table alone prints it alone.
  const chart = chartView.value === 'table' ? null : reportChartData(place, answer, text, hidesCost)
  const pages = paperPages(definition, direction, answer.columns, rows, sum, chart !== null)
  const head = {
    shopName: choices.books?.name ?? '',
    title: text.report.reports[name].title,
    days:
      definition.time === 'asOf'
        ? text.report.asOfDay(answer.to)
        : text.report.days(answer.from ?? text.report.start, answer.to),
    nothing: emptyText(name, answer.to, text),
    conditions: conditionsText(place, choices, text),
    printedAt: `${localDate(at)} ${clock(at)}`,
    printedBy: choices.books?.userName ?? '',
    landscape: direction === 'landscape',
  }
  return pages.map((page, at) => ({ ...page, head, chart: at === 0 ? chart : null, placed, size, pages: pages.length }))
}
