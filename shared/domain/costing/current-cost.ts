import { money, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { listAmount } from '../line-totals.ts'
import type { Pool } from './pool.ts'

/** R5: a pair that does not come from an entered price counts only if it is worth at least this (1.00 元). */
const RENEWAL_MINIMUM = 100

/** R5, R6: n at current unit cost; without one at the reference price; without that worth nothing. */
export function atCurrentCost(pool: Pool, n: Quantity, referencePrice: UnitPrice | null): Money {
  if (pool.costQuantity > 0) return money(mulDiv([pool.costValue, n], [pool.costQuantity]))
  return referencePrice === null ? ZERO_MONEY : listAmount(n, referencePrice)
}

/** R5: inbounds and adjustments renew the current unit cost, issues never do. */
export function renewCurrentCost(pool: Pool, value: Money, quantity: Quantity, fromEnteredPrice: boolean): void {
  if (!fromEnteredPrice && value < RENEWAL_MINIMUM) return
  pool.costValue = value
  pool.costQuantity = quantity
}
