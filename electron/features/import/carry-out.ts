import type { ImportCheck, ImportResult, ImportRow } from '#shared/contract/import.ts'
import { headingsOf } from '#shared/domain/import/heading.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { isWarning } from '#shared/domain/import/problem.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { insertImport } from '#db/repository/import.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { once, type RememberedRequest } from '../../ipc/remembered.ts'
import type { ImportOrder } from './import-order.ts'
import { mapTable, type MappedTable } from './mapped-table.ts'
import type { Plan, PlannedRow, Planner } from './plan.ts'
import { planHistory } from './plan-history.ts'
import { planOpeningAccounts } from './plan-opening-accounts.ts'
import { planOpeningStock } from './plan-opening-stock.ts'
import { planPartners } from './plan-partners.ts'
import { planPriceList } from './plan-price-list.ts'
import { planProducts } from './plan-products.ts'
import { undoImport } from './undo.ts'

/** A new kind does not compile without its planner. */
const PLANNERS: Readonly<Record<ImportKind, Planner>> = {
  product: planProducts,
  partner: planPartners,
  openingStock: planOpeningStock,
  openingAccount: planOpeningAccounts,
  purchaseHistory: planHistory,
  salesHistory: planHistory,
  priceList: planPriceList,
}

type Progress = (done: number, total: number, stage: string) => void

/** A check, an import or its undo, inside the one transaction that its caller keeps or rolls back. */
export function carryOutImport(
  context: CommandContext,
  order: ImportOrder,
  remembered: RememberedRequest | null,
  progress: Progress,
): unknown {
  const work = () => answerTo(context, order, progress)
  return remembered === null ? work() : once(context.db, remembered, context.now, work)
}

function answerTo(context: CommandContext, order: ImportOrder, progress: Progress): unknown {
  if (order.do === 'undo') return undoImport(context, order.id, progress)
  progress(0, order.rows.length, 'reading')
  const table = mapTable(order.rows, order.settings, order.edits)
  const plan = PLANNERS[order.settings.kind](context, table, order.settings)
  return order.do === 'check' ? check(context, table, plan, progress) : run(context, order, table, plan, progress)
}

/** How many steps pass between two words about them. */
const STEPS_TOLD = 50

function ticking(plan: Plan, progress: Progress, stage: string): () => void {
  const total = plan.rows.length
  let done = 0
  return () => {
    if (done % STEPS_TOLD === 0) progress(Math.min(done, total), total, stage)
    done += 1
  }
}

function check(context: CommandContext, table: MappedTable, plan: Plan, progress: Progress): ImportCheck {
  const { documents } = plan.needsTryOut ? plan.write(context, ticking(plan, progress, 'checking')) : { documents: 0 }
  const countOf = (action: PlannedRow['action']) => plan.rows.filter((row) => row.action === action).length
  const counts = {
    ...{ create: countOf('create'), update: countOf('update'), skip: countOf('skip'), error: countOf('error') },
    warning: plan.rows.filter((row) => row.action !== 'error' && row.problems.length > 0).length,
  }
  const stockDoubts = [...(plan.stockDoubts ?? [])]
  return { counts, documents, stockDoubts, rows: shownRows(table, plan.rows) }
}

const MOST_PROBLEM_ROWS = 1000
const MOST_OTHER_ROWS = 300

function shownRows(table: MappedTable, rows: readonly PlannedRow[]): ImportRow[] {
  const errors = rows.filter(({ action }) => action === 'error')
  const doubtful = rows.filter(({ action, problems }) => action !== 'error' && problems.length > 0)
  const others = rows.filter(({ action, problems }) => action !== 'error' && problems.length === 0)
  return [...[...errors, ...doubtful].slice(0, MOST_PROBLEM_ROWS), ...others.slice(0, MOST_OTHER_ROWS)].map(
    ({ row, action, problems }) => ({
      row,
      action,
      cells: [...(table.cells[row] ?? [])],
      problems: problems
        // What cannot be taken first.
        .toSorted((one, other) => Number(isWarning(one.problem)) - Number(isWarning(other.problem)))
        .map(({ key, problem, text, refusal }) => ({
          column: table.columnOf(key),
          key,
          problem,
          text,
          refusal: refusal ?? null,
        })),
    }),
  )
}

function run(
  context: CommandContext,
  order: Extract<ImportOrder, { do: 'run' }>,
  table: MappedTable,
  plan: Plan,
  progress: Progress,
): ImportResult {
  const assertTakeable = () => {
    const errors = plan.rows.filter(({ action }) => action === 'error').length
    if (errors > 0 && !order.leaveOut) throw new AppError('IMPORT_HAS_ERRORS', { rows: errors })
    return errors
  }
  assertTakeable()
  const { made, documents } = plan.write(context, ticking(plan, progress, 'importing'))
  if (!plan.rowsAreDocuments) assertNothingRefused(plan.rows)
  const leftOut = assertTakeable()
  const countOf = (action: PlannedRow['action']) => plan.rows.filter((row) => row.action === action).length
  const { kind } = order.settings
  const figures = {
    ...{ created: countOf('create'), updated: countOf('update'), skipped: countOf('skip'), leftOut, documents },
  }
  const { now: at, userId } = context
  const batch = { kind, sourceName: order.name, headings: headingsOf(order.rows, order.settings.headRow), at, userId }
  const batchId = insertImport(context.db, { ...batch, settings: JSON.stringify(order.settings), ...figures }, made)
  const after = { kind, file: order.name, rows: table.rows.length, ...figures }
  appendAudit(context.db, { at, userId, action: 'import.run', entity: 'import', entityId: batchId, after })
  return { batchId, ...figures }
}

/** A master without the opening figures of its row would be neither what the row says nor left out. */
function assertNothingRefused(rows: readonly PlannedRow[]): void {
  const refusal = rows.flatMap(({ problems }) => problems).find((one) => one.refusal !== undefined)?.refusal
  if (refusal !== undefined) throw new AppError(refusal.code, refusal.params)
}
