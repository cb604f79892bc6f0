import { money, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { quantity, QUANTITY_SCALE, ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'

/** 建议入库量: up to the upper limit; where there is none, or it is below the lower one (of another rule), up to that. */
export function suggestedQuantity(
  onHand: Quantity,
  { minimumStock, maximumStock }: { readonly minimumStock: Quantity | null; readonly maximumStock: Quantity | null },
): Quantity {
  const wanted = Math.max(minimumStock ?? 0, maximumStock ?? 0)
  const isLimited = minimumStock !== null || maximumStock !== null
  return isLimited && wanted > onHand ? quantity(wanted - onHand) : ZERO_QUANTITY
}

/** 建议出库量: what lies there above the upper limit. */
export function excessQuantity(onHand: Quantity, maximumStock: Quantity | null): Quantity {
  return maximumStock === null || onHand <= maximumStock ? ZERO_QUANTITY : quantity(onHand - maximumStock)
}

/**
 * 预计金额 of a quantity in base units at a price per larger unit, rounded once.
 * @param ratio base units in one unit of the price, 1/10,000
 */
export function estimatedAmount(wanted: Quantity, price: UnitPrice, ratio: Quantity): Money {
  return money(mulDiv([wanted, price], [ratio, 10_000]))
}

/** What a part of a pool is worth, by the pool's average; nothing while the pool holds nothing. */
export function shareOfPool(part: Quantity, pool: { readonly quantity: Quantity; readonly value: Money }): Money {
  return pool.quantity === 0 ? ZERO_MONEY : money(mulDiv([pool.value, part], [pool.quantity]))
}

/** The same quantity in another unit, when it comes out even to 1/10,000; else null. */
export function inWholeUnits(base: Quantity, ratio: Quantity): Quantity | null {
  return base % ratio === 0 ? quantity((base / ratio) * QUANTITY_SCALE) : null
}
