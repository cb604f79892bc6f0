import { AppError } from '#shared/errors/app-error.ts'
import type { BatchContent } from '#shared/contract/document-line.ts'
import { stocktakeUnitCost } from '#shared/domain/stocktake/unit-cost.ts'
import { bookAmount } from '#shared/domain/stocktake/variance.ts'
import type { ProductId, StocktakeLineId } from '#shared/kernel/id.ts'
import { countedElsewhere } from '#db/report/stocktake-scope.ts'
import { locationOf } from '#db/repository/product-location.ts'
import { countableProduct, knownCostOf, type CountableProduct } from '#db/repository/stocktake-code.ts'
import {
  bookQuantityOf,
  insertLine,
  linesOfProduct,
  nextRowNumber,
  requestCount,
} from '#db/repository/stocktake-line.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import { ledgerPosition, segmentsOf, type StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { segmentFor } from './create.ts'

/**
 * A product, or a batch of it, that is on the shelf though the stocktake did not expect it: it gets a row, with the
 * snapshot of this moment. One that has a row joins the round being counted.
 * @throws AppError NOT_FOUND, SERVICE_HAS_NO_STOCK, BATCH_REQUIRED, INVALID_INPUT (batch), STOCKTAKE_OVERLAP
 */
export function putLine(
  context: CommandContext,
  task: StocktakeRecord,
  productId: ProductId,
  batch: BatchContent | null,
): StocktakeLineId {
  const { db } = context
  const product = requireCountable(context, productId, batch)
  const batchCode = batch?.code ?? ''
  const known = linesOfProduct(db, task.id, productId).find((line) => line.batchCode === batchCode)
  const round = currentRound(db, task.id).id
  if (known !== undefined) {
    requestCount(db, round, known)
    return known.id
  }
  const other = countedElsewhere(db, task.warehouseId).get(productId)
  if (other !== undefined && other.id !== task.id)
    throw new AppError('STOCKTAKE_OVERLAP', { number: other.number, lines: 1 })
  const line = newLine(context, task, product, batch)
  const id = insertLine(db, line)
  requestCount(db, round, { ...line, id })
  return id
}

function requireCountable({ db }: CommandContext, id: ProductId, batch: BatchContent | null): CountableProduct {
  const product = countableProduct(db, id)
  if (product === null) throw new AppError('NOT_FOUND', { entity: 'product', id })
  if (product.kind === 'service') throw new AppError('SERVICE_HAS_NO_STOCK', { product: product.name, line: 0 })
  if (product.batchTracked === 1 && batch === null)
    throw new AppError('BATCH_REQUIRED', { product: product.name, line: 0 })
  if (product.batchTracked === 0 && batch !== null)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'batch', rule: 'unused' }] })
  return product
}

function newLine(
  context: CommandContext,
  task: StocktakeRecord,
  product: CountableProduct,
  batch: BatchContent | null,
) {
  const { db } = context
  const { cost, categoryPath } = knownCostOf(db, product.id)
  const batchCode = batch?.code ?? ''
  const place = { productId: product.id, warehouseId: task.warehouseId, batchCode }
  const bookQuantity = bookQuantityOf(db, place)
  const unitCost = stocktakeUnitCost(cost)
  return {
    stocktakeId: task.id,
    rowNumber: nextRowNumber(db, task.id),
    productId: product.id,
    batchCode,
    producedOn: batch?.producedOn ?? null,
    expiresOn: batch?.expiresOn ?? null,
    added: true,
    segmentId: segmentFor(segmentsOf(db, task.id), {
      location: locationOf(db, product.id, task.warehouseId),
      categoryPath,
    }),
    position: ledgerPosition(db),
    bookQuantity,
    unitCost,
    expectedAmount: bookAmount(bookQuantity, unitCost),
  }
}
