import type { Cell, ReportColumn, ReportDefinition, TieOut } from '#shared/domain/report/definition.ts'
import { cellsOn, totalCells, type CellOf, type Cells } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { columnsFor } from '#shared/domain/report/registry.ts'
import type { ReadableDb } from '#db/handle.ts'
import { reportSource } from '#db/report/source/registry.ts'
import type { FactRow, Progress } from '#db/report/source/source.ts'

/** What is known of a row before any formula. */
export type TableRow = Omit<FactRow, 'cells'> & { readonly cells: Cells }

/** A report worked out: the facts of every row, the totals, and what its figures must agree with. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[]
  /** All of them, perhaps with no more than what is added up. */
  readonly rows: readonly TableRow[]
  /** Rows that are looked at, with all their facts. */
  readonly complete: (rows: readonly TableRow[]) => readonly TableRow[]
  /** What the formulas make of the facts of a row, for those that are looked at. */
  readonly cellOf: CellOf
  readonly totals: Cells
  readonly tieOuts: readonly TieOut[]
}

/** Facts from SQL, totals summed up; a formula is worked out where its cell is asked for. */
export function reportTable(
  db: ReadableDb,
  definition: ReportDefinition,
  question: ReportQuestion,
  progress: Progress,
): ReportTable {
  const facts = reportSource(definition.name).facts(db, question, progress)
  // Left out is left out, whether the key is there or not.
  const rows = facts.rows as readonly TableRow[]
  const columns = columnsFor(definition, question.grouping).filter(({ key }) => facts.without?.includes(key) !== true)
  const counted = rows.filter(({ tone }) => (tone ?? 'normal') === 'normal')
  const known = (facts.totals ?? {}) as Cells
  const totals = totalCells(
    columns,
    counted.map(({ cells }) => cells),
    known,
  )
  const complete = (some: readonly TableRow[]) => (facts.complete?.(some) ?? some) as readonly TableRow[]
  return { columns, rows, complete, cellOf: cellsOn(columns, totals), totals, tieOuts: facts.tieOuts ?? [] }
}

/** The columns that stand: those of cost only for who may see it, those that may be left out only where they say something. */
export function shownColumns(
  { columns, rows, cellOf, totals }: ReportTable,
  seesCost: boolean,
): readonly ReportColumn[] {
  const says = ({ key }: ReportColumn) =>
    isSomething(totals[key]) || rows.some((row) => isSomething(cellOf(row.cells, key)))
  return columns.filter((column) => (seesCost || column.cost !== true) && (column.whenUsed !== true || says(column)))
}

function isSomething(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== 0 && cell !== ''
}
