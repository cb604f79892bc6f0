import type { Comparison } from '#shared/contract/order.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'

/** Which quote's line is chosen for each line of the request. */
export type QuoteChoice = ReadonlyMap<DocumentLineId, DocumentLineId>

type Quote = Comparison['quotes'][number]

/** The lowest of every line that is still to be ordered. Quotes that are out of date are chosen by hand only. */
export function lowestOfEach({ lines, quotes }: Comparison): QuoteChoice {
  const choice = new Map<DocumentLineId, DocumentLineId>()
  for (const { requestLineId, open } of lines) {
    const best = quotes
      .filter((quote) => !quote.expired)
      .flatMap((quote) => quote.lines)
      .find((line) => line.requestLineId === requestLineId && line.isBest)
    if (open > 0 && best !== undefined) choice.set(requestLineId, best.quoteLineId)
  }
  return choice
}

/** Every line one supplier quoted that is still to be ordered. */
export function wholeQuote({ lines }: Comparison, quote: Quote, before: QuoteChoice): QuoteChoice {
  const open = new Set(lines.filter((line) => line.open > 0).map((line) => line.requestLineId))
  const own = quote.lines.filter((line) => open.has(line.requestLineId))
  return new Map([...before, ...own.map((line) => [line.requestLineId, line.quoteLineId] as const)])
}

/** Once more on what is chosen gives it up. */
export function toggled(choice: QuoteChoice, requestLine: DocumentLineId, quoteLine: DocumentLineId): QuoteChoice {
  const next = new Map(choice)
  if (next.get(requestLine) === quoteLine) next.delete(requestLine)
  else next.set(requestLine, quoteLine)
  return next
}

/** What the chosen lines come to, as far as they are still to be ordered. */
export function chosenAmount({ lines, quotes }: Comparison, choice: QuoteChoice): Money {
  const amounts = lines.map(({ requestLineId, open }) => {
    const line = quotes.flatMap((quote) => quote.lines).find((one) => one.quoteLineId === choice.get(requestLineId))
    if (line === undefined) return ZERO_MONEY
    return open < line.quantity && line.quantity > 0 ? money(share(line.amount, open, line.quantity)) : line.amount
  })
  return addMoney(...amounts)
}
