import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import type { LineRecord } from '#db/repository/stocktake-line.ts'
import { setLineReason } from '#db/repository/stocktake-standing.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { auditTask } from './task.ts'

/** 差异原因 of lines. No entry of the count says it, so the log does. */
export function giveReason(
  context: CommandContext,
  id: StocktakeId,
  lines: readonly LineRecord[],
  reason: DifferenceReason | null,
  remark: string,
): void {
  for (const line of lines) setLineReason(context.db, line.id, reason, remark)
  const rows = lines.map(({ rowNumber }) => rowNumber)
  auditTask(context, id, 'setReason', { rows, reason, remark: remark.toWellFormed() })
}
