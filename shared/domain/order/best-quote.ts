import type { Money } from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'

/** What a supplier asks for one requested line, in base units so that a case and a bottle can be compared. */
export interface QuotedLine {
  readonly amount: Money
  readonly baseQuantity: Quantity
}

/** Whether a costs less per base unit than b; compared by cross-multiplying, so that nothing is rounded. */
function isCheaper(a: QuotedLine, b: QuotedLine): boolean {
  return BigInt(a.amount) * BigInt(b.baseQuantity) < BigInt(b.amount) * BigInt(a.baseQuantity)
}

/** Where the lowest price stands, the first of equals; null when nobody quoted. */
export function cheapestAt(quotes: readonly (QuotedLine | null)[]): number | null {
  let best: number | null = null
  for (const [index, quote] of quotes.entries()) {
    const known = best === null ? null : (quotes[best] ?? null)
    if (quote !== null && (known === null || isCheaper(quote, known))) best = index
  }
  return best
}

/** The quote with the lowest total among those that answer every line; null when none does. */
export function bestInTotal(
  quotes: readonly { readonly total: Money; readonly lines: readonly (QuotedLine | null)[] }[],
): number | null {
  let best: number | null = null
  for (const [index, quote] of quotes.entries()) {
    if (quote.lines.includes(null)) continue
    const known = best === null ? undefined : quotes[best]
    if (known === undefined || quote.total < known.total) best = index
  }
  return best
}
