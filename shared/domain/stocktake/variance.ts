import { listAmount } from '../line-totals.ts'
import { ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'
import { RATE_SCALE, type Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import type { Outcome } from './words.ts'

/** 差异 of a counted line. */
export interface Variance {
  readonly difference: Quantity
  /** 差异率 in 1/10,000 of the expected; null where nothing was expected. */
  readonly rate: number | null
  /** 差异金额 at the unit cost of the snapshot; what posting books is the pool's (R5, R7). */
  readonly amount: Money
  readonly outcome: Exclude<Outcome, 'missed'>
}

/** @throws RangeError when the amount cannot be held exactly */
export function variance(expected: Quantity, counted: Quantity, unitCost: UnitPrice): Variance {
  const difference = quantity(counted - expected)
  return {
    difference,
    rate: differenceRate(difference, expected),
    amount: difference === 0 ? ZERO_MONEY : listAmount(difference, unitCost),
    outcome: difference > 0 ? 'gain' : difference < 0 ? 'loss' : 'equal',
  }
}

export function differenceRate(difference: Quantity, expected: Quantity): number | null {
  return expected === 0 ? null : mulDiv([difference, RATE_SCALE], [Math.abs(expected)])
}

/** What the books hold of a line at its unit cost. */
export function bookAmount(book: Quantity, unitCost: UnitPrice): Money {
  return listAmount(book, unitCost)
}

export interface FlagThresholds {
  readonly flagRate: Rate
  readonly flagQuantity: Quantity
  readonly flagAmount: Money
}

/** 需复盘: large against what was expected and not just one piece, or worth much. */
export function isFlagged({ difference, rate, amount }: Variance, thresholds: FlagThresholds): boolean {
  if (difference === 0) return false
  // Something where nothing was expected is any rate.
  const isLargeRate = rate === null || Math.abs(rate) > thresholds.flagRate
  return (isLargeRate && Math.abs(difference) >= thresholds.flagQuantity) || Math.abs(amount) >= thresholds.flagAmount
}
