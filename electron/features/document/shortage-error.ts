import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { Shortage } from '#db/ledger/shortage.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { productImage } from '#db/repository/product-image.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'

/** R26: the refusal names product, warehouse, date, document, needs, has, short. */
export function shortageError(db: ReadableDb, shortage: Shortage): AppError {
  const product = productImage(db, shortage.productId)
  const document = shortage.documentId === null ? '' : (findDocumentRow(db, shortage.documentId)?.number ?? '')
  return new AppError('INSUFFICIENT_STOCK', {
    product: product?.name ?? '',
    unit: product?.units[0]?.name ?? '',
    warehouse: findWarehouse(db, shortage.warehouseId)?.name ?? '',
    date: shortage.businessDate,
    document,
    available: shortage.has,
    requested: shortage.needs,
    short: shortage.short,
  })
}
