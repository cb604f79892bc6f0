import { addMoney, money, subtractMoney, type Money } from '../kernel/money.ts'
import { share } from '../kernel/mul-div.ts'
import type { Quantity } from '../kernel/quantity.ts'
import type { LineTotals } from './line-totals.ts'

/** What has not been given back of a taxed line. */
export interface TaxedRemainder {
  readonly quantity: Quantity
  readonly amount: Money
  readonly netAmount: Money
  readonly taxAmount: Money
}

/**
 * R3: where the amount given back is the share that remains, so are net and tax: partial returns add up to the line in
 * all three, and the last one takes what is left.
 * @param returned in the unit the remainder is counted in
 */
export function withRemainingTax<Totals extends LineTotals>(
  totals: Totals,
  remainder: TaxedRemainder,
  returned: Quantity,
  taxIncluded: boolean,
): Totals {
  if (remainder.quantity <= 0 || returned > remainder.quantity) return totals
  const part = (whole: Money) => money(share(whole, returned, remainder.quantity))
  const { amount } = totals
  if (part(remainder.amount) !== amount) return totals
  if (!taxIncluded) {
    const taxAmount = part(remainder.taxAmount)
    return { ...totals, netAmount: amount, taxAmount, grossAmount: addMoney(amount, taxAmount) }
  }
  const netAmount = money(Math.min(part(remainder.netAmount), amount))
  return { ...totals, netAmount, taxAmount: subtractMoney(amount, netAmount), grossAmount: amount }
}
