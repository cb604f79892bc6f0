import type { ImportAction, StockDoubt } from '#shared/contract/import.ts'
import { isWarning, type CellProblem } from '#shared/domain/import/problem.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { Made } from '#db/repository/import.ts'
import type { CommandContext, Context } from '../../ipc/context.ts'
import type { ImportSettings } from './import-order.ts'
import type { MappedTable } from './mapped-table.ts'

export type Reading = Context & { readonly db: ReadableDb }

/** A row and what becomes of it. */
export interface PlannedRow {
  readonly row: number
  action: ImportAction
  readonly problems: PlannedProblem[]
}

export interface PlannedProblem extends CellProblem {
  /** Why the books refused it. */
  readonly refusal?: ErrorData
}

/** What was written, with the rows that the books refused by then. */
export interface Written {
  readonly made: readonly Made[]
  /** Documents posted. */
  readonly documents: number
}

/** What an import would do, row by row; and how it is done. Rows with errors are no part of it. */
export interface Plan {
  readonly rows: readonly PlannedRow[]
  /** Only posting tells whether documents can be posted: a dry run posts them, too. */
  readonly needsTryOut: boolean
  /** Rows are what their documents are: a refused document leaves nothing of them behind. Else nothing may be refused. */
  readonly rowsAreDocuments: boolean
  /** Stock that may be counted twice. */
  readonly stockDoubts?: readonly StockDoubt[]
  write(context: CommandContext, tick: () => void): Written
}

export type Planner = (reading: Reading, table: MappedTable, settings: ImportSettings) => Plan

export function plannedRow(row: number, action: ImportAction, problems: readonly CellProblem[]): PlannedRow {
  return {
    row,
    action: problems.some(({ problem }) => !isWarning(problem)) ? 'error' : action,
    problems: [...problems],
  }
}
