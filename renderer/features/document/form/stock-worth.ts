import type { Document } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { addMoney, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { EntryLine } from './entry-line.ts'
import type { Facts } from './line-facts.ts'

/** 成本调整: what a product is worth in all warehouses, before and after the whole document. */
export interface StockWorth {
  readonly quantity: Quantity
  readonly before: Money
  readonly after: Money
}

/** @param back what the document that is amended had changed, by product */
export function stockWorths(
  lines: readonly EntryLine[],
  facts: Facts,
  back: ReadonlyMap<ProductId, Money>,
): ReadonlyMap<ProductId, StockWorth> {
  const worths = new Map<ProductId, StockWorth>()
  for (const { product, valueChange } of lines) {
    const pool = product === null ? undefined : facts.get(product.id)?.pool
    if (product === null || pool == null) continue
    const after = worths.get(product.id)?.after ?? subtractMoney(pool.value, back.get(product.id) ?? ZERO_MONEY)
    const worth = { quantity: pool.quantity, before: pool.value, after: addMoney(after, valueChange ?? ZERO_MONEY) }
    worths.set(product.id, worth)
  }
  return worths
}

/** What a cost adjustment that is amended had changed. */
export function changedValues(original: Document | null): ReadonlyMap<ProductId, Money> {
  const sums = new Map<ProductId, Money>()
  if (original === null || documentDefinition(original.type).price !== 'change') return sums
  for (const { productId, amount } of original.lines)
    sums.set(productId, addMoney(sums.get(productId) ?? ZERO_MONEY, amount))
  return sums
}
