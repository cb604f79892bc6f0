import type { SheetPreview } from '#shared/contract/stocktake-sheet.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { tally } from '#shared/domain/stocktake/tally.ts'
import type { StocktakeId, StocktakeLineId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { eventsOf } from '#db/repository/stocktake-event.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { makeEntry } from './entry.ts'
import { readSheet } from './sheet-read.ts'
import { COUNTING, requireInState, type Reading } from './task.ts'

const SAMPLE = 20
const PROBLEMS_SHOWN = 1_000

/** Dry run: what an import would do, and what is wrong by the row. */
export function previewSheet(
  context: Reading,
  input: { readonly id: StocktakeId; readonly segmentId: StocktakeSegmentId | null; readonly rows: TableText },
): SheetPreview {
  const task = requireInState(context.db, input.id, COUNTING)
  const { rows, empty, usable, problems } = readSheet(context.db, task, input.rows)
  const compared = usable.map((row) => ({ ...row, before: saidBefore(context.db, task, row.line.id, input.segmentId) }))
  return {
    rows,
    empty,
    usable: usable.length,
    changed: compared.filter((row) => row.before !== row.quantity).length,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    sample: compared.slice(0, SAMPLE).map(({ fileRow, line, quantity: counted, before }) => ({
      fileRow,
      lineId: line.id,
      name: line.name,
      quantity: counted,
      before,
    })),
  }
}

/** The usable rows as entries, all or none. What is wrong is left out: the preview has said so. */
export function importSheet(
  context: CommandContext,
  input: { readonly id: StocktakeId; readonly segmentId: StocktakeSegmentId | null; readonly rows: TableText },
): { entries: number; problems: number } {
  const task = requireInState(context.db, input.id, COUNTING)
  const { usable, problems } = readSheet(context.db, task, input.rows)
  const round = currentRound(context.db, task.id).id
  for (const { line, quantity: counted } of usable)
    makeEntry(context, task, line, round, {
      kind: 'import',
      quantity: counted,
      enteredQuantity: counted,
      unitId: null,
      segmentId: input.segmentId,
    })
  return { entries: usable.length, problems: problems.length }
}

function saidBefore(
  db: ReadableDb,
  task: StocktakeRecord,
  lineId: StocktakeLineId,
  segmentId: StocktakeSegmentId | null,
): Quantity | null {
  return tally(eventsOf(db, lineId, currentRound(db, task.id).id)).bySegment.get(segmentId) ?? null
}
