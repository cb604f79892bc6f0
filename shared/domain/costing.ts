import { money, ZERO_MONEY, type Money } from '../kernel/money.ts'
import { mulDiv, share } from '../kernel/mul-div.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '../kernel/quantity.ts'
import type { UnitPrice } from '../kernel/unit-price.ts'
import { listAmount } from './line-totals.ts'
import type { MovementKind } from './movement.ts'

/** 成本池 state between two movements. */
export interface Pool {
  readonly quantity: Quantity
  readonly value: Money
  /** R5: current unit cost as the pair (value, quantity); quantity 0 = none yet. */
  readonly costValue: Money
  readonly costQuantity: Quantity
}

export const EMPTY_POOL: Pool = {
  quantity: ZERO_QUANTITY,
  value: ZERO_MONEY,
  costValue: ZERO_MONEY,
  costQuantity: ZERO_QUANTITY,
}

/** The facts of one movement that its value depends on. */
export interface CostingMovement {
  readonly kind: MovementKind
  /** Base units; positive in, negative out. */
  readonly quantity: Quantity
  /** R4: what was entered for an inbound; null = at current cost (R5). */
  readonly enteredValue: Money | null
  /** R6: the product's reference price per base unit as it was at posting. */
  readonly referencePrice: UnitPrice | null
}

export interface Valued {
  /** Change of the pool, same sign as the quantity. */
  readonly value: Money
  readonly pool: Pool
}

/** R5: an inbound without a price of its own renews the pair only if it is worth at least this (1.00 元). */
const RENEWAL_MINIMUM = 100

/**
 * Value one movement by moving weighted average 移动加权平均 (R1–R7; IAS 2 §27 "weighted average … as each
 * additional shipment is received").
 * @throws RangeError when an issue takes more than the pool holds: shortage (R26) is refused before valuation.
 */
export function valueByMovingAverage(pool: Pool, movement: CostingMovement): Valued {
  if (isTransfer(movement.kind)) return { value: ZERO_MONEY, pool }
  return movement.quantity > 0 ? receive(pool, movement) : issue(pool, movement)
}

/** R12: transfers do not touch the pool. */
export function isTransfer(kind: MovementKind): boolean {
  return kind === 'transferIn' || kind === 'transferOut'
}

function receive(pool: Pool, movement: CostingMovement): Valued {
  const value = movement.enteredValue ?? atCurrentCost(pool, movement.quantity, movement.referencePrice)
  const after = { quantity: quantity(pool.quantity + movement.quantity), value: money(pool.value + value) }
  const pair = pool.quantity > 0 ? after : { quantity: movement.quantity, value }
  const renews = movement.enteredValue !== null || pair.value >= RENEWAL_MINIMUM
  const cost = renews ? { costValue: pair.value, costQuantity: pair.quantity } : keptCost(pool)
  return { value, pool: { ...after, ...cost } }
}

function issue(pool: Pool, movement: CostingMovement): Valued {
  const issued = quantity(-movement.quantity)
  if (issued > pool.quantity) throw new RangeError(`issue of ${issued} from a pool of ${pool.quantity}`)
  // Subtracting from zero keeps -0 out of the ledger.
  const value = money(0 - share(pool.value, issued, pool.quantity))
  return {
    value,
    pool: { quantity: quantity(pool.quantity - issued), value: money(pool.value + value), ...keptCost(pool) },
  }
}

function keptCost(pool: Pool): Pick<Pool, 'costValue' | 'costQuantity'> {
  return { costValue: pool.costValue, costQuantity: pool.costQuantity }
}

/** R5, R6: n at current unit cost; without one at the reference price; without that worth nothing. */
export function atCurrentCost(pool: Pool, n: Quantity, referencePrice: UnitPrice | null): Money {
  if (pool.costQuantity > 0) return money(mulDiv([pool.costValue, n], [pool.costQuantity]))
  return referencePrice === null ? ZERO_MONEY : listAmount(n, referencePrice)
}
