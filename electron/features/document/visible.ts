import { roleMay } from '#shared/contract/permission.ts'
import type { AnyDocumentType, DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition, isPricedAtCost } from '#shared/domain/document/registry.ts'
import { isMoneyType, isOfCustomers } from '#shared/domain/money/money-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../../ipc/context.ts'

/**
 * Documents whose prices are costs are closed to roles without the field permission 成本, and so is money that is not
 * about customers: it tells what purchases cost, or what the shop owns.
 */
export function maySee(context: Context, type: AnyDocumentType): boolean {
  return context.seesCost || (isMoneyType(type) ? isOfCustomers(type) : !isPricedAtCost(type))
}

/** @throws AppError FORBIDDEN */
export function assertMaySee(context: Context, type: AnyDocumentType): void {
  if (!maySee(context, type)) throw new AppError('FORBIDDEN', { permission: 'cost' })
}

/** Stock documents beside sales and purchases are for those who keep the stock. @throws AppError FORBIDDEN */
export function assertMayWrite(context: Context, type: DocumentType): void {
  assertMaySee(context, type)
  const { group } = documentDefinition(type)
  if (group === 'stock' && !roleMay(context.role, 'document.stock'))
    throw new AppError('FORBIDDEN', { permission: 'document.stock' })
}
