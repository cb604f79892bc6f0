import type { setThreshold as endpoint, ThresholdRow } from '#shared/contract/alert.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { ThresholdScope } from '#shared/domain/alert/threshold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FieldProblem } from '#shared/errors/codes.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findCategory } from '#db/repository/category.ts'
import { productImage } from '#db/repository/product-image.ts'
import { putThreshold, shownThreshold } from '#db/repository/threshold.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

type Input = InputOf<typeof endpoint>

/** @throws AppError NOT_FOUND, INVALID_INPUT */
export function setThreshold(context: CommandContext, input: Input): ThresholdRow {
  const { productId, categoryId, warehouseId, minimumStock, maximumStock, slowDays, expiryDays } = input
  const scope = { productId, categoryId, warehouseId }
  assertConsistent(input)
  assertKnown(context.db, scope)
  const values = { minimumStock, maximumStock, slowDays, expiryDays }
  const rule = audited(context, 'set', 'threshold', putThreshold(context.db, scope, values))
  return shownThreshold(context.db, rule.id)
}

function assertConsistent({ productId, categoryId, warehouseId, minimumStock, maximumStock }: Input): void {
  const problems: FieldProblem[] = []
  if (productId !== null && categoryId !== null) problems.push({ field: 'categoryId', rule: 'productAndCategory' })
  if (minimumStock !== null && maximumStock !== null && minimumStock > maximumStock)
    problems.push({ field: 'maximumStock', rule: 'range' })
  // These two stand in the product itself.
  if (productId !== null && warehouseId === null) {
    if (minimumStock !== null) problems.push({ field: 'minimumStock', rule: 'ofProduct' })
    if (maximumStock !== null) problems.push({ field: 'maximumStock', rule: 'ofProduct' })
  }
  if (problems.length > 0) throw new AppError('INVALID_INPUT', { problems })
}

function assertKnown(db: ReadableDb, { productId, categoryId, warehouseId }: ThresholdScope): void {
  if (productId !== null && productImage(db, productId) === null)
    throw new AppError('NOT_FOUND', { entity: 'product', id: productId })
  if (categoryId !== null && findCategory(db, categoryId) === null)
    throw new AppError('NOT_FOUND', { entity: 'category', id: categoryId })
  if (warehouseId !== null && findWarehouse(db, warehouseId) === null)
    throw new AppError('NOT_FOUND', { entity: 'warehouse', id: warehouseId })
}
