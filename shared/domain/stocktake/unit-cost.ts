import type { Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import { unitPrice, UNIT_PRICE_LIMIT, type UnitPrice } from '../../kernel/unit-price.ts'

/** 分 per 1/10,000 unit as 1/1,000,000 元 per unit (R1). */
const FEN_TO_PRICE = 100_000_000

/** What is known of a product's cost when a stocktake begins. */
export interface KnownCost {
  readonly poolValue: Money
  readonly poolQuantity: Quantity
  /** R5: current unit cost as a pair; quantity 0: none yet. */
  readonly costValue: Money
  readonly costQuantity: Quantity
  readonly referencePrice: UnitPrice | null
}

/** 成本价 of a stocktake line: the pool's average, else the current unit cost (R5), else the reference price (R6), else nothing. */
export function stocktakeUnitCost(known: KnownCost): UnitPrice {
  const { poolValue, poolQuantity, costValue, costQuantity, referencePrice } = known
  if (poolQuantity > 0 && poolValue >= 0) return perUnit(poolValue, poolQuantity)
  if (costQuantity > 0 && costValue >= 0) return perUnit(costValue, costQuantity)
  return referencePrice ?? unitPrice(0)
}

/** Value lying on next to nothing would be a price no column holds; what it is worth then is a guess anyway. */
function perUnit(value: Money, quantity: Quantity): UnitPrice {
  const isTooHigh = BigInt(value) * BigInt(FEN_TO_PRICE) > BigInt(UNIT_PRICE_LIMIT) * BigInt(quantity)
  return unitPrice(isTooHigh ? UNIT_PRICE_LIMIT : mulDiv([value, FEN_TO_PRICE], [quantity]))
}
