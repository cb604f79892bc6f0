import type { UnitId } from '../../kernel/id.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'

interface Priced {
  /** Of the unit it stands in. */
  readonly unitId: UnitId
  readonly price: UnitPrice | null
  readonly unitPrices?: readonly { readonly unitId: UnitId; readonly price: UnitPrice | null }[] | undefined
}

/** The price of goods in a unit: that unit's own, or theirs where they stand in it; null: none is known. */
export function priceOfUnit({ unitId: own, price, unitPrices }: Priced, unitId: UnitId): UnitPrice | null {
  return unitPrices?.find((one) => one.unitId === unitId)?.price ?? (own === unitId ? price : null)
}
