import type { ReportRow, run } from '#shared/contract/report.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { CellBefore } from '#shared/domain/report/chart.ts'
import type { ReportColumn, ReportDefinition } from '#shared/domain/report/definition.ts'
import { comparedDays, comparedKey, type Days } from '#shared/domain/report/period.ts'
import type { ReportPeriod, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportContext } from '../../ipc/context.ts'
import { assertMaySee, questionOf } from './question.ts'
import { reportTable, shownColumns, type ReportTable, type TableRow } from './table.ts'

/** What a question finds: all facts of it, and which of its columns stand. Screen, chart and file take their cells from here. */
export interface ReportAnswer {
  readonly definition: ReportDefinition
  readonly question: ReportQuestion
  readonly table: ReportTable
  readonly columns: readonly ReportColumn[]
  /** Columns that stand a second time for the period it is compared with. */
  readonly compared: readonly ReportColumn[]
  /** Null: nothing is compared. */
  readonly other: ComparedTable | null
}

interface ComparedTable {
  readonly table: ReportTable
  readonly days: Days
  /** What a row of this period is compared with; undefined: it was not there. */
  readonly rowFor: (key: string) => TableRow | undefined
}

/** @throws AppError FORBIDDEN, INVALID_INPUT; NOT_FOUND of what it is narrowed down to */
export function reportAnswer(
  context: ReportContext,
  { name, parameters }: Pick<InputOf<typeof run>, 'name' | 'parameters'>,
): ReportAnswer {
  const definition = reportDefinition(name)
  assertMaySee(definition, context)
  const question = questionOf(definition, parameters, context)
  const steps = parameters.comparison === 'none' ? 1 : 2
  const table = reportTable(context.db, definition, question, (done, total) =>
    context.progress(done, total * steps, 'reading'),
  )
  const other = comparedTable(context, definition, question, parameters.period)
  const columns = shownColumns(table, context.seesCost)
  const compared = other === null ? [] : columns.filter((column) => column.compared === true)
  return { definition, question, table, columns, compared, other }
}

function comparedTable(
  { db, progress }: ReportContext,
  definition: ReportDefinition,
  question: ReportQuestion,
  period: ReportPeriod,
): ComparedTable | null {
  if (question.comparison === 'none') return null
  const days = comparedDays(question, question.comparison, period)
  if (days === null) return null
  const table = reportTable(db, definition, { ...question, ...days }, (done, total) =>
    progress(total + done, total * 2, 'comparing'),
  )
  const rows = new Map(table.rows.map((row) => [row.key, row]))
  const { grouping, from } = question
  return { table, days, rowFor: (key) => rows.get(comparedKey(grouping, key, from, days.from)) }
}

/** Rows as they are shown, worked out only now. */
export function shownRows(answer: ReportAnswer, offset: number, limit: number): ReportRow[] {
  const { rows, complete } = answer.table
  return complete(rows.slice(offset, offset + limit)).map((row) => shownRow(answer, row))
}

function shownRow({ table, columns, compared, other }: ReportAnswer, row: TableRow): ReportRow {
  const before = other?.rowFor(row.key)
  return {
    key: row.key,
    tone: row.tone ?? 'normal',
    cells: cellsOf(table, row, columns),
    compared: other === null || before === undefined ? null : cellsOf(other.table, before, compared),
    target: row.target,
  }
}

function cellsOf({ cellOf }: ReportTable, row: TableRow, columns: readonly ReportColumn[]): ReportRow['cells'] {
  return columns.map(({ key }) => cellOf(row.cells, key))
}

/** A single cell of what is compared with, for the chart; null: nothing is compared. */
export function cellBefore({ other }: ReportAnswer): CellBefore | null {
  if (other === null) return null
  return (rowKey, column) => {
    const row = other.rowFor(rowKey)
    return row === undefined ? undefined : other.table.cellOf(row.cells, column)
  }
}

/** The totals row; null where there is none. */
export function shownTotals({ definition, table, columns, compared, other }: ReportAnswer): ShownTotals {
  const of = (totals: ReportTable['totals'], shown: readonly ReportColumn[]) =>
    shown.map(({ key }) => totals[key] ?? null)
  if (!definition.totals) return { cells: null, compared: null }
  return { cells: of(table.totals, columns), compared: other === null ? null : of(other.table.totals, compared) }
}

export interface ShownTotals {
  readonly cells: ReportRow['cells'] | null
  readonly compared: ReportRow['cells'] | null
}
