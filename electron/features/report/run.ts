import type { ReportPage, ReportRow, run } from '#shared/contract/report.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { chartFigures, chartFor } from '#shared/domain/report/chart.ts'
import type { ReportColumn, ReportDefinition, TieOut } from '#shared/domain/report/definition.ts'
import type { Cells } from '#shared/domain/report/derive.ts'
import { comparedDays, comparedKey, type Days } from '#shared/domain/report/period.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { reportSource } from '#db/report/source/registry.ts'
import type { ReportContext } from '../../ipc/context.ts'
import { assertMaySee, questionOf } from './question.ts'
import { reportTable, shownColumns, type ReportTable, type TableRow } from './table.ts'

/** A page of a report. @throws AppError FORBIDDEN, INVALID_INPUT; NOT_FOUND of what it is narrowed down to */
export function runReport(context: ReportContext, input: InputOf<typeof run>): ReportPage {
  const definition = reportDefinition(input.name)
  assertMaySee(definition, context)
  const question = questionOf(definition, input.parameters, context)
  const steps = input.parameters.comparison === 'none' ? 1 : 2
  const table = reportTable(context.db, definition, question, (done, total) =>
    context.progress(done, total * steps, 'reading'),
  )
  const other = comparedTable(context, definition, question)
  const columns = shownColumns(table, context.seesCost)
  const compared = other === null ? [] : columns.filter((column) => column.compared === true)
  const before = beforeOf(question, other)
  const isFirst = input.offset === 0
  return {
    from: question.from,
    to: question.to,
    comparedDays: other?.days ?? null,
    columns: columns.map(({ key }) => key),
    comparedColumns: compared.map(({ key }) => key),
    rowCount: table.rows.length,
    rows: table.rows
      .slice(input.offset, input.offset + input.limit)
      .map((row) => shownRow(row, columns, compared, before?.(row.key))),
    totals: isFirst && definition.totals ? cellsOf(table.totals, columns) : null,
    comparedTotals: isFirst && definition.totals && other !== null ? cellsOf(other.table.totals, compared) : null,
    tieOuts: isFirst ? table.tieOuts.map((one) => shownTieOut(one, context.seesCost)) : [],
    chart: isFirst ? chartOf(definition, question, table, columns, before) : null,
    lastDate: isFirst && table.rows.length === 0 ? reportSource(input.name).lastDate(context.db, question) : null,
  }
}

interface Compared {
  readonly table: ReportTable
  readonly days: Days
}

/** What a row is compared with; null: nothing is compared. */
function beforeOf(
  { grouping, from }: ReportQuestion,
  other: Compared | null,
): ((key: string) => Cells | undefined) | null {
  if (other === null) return null
  const cells = new Map(other.table.rows.map((row) => [row.key, row.cells]))
  return (key) => cells.get(comparedKey(grouping, key, from, other.days.from))
}

function chartOf(
  definition: ReportDefinition,
  { grouping }: ReportQuestion,
  { rows }: ReportTable,
  columns: readonly ReportColumn[],
  before: ((key: string) => Cells | undefined) | null,
): ReportPage['chart'] {
  const chart = chartFor(definition, grouping)
  return chart === null || rows.length === 0 ? null : chartFigures(chart, columns, rows, before)
}

function comparedTable(
  { db, progress }: ReportContext,
  definition: ReportDefinition,
  question: ReportQuestion,
): Compared | null {
  if (question.comparison === 'none') return null
  const days = comparedDays(question, question.comparison)
  if (days === null) return null
  const table = reportTable(db, definition, { ...question, ...days }, (done, total) =>
    progress(total + done, total * 2, 'comparing'),
  )
  return { table, days }
}

function cellsOf(cells: Cells, columns: readonly ReportColumn[]): ReportRow['cells'] {
  return columns.map(({ key }) => cells[key] ?? null)
}

function shownRow(
  { key, tone, cells, target }: TableRow,
  columns: readonly ReportColumn[],
  compared: readonly ReportColumn[],
  before: Cells | undefined,
): ReportRow {
  return {
    key,
    tone: tone ?? 'normal',
    cells: cellsOf(cells, columns),
    compared: before === undefined ? null : cellsOf(before, compared),
    target,
  }
}

/** How much is wrong would be a figure of cost; that something is wrong is not. */
export function shownTieOut({ name, difference }: TieOut, seesCost: boolean): ReportPage['tieOuts'][number] {
  return { name, ok: difference === 0, difference: seesCost ? difference : null }
}
