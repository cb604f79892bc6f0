import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { lateMovements, type LateMovement } from '#db/report/stocktake-late.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { standingOf } from '#db/repository/stocktake-result.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { makeEntry } from './entry.ts'
import { requireLine, type Reading } from './task.ts'

export function dayOf({ settings }: Reading): (moment: number) => BusinessDate {
  return (moment) => businessDateOf(moment, settings.dayBoundary)
}

/** 补录 that concerns lines already counted. */
export function lateOf(context: Reading, id: StocktakeId): LateMovement[] {
  return lateMovements(context.db, id, dayOf(context))
}

/** The goods had moved before they were counted: from now on what was expected includes it. Undone like any entry. */
export function acceptLate(context: CommandContext, task: StocktakeRecord, movements: readonly LateMovement[]): void {
  const { db } = context
  for (const { lineId, movementId, quantity } of movements) {
    const standing = standingOf(db, lineId)
    if (standing === null) continue
    makeEntry(context, task, requireLine(db, task.id, lineId), standing.roundId, {
      kind: 'late',
      quantity,
      enteredQuantity: ZERO_QUANTITY,
      unitId: null,
      segmentId: null,
      movementId,
    })
  }
}
