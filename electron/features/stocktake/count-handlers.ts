import { AppError } from '#shared/errors/app-error.ts'
import { countCard, countLines, nextUncountedLine } from '#db/report/stocktake-count-list.ts'
import { isInRound } from '#db/repository/stocktake-line.ts'
import { currentRound, lastRoundOf } from '#db/repository/stocktake-round.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { addLineToTask, enterCount, locateLine, scanCode, undoEntry } from './counting.ts'
import { resolved } from './resolve.ts'
import { lineFor } from './shown.ts'
import { COUNTING, isBlindNow, requireInState, requireLine, requireStocktake } from './task.ts'

export const stocktakeCountHandlers: HandlersOf<'stocktakeCount'> = {
  resolve: (context, { id, target }) => resolved(context, requireInState(context.db, id, COUNTING), target),
  scan: scanCode,
  enter: enterCount,
  undo: undoEntry,
  addLine: addLineToTask,
  setLocation: locateLine,
  card: ({ db }, { id, lineId }) => {
    const task = requireStocktake(db, id)
    const line = requireLine(db, id, lineId)
    // In review also the lines of earlier rounds are looked at.
    const current = currentRound(db, id).id
    const round = task.state === 'review' && !isInRound(db, current, lineId) ? lastRoundOf(db, lineId) : current
    const card = countCard(db, id, round, lineId)
    if (card === null) throw new AppError('STOCKTAKE_NOT_IN_ROUND', { product: line.name })
    return lineFor(isBlindNow(task), card)
  },
  nextUncounted: ({ db }, { id, afterRow }) => {
    const task = requireStocktake(db, id)
    const line = nextUncountedLine(db, currentRound(db, id).id, afterRow)
    return line === null ? null : lineFor(isBlindNow(task), line)
  },
  lines: ({ db }, input) => {
    const task = requireStocktake(db, input.id)
    const page = countLines(db, currentRound(db, input.id).id, input)
    return { ...page, rows: page.rows.map((line) => lineFor(isBlindNow(task), line)) }
  },
}
