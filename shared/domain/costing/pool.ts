import { ZERO_MONEY, type Money } from '../../kernel/money.ts'
import type { MovementId } from '../../kernel/id.ts'
import { ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'

export type CostMethod = 'movingAverage' | 'fifo'

/** 成本层 (R8): what is left of one inbound. */
export interface Layer {
  readonly movementId: MovementId
  quantity: Quantity
  value: Money
}

/** 欠量 (R14): the part of an issue that nothing has covered yet, at its provisional value (positive). */
export interface Short {
  readonly movementId: MovementId
  quantity: Quantity
  value: Money
}

/**
 * 成本池: what a product's stock is worth, between two movements. Valuing a movement changes it in place.
 * Quantity below zero ⇔ there are shorts, and then value = −Σ shorts (R14, R27).
 */
export interface Pool {
  readonly method: CostMethod
  quantity: Quantity
  value: Money
  /** R5: current unit cost as the pair (value, quantity); quantity 0 = none yet. */
  costValue: Money
  costQuantity: Quantity
  /** FIFO only, oldest first; their sums are quantity and value while there are no shorts. */
  readonly layers: Layer[]
  /** Oldest first. */
  readonly shorts: Short[]
}

export function emptyPool(method: CostMethod): Pool {
  return {
    method,
    quantity: ZERO_QUANTITY,
    value: ZERO_MONEY,
    costValue: ZERO_MONEY,
    costQuantity: ZERO_QUANTITY,
    layers: [],
    shorts: [],
  }
}
