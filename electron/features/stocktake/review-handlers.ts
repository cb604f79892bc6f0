import { AppError } from '#shared/errors/app-error.ts'
import { byLine } from '#db/report/stocktake-late.ts'
import { reviewPage } from '#db/report/stocktake-review-list.ts'
import { explainLine, reviewSummary } from '#db/report/stocktake-summary.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { applyHintFix } from './fix.ts'
import { hintsOf } from './hints.ts'
import { lateOf } from './late.ts'
import { resolveMissedLines } from './missed.ts'
import { giveReason } from './reason.ts'
import { adoptRound, endRound, linesOnce, openRecount, resumeCounting } from './rounds.ts'
import { reviewRowFor, summaryFor } from './shown.ts'
import { assertMayReview, OPEN, requireInState, requireLine, requireStocktake, shownTask } from './task.ts'

export const stocktakeReviewHandlers: HandlersOf<'stocktakeReview'> = {
  toReview: (context, { id }) => {
    endRound(context, id)
    return shownTask(context, id)
  },
  resume: (context, { id }) => {
    resumeCounting(context, id)
    return shownTask(context, id)
  },
  page: (context, input) => {
    const task = requireStocktake(context.db, input.id)
    assertMayReview(context, task)
    // Order and cursor of this sort would tell what is not shown.
    if (input.sort === 'amount' && !context.seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
    // What came after a posting is told by the summary: it may be years of documents.
    const late = byLine(task.state === 'posted' ? [] : lateOf(context, input.id))
    const page = reviewPage(context.db, input, late)
    return { ...page, rows: page.rows.map((row) => reviewRowFor(context, row)) }
  },
  summary: (context, { id }) => {
    const task = requireStocktake(context.db, id)
    assertMayReview(context, task)
    return summaryFor(context, reviewSummary(context.db, id, task.state === 'posted', lateOf(context, id)))
  },
  hints: (context, { id, lineIds }) => {
    const task = requireStocktake(context.db, id)
    assertMayReview(context, task)
    return hintsOf(context, task, lineIds)
  },
  explain: (context, { id, lineId }) => {
    assertMayReview(context, requireStocktake(context.db, id))
    return explainLine(context.db, requireLine(context.db, id, lineId))
  },
  applyFix: (context, input) => {
    applyHintFix(context, input)
    return {}
  },
  setReason: (context, { id, lineIds, reason, remark }) => {
    requireInState(context.db, id, OPEN)
    giveReason(context, id, linesOnce(context.db, id, lineIds), reason, remark)
    return {}
  },
  resolveMissed: (context, input) => ({ lines: resolveMissedLines(context, input) }),
  openRound: (context, input) => {
    openRecount(context, input)
    return shownTask(context, input.id)
  },
  adopt: (context, input) => {
    adoptRound(context, input)
    return {}
  },
}
