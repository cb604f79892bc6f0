import { AppError } from '#shared/errors/app-error.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { stocktakeOf } from '#db/report/stocktake-list.ts'
import { findLine, type LineRecord } from '#db/repository/stocktake-line.ts'
import { findStocktake, type StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext, Context } from '../../ipc/context.ts'
import { stocktakeFor } from './shown.ts'

/** What every handler of a stocktake asks for first. */
export type Reading = Context & { readonly db: ReadableDb }

/** States in which goods are being counted. */
export const COUNTING: readonly StocktakeState[] = ['counting', 'recounting']
/** States in which the stocktake may still change. */
export const OPEN: readonly StocktakeState[] = ['counting', 'review', 'recounting']

/** @throws AppError NOT_FOUND */
export function requireStocktake(db: ReadableDb, id: StocktakeId): StocktakeRecord {
  const found = findStocktake(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'stocktake', id })
  return found
}

/** @throws AppError NOT_FOUND, STOCKTAKE_STATE */
export function requireInState(db: ReadableDb, id: StocktakeId, states: readonly StocktakeState[]): StocktakeRecord {
  const found = requireStocktake(db, id)
  if (!states.includes(found.state)) throw new AppError('STOCKTAKE_STATE', { number: found.number, state: found.state })
  return found
}

/** A line of this very stocktake. @throws AppError NOT_FOUND */
export function requireLine(db: ReadableDb, stocktakeId: StocktakeId, lineId: StocktakeLineId): LineRecord {
  const line = findLine(db, lineId)
  if (line === null || line.stocktakeId !== stocktakeId)
    throw new AppError('NOT_FOUND', { entity: 'stocktakeLine', id: lineId })
  return line
}

/** 盲盘: while it is counted, book quantities are for who may post, and for nobody's counting screen. */
export function isBlindNow(task: StocktakeRecord): boolean {
  return task.blind && COUNTING.includes(task.state)
}

/** @throws AppError STOCKTAKE_BLIND */
export function assertMayReview(context: Reading, task: StocktakeRecord): void {
  if (isBlindNow(task) && !roleMay(context.role, 'stocktake.post'))
    throw new AppError('STOCKTAKE_BLIND', { number: task.number })
}

/** The whole task as the caller may see it. */
export function shownTask(context: Reading, id: StocktakeId): Stocktake {
  const found = stocktakeOf(context.db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'stocktake', id })
  return stocktakeFor(context, found)
}

/** What was done to the task; the entries of a count are their own log. */
export function auditTask(context: CommandContext, id: StocktakeId, action: string, after: unknown = null): void {
  const { db, now: at, userId } = context
  appendAudit(db, { at, userId, action: `stocktake.${action}`, entity: 'stocktake', entityId: id, after })
}
