import type { InputOf } from '#shared/contract/define.ts'
import type { PriceList, PriceListContent, saveList } from '#shared/contract/price.ts'
import { MINIMUM_LEVEL } from '#shared/domain/price/price-level.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { PriceListId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { findPartner } from '#db/repository/partner.ts'
import { lineProduct, productNameOf } from '#db/repository/posting-source.ts'
import { assertPriceLevel } from '#db/repository/price-level.ts'
import { findPriceList, insertPriceList, updatePriceList } from '#db/repository/price-list.ts'
import type { CommandContext } from '../../ipc/context.ts'

/**
 * A price list as it is saved: for whom, from when to when, and a price for every line.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE, DUPLICATE, PARTNER_NOT_OF_SIDE, UNIT_NOT_OF_PRODUCT, PRICE_LIST_LINE,
 *   INVALID_INPUT
 */
export function savePriceList(context: CommandContext, { id, version, content }: InputOf<typeof saveList>): PriceList {
  const { db } = context
  assertScope(db, content)
  assertLines(db, content)
  if (id === null) {
    const made = insertPriceList(db, content)
    auditMaster(db, context, 'create', 'priceList', made)
    return requirePriceList(db, made)
  }
  const before = requirePriceList(db, id)
  if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'priceList', name: before.name })
  updatePriceList(db, id, content)
  auditMaster(db, context, 'update', 'priceList', id)
  return requirePriceList(db, id)
}

function assertScope(db: ReadableDb, { partnerId, priceLevelId, validFrom, validTo }: PriceListContent): void {
  if (partnerId !== null && priceLevelId !== null) throw invalid('priceLevelId', 'unused')
  if (validFrom !== null && validTo !== null && validFrom > validTo) throw invalid('validTo', 'range')
  assertPriceLevel(db, priceLevelId)
  if (priceLevelId === MINIMUM_LEVEL) throw invalid('priceLevelId', 'unused')
  if (partnerId === null) return
  const partner = findPartner(db, partnerId)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id: partnerId })
  if (!partner.isCustomer) throw new AppError('PARTNER_NOT_OF_SIDE', { name: partner.name, side: 'customer' })
}

/** Every product once per unit, and either a price or a discount on a level. */
function assertLines(db: ReadableDb, { lines }: PriceListContent): void {
  const seen = new Set<string>()
  for (const [index, { productId, unitId, price, baseLevelId, discountRate }] of lines.entries()) {
    const line = index + 1
    const name = productNameOf(db, productId)
    if (name === null) throw new AppError('NOT_FOUND', { entity: 'product', id: productId })
    if (lineProduct(db, productId, unitId) === null) throw new AppError('UNIT_NOT_OF_PRODUCT', { product: name, line })
    const key = `${productId}/${unitId}`
    const priced =
      price === null ? baseLevelId !== null && discountRate !== null : baseLevelId === null && discountRate === null
    if (seen.has(key) || !priced) throw new AppError('PRICE_LIST_LINE', { product: name, line })
    assertPriceLevel(db, baseLevelId)
    seen.add(key)
  }
}

function invalid(field: string, rule: string): AppError {
  return new AppError('INVALID_INPUT', { problems: [{ field, rule }] })
}

/** @throws AppError NOT_FOUND */
export function requirePriceList(db: ReadableDb, id: PriceListId): PriceList {
  const found = findPriceList(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'priceList', id })
  return found
}
