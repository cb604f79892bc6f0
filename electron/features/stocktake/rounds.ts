import { AppError } from '#shared/errors/app-error.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { adopt, openRound } from '#shared/contract/stocktake-review.ts'
import type { RoundKind } from '#shared/domain/stocktake/words.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import type { WritableDb } from '#db/handle.ts'
import { flaggedLines, sampleOfLines } from '#db/report/stocktake-choice.ts'
import { requestCount, type LineRecord } from '#db/repository/stocktake-line.ts'
import { currentRound, insertRound, setRoundOpen } from '#db/repository/stocktake-round.ts'
import { resultsOf } from '#db/repository/stocktake-result.ts'
import { setStocktakeState, type StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { recount } from './entry.ts'
import { auditTask, COUNTING, OPEN, requireInState, requireLine } from './task.ts'

/** 去核对: the round that is being counted ends. */
export function endRound(context: CommandContext, id: StocktakeId): void {
  const { db } = context
  requireInState(db, id, COUNTING)
  setRoundOpen(db, currentRound(db, id).id, false)
  setStocktakeState(db, id, 'review')
  auditTask(context, id, 'review')
}

/** Back to the first count. After a recount it would mix two rounds: a further round counts what was missed. */
export function resumeCounting(context: CommandContext, id: StocktakeId): void {
  const { db } = context
  const task = requireInState(db, id, ['review'])
  const round = currentRound(db, id)
  if (round.number > 1) throw new AppError('STOCKTAKE_STATE', { number: task.number, state: task.state })
  setRoundOpen(db, round.id, true)
  setStocktakeState(db, id, 'counting')
  auditTask(context, id, 'resume')
}

/** 复盘 and 抽盘. @throws AppError STOCKTAKE_EMPTY when no line is meant */
export function openRecount(context: CommandContext, { id, lines }: InputOf<typeof openRound>): void {
  const { db } = context
  const task = requireInState(db, id, ['review'])
  const chosen =
    lines.which === 'these'
      ? lines.lineIds
      : lines.which === 'flagged'
        ? flaggedLines(db, id)
        : sampleOfLines(db, id, lines.size)
  startRound(context, task, chosen, lines.which === 'sample' ? 'spotCheck' : 'recount')
}

/** A round of just these lines, after the ones before it. */
export function startRound(
  context: CommandContext,
  task: StocktakeRecord,
  lineIds: readonly StocktakeLineId[],
  kind: RoundKind,
): void {
  const { db } = context
  const lines = linesOnce(db, task.id, lineIds)
  if (lines.length === 0) throw new AppError('STOCKTAKE_EMPTY', {})
  const roundId = insertRound(db, task.id, currentRound(db, task.id).number + 1, kind, context)
  for (const line of lines) requestCount(db, roundId, line)
  setStocktakeState(db, task.id, 'recounting')
  auditTask(context, task.id, 'openRound')
}

export function linesOnce(db: WritableDb, id: StocktakeId, lineIds: readonly StocktakeLineId[]): LineRecord[] {
  return [...new Set(lineIds)].map((lineId) => requireLine(db, id, lineId))
}

/** 采用 the result of another round. @throws AppError NOT_FOUND when that round did not count the line */
export function adoptRound(context: CommandContext, { id, lineId, roundId }: InputOf<typeof adopt>): void {
  const { db } = context
  const task = requireInState(db, id, OPEN)
  const line = requireLine(db, id, lineId)
  if (!resultsOf(db, lineId).some((result) => result.roundId === roundId))
    throw new AppError('NOT_FOUND', { entity: 'stocktakeRound', id: roundId })
  recount(db, task, line, roundId, roundId)
}
