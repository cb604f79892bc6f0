import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { EntryLine } from './entry-line.ts'

/** The posted line that this one gives back or receives, and what remained of it when it was looked up. */
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
}

export function lineSourceOf(line: ReturnableLine, number: string): LineSource {
  const { lineId, quantity, amount, netAmount, taxAmount, serials } = line
  return { lineId, number, quantity, amount, netAmount, taxAmount, serials }
}

/** R3: while neither price nor amount is entered, a returned line takes its share of what remains; null elsewhere. */
export function remainingShare({ source, quantity, price, amount }: EntryLine): Money | null {
  if (source === null || quantity === null || price !== null || amount !== null) return null
  if (source.quantity <= 0 || quantity > source.quantity) return money(0)
  return money(share(source.amount, quantity, source.quantity))
}

/** More is given back than remains. */
export function exceedsSource({ source, quantity }: EntryLine): boolean {
  return source !== null && quantity !== null && quantity > source.quantity
}
