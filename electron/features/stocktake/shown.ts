import { roleMay } from '#shared/contract/permission.ts'
import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { ReviewRow, ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { StocktakeRow } from '#shared/contract/stocktake-task.ts'
import type { Context } from '../../ipc/context.ts'

// What a role gets to see: no cost without the field permission 成本, no differences of a blind count that is running.

export function stocktakeFor<Row extends StocktakeRow>(context: Context, row: Row): Row {
  const isRunning = row.state === 'counting' || row.state === 'recounting'
  const hidden = row.blind && isRunning && !roleMay(context.role, 'stocktake.post')
  return {
    ...row,
    gains: hidden ? null : row.gains,
    losses: hidden ? null : row.losses,
    accuracy: hidden ? null : row.accuracy,
    gainAmount: hidden || !context.seesCost ? null : row.gainAmount,
    lossAmount: hidden || !context.seesCost ? null : row.lossAmount,
  }
}

export function lineFor<Line extends CountLine>(isBlind: boolean, line: Line): Line {
  return isBlind ? { ...line, book: null } : line
}

export function reviewRowFor(context: Context, row: ReviewRow): ReviewRow {
  return context.seesCost ? row : { ...row, unitCost: null, amount: null }
}

export function summaryFor(context: Context, summary: ReviewSummary): ReviewSummary {
  if (context.seesCost) return summary
  return {
    ...summary,
    gainAmount: null,
    lossAmount: null,
    netAmount: null,
    missedAmount: null,
    accuracyByAmount: null,
  }
}

export function varianceFor(context: Context, row: VarianceRow): VarianceRow {
  return context.seesCost ? row : { ...row, unitCost: null, amount: null }
}
