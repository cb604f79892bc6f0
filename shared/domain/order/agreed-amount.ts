import { money, type Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import { lineTotals, type EnteredLine } from '../line-totals.ts'

/** An order's line as it was agreed: what was entered, and what it came to after 整单优惠 and 抹零. */
export interface AgreedLine extends Omit<EnteredLine, 'amount'> {
  readonly amount: Money
}

/** Whether the price says all: no amount was entered instead of it, and nothing was taken off the whole order. */
export function isAgreedByPrice(line: AgreedLine): boolean {
  return line.price !== null && lineTotals({ ...line, amount: null }, true).amount === line.amount
}

/**
 * What so much of an order's line comes to where its price does not say it: its part of the agreed amount. Counted from
 * what was carried out before, so that partial deliveries add up to it.
 */
export function agreedAmount(amount: Money, ordered: Quantity, before: number, carried: Quantity): Money {
  const upTo = (quantity: number) => mulDiv([amount, quantity], [ordered])
  return money(upTo(before + carried) - upTo(before))
}
