import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { stocktakeOfDocument } from '#db/repository/stocktake-document.ts'

/**
 * What a stocktake posted is undone or redone there: alone it would contradict what was counted (R23).
 * @throws AppError STOCKTAKE_OWNS_DOCUMENT
 */
export function assertNotOfStocktake(db: ReadableDb, id: DocumentId): void {
  const stocktake = stocktakeOfDocument(db, id)
  if (stocktake === null) return
  const number = findDocumentRow(db, id)?.number ?? ''
  throw new AppError('STOCKTAKE_OWNS_DOCUMENT', { number, stocktake: stocktake.number })
}
