import { allocate, Arithmetic, sum } from '../oracle/arithmetic.ts'
import type { DeskLine, LineAmounts, TradeContent } from './facts.ts'

const arithmetic = new Arithmetic()

/** What live returns have left of a line. */
export interface Left {
  readonly quantity: bigint
  readonly amounts: LineAmounts
}

/** R2, R3: amounts as entered, 整单优惠 and 抹零 over them, then the tax split; a return takes its shares of what is left. */
export function tradeAmounts(content: TradeContent, leftOf: (origin: string) => Left | null): LineAmounts[] {
  const lefts = content.lines.map((line) => (line.origin === null ? null : leftOf(line.origin)))
  const entered = content.lines.map((line, index) => enteredAmount(line, lefts[index] ?? null))
  const taken = content.reduction + content.rounding
  const parts = taken === 0n ? entered.map(() => 0n) : allocate(taken, entered)
  const spread = (amount: bigint) => (amount === 0n ? entered.map(() => 0n) : allocate(amount, entered))
  const [freights, charges] = [spread(content.freight), spread(content.charge?.amount ?? 0n)]
  return content.lines.map((line, index) => {
    const amount = (entered[index] ?? 0n) - (parts[index] ?? 0n)
    const left = lefts[index] ?? null
    const split =
      left !== null && line.price === null && taken === 0n
        ? sharesOf(left, line.quantity, content.taxIncluded)
        : splitTax(amount, line.taxRate, content.taxIncluded)
    return { amount, ...split, freight: (freights[index] ?? 0n) + (charges[index] ?? 0n) }
  })
}

function enteredAmount(line: DeskLine, left: Left | null): bigint {
  if (line.price !== null) return arithmetic.divide(line.quantity * line.price, 100_000_000n)
  if (left === null || left.quantity <= 0n || line.quantity > left.quantity) return 0n
  return arithmetic.share(left.amounts.amount, line.quantity, left.quantity)
}

function splitTax(amount: bigint, taxRate: bigint, taxIncluded: boolean) {
  const net = taxIncluded ? arithmetic.mulDiv(amount, 10_000n, 10_000n + taxRate) : amount
  const tax = taxIncluded ? amount - net : arithmetic.mulDiv(net, taxRate, 10_000n)
  return { net, tax, gross: net + tax }
}

/** A return is taxed as its sale was: net and tax are shares of what is left, and add up to its amount. */
function sharesOf({ quantity, amounts }: Left, returned: bigint, taxIncluded: boolean) {
  const part = (whole: bigint) => (returned > quantity ? 0n : arithmetic.share(whole, returned, quantity))
  const amount = part(amounts.amount)
  if (!taxIncluded) return { net: amount, tax: part(amounts.tax), gross: amount + part(amounts.tax) }
  const net = part(amounts.net) < amount ? part(amounts.net) : amount
  return { net, tax: amount - net, gross: amount }
}

export function grossOf(amounts: readonly LineAmounts[]): bigint {
  return sum(amounts.map(({ gross }) => gross))
}
