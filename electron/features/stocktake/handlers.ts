import { AppError } from '#shared/errors/app-error.ts'
import { stocktakeOverview, stocktakePage, stocktakeRowByNumber } from '#db/report/stocktake-list.ts'
import { stocktakeProgress } from '#db/report/stocktake-progress.ts'
import { scopeBrands, scopeLocations } from '#db/report/stocktake-scope.ts'
import { countSuggestion } from '#db/report/stocktake-suggestion.ts'
import { currentRound, setRoundOpen } from '#db/repository/stocktake-round.ts'
import { cancelStocktake, insertSegment, setStocktakeSettings, stocktakeSettings } from '#db/repository/stocktake.ts'
import { stocktakeOfDocument } from '#db/repository/stocktake-document.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { affectedStocktakes } from './affected.ts'
import { createStocktake, previewScope } from './create.ts'
import { postingImpact, postStocktake, redoStocktake, undoStocktakePosting } from './post.ts'
import { stocktakeFor } from './shown.ts'
import { auditTask, COUNTING, OPEN, requireInState, shownTask } from './task.ts'

export const stocktakeHandlers: HandlersOf<'stocktake'> = {
  page: (context, input) => {
    const page = stocktakePage(context.db, input)
    return { ...page, rows: page.rows.map((row) => stocktakeFor(context, row)) }
  },
  overview: ({ db, today }) => stocktakeOverview(db, today),
  suggestion: ({ db, today }, { warehouseId, count }) => {
    if (findWarehouse(db, warehouseId) === null)
      throw new AppError('NOT_FOUND', { entity: 'warehouse', id: warehouseId })
    return countSuggestion(db, warehouseId, count, today)
  },
  scopeChoices: ({ db }, { warehouseId }) => ({ brands: scopeBrands(db), locations: scopeLocations(db, warehouseId) }),
  preview: previewScope,
  create: (context, content) => shownTask(context, createStocktake(context, content)),
  get: (context, { id }) => shownTask(context, id),
  find: (context, { number }) => {
    const row = stocktakeRowByNumber(context.db, number)
    return row === null ? null : stocktakeFor(context, row)
  },
  ofDocument: ({ db }, { documentId }) => stocktakeOfDocument(db, documentId),
  progress: ({ db }, { id }) => {
    const progress = stocktakeProgress(db, id)
    if (progress === null) throw new AppError('NOT_FOUND', { entity: 'stocktake', id })
    return progress
  },
  addSegment: (context, { id, name, person }) => {
    requireInState(context.db, id, COUNTING)
    insertSegment(context.db, id, { name, person, categoryId: null, location: '' })
    auditTask(context, id, 'addSegment')
    return shownTask(context, id)
  },
  cancel: (context, { id, reason }) => {
    requireInState(context.db, id, OPEN)
    setRoundOpen(context.db, currentRound(context.db, id).id, false)
    cancelStocktake(context.db, id, reason)
    auditTask(context, id, 'cancel')
    return shownTask(context, id)
  },
  post: postStocktake,
  postImpact: postingImpact,
  undoPosting: (context, input) => {
    undoStocktakePosting(context, input)
    return shownTask(context, input.id)
  },
  affected: affectedStocktakes,
  redo: redoStocktake,
  settings: ({ db }) => stocktakeSettings(db),
  setSettings: (context, settings) => {
    const { db, now: at, userId } = context
    setStocktakeSettings(db, settings)
    appendAudit(db, {
      at,
      userId,
      action: 'stocktakeSetting.update',
      entity: 'stocktakeSetting',
      entityId: 1,
      after: settings,
    })
    return settings
  },
}
