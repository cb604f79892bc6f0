import type { ReportPage, run } from '#shared/contract/report.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { chartFigures, chartFor, type ChartRow } from '#shared/domain/report/chart.ts'
import { shownTieOut } from '#shared/domain/report/tie-out.ts'
import { reportSource } from '#db/report/source/registry.ts'
import type { ReportContext } from '../../ipc/context.ts'
import { cellBefore, reportAnswer, shownRows, shownTotals, type ReportAnswer } from './answer.ts'
import type { TableRow } from './table.ts'

/** A page of a report. @throws AppError FORBIDDEN, INVALID_INPUT; NOT_FOUND of what it is narrowed down to */
export function runReport(context: ReportContext, input: InputOf<typeof run>): ReportPage {
  const answer = reportAnswer(context, input)
  const { question, table, columns, compared, other } = answer
  const isFirst = input.offset === 0
  const totals = isFirst ? shownTotals(answer) : null
  return {
    from: question.from,
    to: question.to,
    comparedDays: other?.days ?? null,
    columns: columns.map(({ key }) => key),
    comparedColumns: compared.map(({ key }) => key),
    rowCount: table.rows.length,
    rows: shownRows(answer, input.offset, input.limit),
    totals: totals?.cells ?? null,
    comparedTotals: totals?.compared ?? null,
    tieOuts: isFirst ? table.tieOuts.map((one) => shownTieOut(one, context.seesCost)) : [],
    chart: isFirst ? chartOf(answer) : null,
    lastDate: isFirst && table.rows.length === 0 ? reportSource(input.name).lastDate(context.db, question) : null,
  }
}

function chartOf(answer: ReportAnswer): ReportPage['chart'] {
  const { definition, question, table, columns } = answer
  const chart = chartFor(definition, question.grouping)
  if (chart === null || table.rows.length === 0) return null
  const complete = (rows: readonly ChartRow[]) => table.complete(rows as readonly TableRow[])
  return chartFigures(chart, columns, table.rows, table.cellOf, cellBefore(answer), complete)
}
