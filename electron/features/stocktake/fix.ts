import { AppError } from '#shared/errors/app-error.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { Fix } from '#shared/contract/stocktake-hint.ts'
import type { applyFix } from '#shared/contract/stocktake-review.ts'
import type { StocktakeLineId } from '#shared/kernel/id.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { standingOf } from '#db/repository/stocktake-result.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { enterCount, undoEntry } from './counting.ts'
import { acceptLate, lateOf } from './late.ts'
import { giveReason } from './reason.ts'
import { startRound } from './rounds.ts'
import { requireInState, requireLine } from './task.ts'

/** One click of a hint. @throws AppError INVALID_INPUT for a fix that only opens something */
export function applyHintFix(context: CommandContext, { id, fix }: InputOf<typeof applyFix>): void {
  const task = requireInState(context.db, id, ['review'])
  switch (fix.do) {
    case 'correct':
      return correct(context, task, fix.lineId, fix.quantity)
    case 'swap':
      return swap(context, task, fix)
    case 'undo':
      undoEntry(context, { id, eventId: fix.eventId })
      return
    case 'acceptLate':
      requireLine(context.db, id, fix.lineId)
      return acceptLate(
        context,
        task,
        lateOf(context, id).filter(({ lineId }) => lineId === fix.lineId),
      )
    case 'setReason':
      return giveReason(context, id, [requireLine(context.db, id, fix.lineId)], fix.reason, '')
    case 'recount':
      return startRound(context, task, [fix.lineId], 'recount')
    default:
      throw new AppError('INVALID_INPUT', { problems: [{ field: 'fix.do', rule: 'unused' }] })
  }
}

function correct(context: CommandContext, task: StocktakeRecord, lineId: StocktakeLineId, to: Quantity): void {
  const entry = { kind: 'correct', quantity: to, unitId: null } as const
  enterCount(context, { id: task.id, lineId, segmentId: null, entry })
}

/** 两种对调: what was counted too many of one is what is missing of the other. */
function swap(context: CommandContext, task: StocktakeRecord, fix: Extract<Fix, { do: 'swap' }>): void {
  const counted = (lineId: StocktakeLineId) => {
    requireLine(context.db, task.id, lineId)
    return standingOf(context.db, lineId)?.counted ?? null
  }
  const [from, to] = [counted(fix.fromLineId), counted(fix.toLineId)]
  if (from === null || to === null || fix.fromLineId === fix.toLineId || from < fix.quantity)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'fix.quantity', rule: 'too_big' }] })
  correct(context, task, fix.fromLineId, quantity(from - fix.quantity))
  correct(context, task, fix.toLineId, quantity(to + fix.quantity))
}
