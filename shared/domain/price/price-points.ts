import type { DocumentId, UnitId } from '../../kernel/id.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { priceChange } from './striking-change.ts'

interface Paid {
  readonly documentId: DocumentId
  readonly unitId: UnitId
  readonly price: UnitPrice
}

/** A price with how far it is from the one before it in the same unit, in 1/10,000; null for the first. */
export type PointOf<Price extends Paid> = Price & { readonly key: string; readonly change: number | null }

/** Newest first, as they come. */
export function pricePoints<Price extends Paid>(prices: readonly Price[]): readonly PointOf<Price>[] {
  return prices.map((one, index) => {
    const before = prices.slice(index + 1).find(({ unitId }) => unitId === one.unitId)
    return {
      ...one,
      key: `${one.documentId}-${index}`,
      change: before === undefined ? null : priceChange(one.price, before.price),
    }
  })
}
