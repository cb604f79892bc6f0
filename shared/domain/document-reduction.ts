import { allocate } from '../kernel/allocate.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../kernel/money.ts'
import type { Rate } from '../kernel/rate.ts'
import { splitTax, type LineTotals } from './line-totals.ts'

/** What 整单优惠 and 抹零 take off one line. */
export interface LineReduction {
  readonly reductionAmount: Money
  readonly roundingAmount: Money
}

export const NO_REDUCTION: LineReduction = { reductionAmount: ZERO_MONEY, roundingAmount: ZERO_MONEY }

/**
 * R2: 整单优惠 and 抹零 over the line amounts as entered, largest remainder. Both together are allocated first, so that
 * no line gives more than it has; 整单优惠 is then a part of every share.
 * @throws RangeError when they are more than the amounts
 */
export function allocateReduction(reduction: Money, rounding: Money, amounts: readonly Money[]): LineReduction[] {
  const whole = addMoney(reduction, rounding)
  if (whole === 0) return amounts.map(() => NO_REDUCTION)
  if (whole > addMoney(...amounts)) throw new RangeError('a reduction is at most the amounts it reduces')
  const shares = allocate(whole, amounts).map(money)
  const parts = allocate(reduction, shares).map(money)
  return shares.map((share, index) => {
    const reductionAmount = parts[index] ?? ZERO_MONEY
    return { reductionAmount, roundingAmount: subtractMoney(share, reductionAmount) }
  })
}

/** The line after its share was taken off its amount; the tax is split anew. */
export function reduced<Line extends LineTotals & { readonly taxRate: Rate }>(
  line: Line,
  { reductionAmount, roundingAmount }: LineReduction,
  taxIncluded: boolean,
): Line & LineReduction {
  const taken = addMoney(reductionAmount, roundingAmount)
  if (taken === 0) return { ...line, ...NO_REDUCTION }
  const amount = subtractMoney(line.amount, taken)
  return {
    ...line,
    reductionAmount,
    roundingAmount,
    amount,
    discountAmount: addMoney(line.discountAmount, taken),
    ...splitTax(amount, line.taxRate, taxIncluded),
  }
}
