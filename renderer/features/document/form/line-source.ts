import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import { agreedAmount } from '#shared/domain/order/agreed-amount.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { money, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'
import { addQuantity, subtractQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { baseQuantityOf, type EntryLine, type EntryTotals } from './entry-line.ts'

/** The posted line that this one gives back, receives or carries out, and what remained of it when it was looked up. */
export interface LineSource {
  readonly lineId: DocumentLineId
  /** Number of its document. */
  readonly number: string
  /** In the unit of the line. */
  readonly quantity: Quantity
  readonly amount: Money
  readonly netAmount: Money
  readonly taxAmount: Money
  readonly serials: readonly string[]
  /** The line is an order's, which is carried out: its price is agreed, and nothing comes back. */
  readonly carriesOut: boolean
  /** What was agreed in the order, and how much was carried out before; left out where nobody said. Base units. */
  readonly agreed?: ReturnableLine['agreed']
}

export function lineSourceOf(line: ReturnableLine, number: string, carriesOut: boolean): LineSource {
  const { lineId, quantity, amount, netAmount, taxAmount, serials, agreed } = line
  const source = { lineId, number, quantity, amount, netAmount, taxAmount, serials, carriesOut }
  return agreed === undefined ? source : { ...source, agreed }
}

/** The line gives goods back or receives them from the way: batch, serial numbers and value are those that went. */
export function isGivenBack({ source }: EntryLine): boolean {
  return source !== null && !source.carriesOut
}

/**
 * R3: while neither price nor amount is entered, a line takes its share of what remains of the line it gives back, or
 * that agreed on an amount in its order; null elsewhere.
 */
export function remainingShare(line: EntryLine): Money | null {
  const { source, quantity, price, amount } = line
  if (source === null || quantity === null || price !== null || amount !== null) return null
  if (source.carriesOut && source.amount === 0) return null
  if (source.quantity <= 0 || (quantity > source.quantity && !source.carriesOut)) return money(0)
  const { agreed } = source
  // Counted as the books count it, so that parts in the middle agree with them to the 分.
  if (agreed !== undefined) return agreedAmount(agreed.amount, agreed.ordered, agreed.done, baseQuantityOf(line))
  return money(share(source.amount, quantity, source.quantity))
}

/** What a line leaves of its source to the lines below it. */
export function remainderAfter(
  source: LineSource,
  taken: Pick<EntryTotals, 'quantity' | 'baseQuantity' | 'amount' | 'netAmount' | 'taxAmount'>,
): LineSource {
  const less = (whole: Money, part: Money) => money(Math.max(0, subtractMoney(whole, part)))
  const { agreed } = source
  return {
    ...source,
    quantity: subtractQuantity(source.quantity, taken.quantity),
    amount: less(source.amount, taken.amount),
    netAmount: less(source.netAmount, taken.netAmount),
    taxAmount: less(source.taxAmount, taken.taxAmount),
    ...(agreed !== undefined && { agreed: { ...agreed, done: addQuantity(agreed.done, taken.baseQuantity) } }),
  }
}

/** More is given back than remains. */
export function exceedsSource({ source, quantity }: EntryLine): boolean {
  return source !== null && quantity !== null && quantity > source.quantity
}
