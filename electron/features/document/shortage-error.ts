import type { FirstShortage } from '#shared/contract/document-impact.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { Shortage } from '#db/ledger/shortage.ts'
import { findBatchById } from '#db/repository/batch.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { productImage } from '#db/repository/product-image.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'

/** R26: the refusal names product, warehouse, batch, date, document, needs, has, short. */
export function shortageError(db: ReadableDb, shortage: Shortage): AppError {
  return new AppError('INSUFFICIENT_STOCK', shortageInWords(db, shortage))
}

export function shortageInWords(db: ReadableDb, shortage: Shortage): FirstShortage {
  const product = productImage(db, shortage.productId)
  return {
    product: product?.name ?? '',
    unit: product?.units[0]?.name ?? '',
    warehouse: findWarehouse(db, shortage.warehouseId)?.name ?? '',
    batch: findBatchById(db, shortage.batchId)?.code ?? '',
    date: shortage.businessDate,
    document: shortage.documentId === null ? '' : (findDocumentRow(db, shortage.documentId)?.number ?? ''),
    available: shortage.has,
    requested: shortage.needs,
    short: shortage.short,
  }
}
