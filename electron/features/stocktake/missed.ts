import { AppError } from '#shared/errors/app-error.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { resolveMissed } from '#shared/contract/stocktake-review.ts'
import type { CountEventKind } from '#shared/domain/stocktake/words.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { undecidedLines } from '#db/report/stocktake-choice.ts'
import type { LineRecord } from '#db/repository/stocktake-line.ts'
import { lastRoundOf } from '#db/repository/stocktake-round.ts'
import { standingOf } from '#db/repository/stocktake-result.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { makeEntry } from './entry.ts'
import { linesOnce, startRound } from './rounds.ts'
import { requireInState } from './task.ts'

/**
 * 漏盘 ≠ 0: what nobody counted is decided about by a person, in entries that can be undone like any other.
 * Returns how many lines it was done for. @throws AppError STOCKTAKE_CONFIRMATION, STOCKTAKE_EMPTY (countAgain)
 */
export function resolveMissedLines(context: CommandContext, input: InputOf<typeof resolveMissed>): number {
  const { db } = context
  const task = requireInState(db, input.id, ['review'])
  const lines = linesOnce(db, task.id, input.lineIds ?? undecidedLines(db, task.id)).filter(
    (line) => standingOf(db, line.id) === null,
  )
  if (input.as === 'countAgain') {
    startRound(
      context,
      task,
      lines.map((line) => line.id),
      'recount',
    )
    return lines.length
  }
  if (input.as === 'zero' && input.confirmedLines !== lines.length)
    throw new AppError('STOCKTAKE_CONFIRMATION', { lines: lines.length })
  for (const line of lines) decide(context, task, line, input.as === 'zero' ? 'correct' : 'keepBook')
  return lines.length
}

function decide(context: CommandContext, task: StocktakeRecord, line: LineRecord, kind: CountEventKind): void {
  makeEntry(context, task, line, lastRoundOf(context.db, line.id), {
    kind,
    quantity: ZERO_QUANTITY,
    enteredQuantity: ZERO_QUANTITY,
    unitId: null,
    segmentId: null,
  })
}
