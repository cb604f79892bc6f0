import type { MovementId } from '../../kernel/id.ts'
import { ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'

/** R15: what an inbound covered of one short; amount = actual − provisional (true-up 暂估差额). */
export interface Cover {
  readonly issueId: MovementId
  readonly quantity: Quantity
  readonly provisionalValue: Money
  readonly amount: Money
}

/** R8, R18: what a movement took out of one layer. An upward adjustment takes a negative value and no quantity. */
export interface LayerUse {
  readonly layerId: MovementId
  readonly quantity: Quantity
  readonly value: Money
}

/** What one movement was found to be worth. */
export interface Valued {
  /** Change of the pool before true-ups; same sign as the quantity. */
  readonly value: Money
  /** R14: part of an issue that was short, and its provisional value (not negative). */
  readonly provisionalQuantity: Quantity
  readonly provisionalValue: Money
  readonly covers: readonly Cover[]
  readonly uses: readonly LayerUse[]
}

export const WORTH_NOTHING: Valued = {
  value: ZERO_MONEY,
  provisionalQuantity: ZERO_QUANTITY,
  provisionalValue: ZERO_MONEY,
  covers: [],
  uses: [],
}
