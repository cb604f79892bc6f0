import type { InputOf } from '#shared/contract/define.ts'
import type { affected } from '#shared/contract/stocktake.ts'
import type { AffectedStocktake } from '#shared/contract/stocktake-task.ts'
import { isLate } from '#shared/domain/stocktake/late.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { countedLinesOfPlace, describeLines } from '#db/report/stocktake-affected.ts'
import { stocktakesOfLateDocument } from '#db/report/stocktake-late.ts'
import { dayOf } from './late.ts'
import type { Reading } from './task.ts'

/** Goods that moved before a line was counted, but were entered later. */
interface Touch {
  readonly stocktakeId: StocktakeId
  readonly lineId: StocktakeLineId
  readonly quantity: Quantity
  readonly businessDate: BusinessDate
  readonly countedOn: BusinessDate
}

/** R23: posted stocktakes whose difference a document would change, if it moved the goods before the count. */
export function affectedStocktakes(context: Reading, input: InputOf<typeof affected>): AffectedStocktake[] {
  const touches =
    input.by === 'document'
      ? stocktakesOfLateDocument(context.db, input.documentId, dayOf(context))
      : touchesOfContent(context, input)
  const byTask = new Map<StocktakeId, Touch[]>()
  for (const touch of touches) byTask.set(touch.stocktakeId, [...(byTask.get(touch.stocktakeId) ?? []), touch])
  return [...byTask].flatMap(([id, some]) => affectedTask(context, id, some) ?? [])
}

/** Before posting nothing is in the ledger yet: every line counted after that date would be touched. */
function touchesOfContent(
  { db, today }: Reading,
  { businessDate, lines }: Extract<InputOf<typeof affected>, { by: 'content' }>,
): Touch[] {
  return lines.flatMap((line) =>
    countedLinesOfPlace(db, line.productId, line.warehouseId, businessDate)
      .filter(({ countedOn }) => isLate({ businessDate, enteredOn: today }, countedOn))
      .map((counted) => ({ ...counted, quantity: line.quantity, businessDate })),
  )
}

function affectedTask(context: Reading, id: StocktakeId, touches: readonly Touch[]): AffectedStocktake | null {
  const moved = new Map<StocktakeLineId, number>()
  for (const touch of touches) moved.set(touch.lineId, (moved.get(touch.lineId) ?? 0) + touch.quantity)
  const changed = [...moved].filter(([, sum]) => sum !== 0)
  if (changed.length === 0) return null
  const { number, countDate, lines } = describeLines(
    context.db,
    id,
    changed.map(([lineId]) => lineId),
  )
  return {
    id,
    number,
    countDate,
    sameDay: touches.some((touch) => touch.businessDate === touch.countedOn),
    lines: lines.map(({ lineId, name, unitName, difference }) => ({
      lineId,
      name,
      unitName,
      before: difference,
      after: quantity(difference - (moved.get(lineId) ?? 0)),
    })),
  }
}
