import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../../ipc/context.ts'

function notYet(): never {
  throw new AppError('UNKNOWN_PATH', { path: 'stocktake' })
}

export const stocktakeHandlers: HandlersOf<'stocktake'> = {
  page: notYet,
  overview: notYet,
  suggestion: notYet,
  scopeChoices: notYet,
  preview: notYet,
  create: notYet,
  get: notYet,
  find: notYet,
  progress: notYet,
  addSegment: notYet,
  cancel: notYet,
  post: notYet,
  postImpact: notYet,
  undoPosting: notYet,
  affected: notYet,
  redo: notYet,
  settings: notYet,
  setSettings: notYet,
}

export const stocktakeCountHandlers: HandlersOf<'stocktakeCount'> = {
  resolve: notYet,
  scan: notYet,
  enter: notYet,
  undo: notYet,
  addLine: notYet,
  setLocation: notYet,
  card: notYet,
  nextUncounted: notYet,
  lines: notYet,
}

export const stocktakeReviewHandlers: HandlersOf<'stocktakeReview'> = {
  toReview: notYet,
  resume: notYet,
  page: notYet,
  summary: notYet,
  hints: notYet,
  explain: notYet,
  applyFix: notYet,
  setReason: notYet,
  resolveMissed: notYet,
  openRound: notYet,
  adopt: notYet,
}

export const stocktakeSheetHandlers: HandlersOf<'stocktakeSheet'> = {
  pages: notYet,
  variance: notYet,
  exportText: notYet,
  previewImport: notYet,
  importText: notYet,
}
