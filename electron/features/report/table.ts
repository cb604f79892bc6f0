import type { Cell, ReportColumn, ReportDefinition, TieOut } from '#shared/domain/report/definition.ts'
import { completeCells, totalCells, type Cells } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { columnsFor } from '#shared/domain/report/registry.ts'
import type { ReadableDb } from '#db/handle.ts'
import { reportSource } from '#db/report/source/registry.ts'
import type { FactRow, Progress } from '#db/report/source/source.ts'

/** One row with everything in it. */
export type TableRow = Omit<FactRow, 'cells'> & { readonly cells: Cells }

/** A report worked out: every row, the totals, and what its figures must agree with. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly TableRow[]
  readonly totals: Cells
  readonly tieOuts: readonly TieOut[]
}

/** Facts from SQL, formulas worked out, totals summed up. */
export function reportTable(
  db: ReadableDb,
  definition: ReportDefinition,
  question: ReportQuestion,
  progress: Progress,
): ReportTable {
  const facts = reportSource(definition.name).facts(db, question, progress)
  const columns = columnsFor(definition, question.grouping).filter(({ key }) => facts.without?.includes(key) !== true)
  const counted = facts.rows.filter(({ tone }) => (tone ?? 'normal') === 'normal')
  const totals = totalCells(
    columns,
    counted.map(({ cells }) => present(cells)),
    present(facts.totals ?? {}),
  )
  const rows = facts.rows.map((row) => ({ ...row, cells: completeCells(columns, present(row.cells), totals) }))
  return { columns, rows, totals, tieOuts: facts.tieOuts ?? [] }
}

/** Left out is left out, whether the key is there or not. */
function present(cells: Readonly<Partial<Record<string, Cell>>>): Cells {
  return cells as Cells
}

/** The columns that stand: those of cost only for who may see it, those that may be left out only where they say something. */
export function shownColumns({ columns, rows, totals }: ReportTable, seesCost: boolean): readonly ReportColumn[] {
  const says = ({ key }: ReportColumn) => isSomething(totals[key]) || rows.some(({ cells }) => isSomething(cells[key]))
  return columns.filter((column) => (seesCost || column.cost !== true) && (column.whenUsed !== true || says(column)))
}

function isSomething(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== 0 && cell !== ''
}
