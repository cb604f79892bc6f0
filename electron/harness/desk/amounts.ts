import { allocate, Arithmetic, sum } from '../oracle/arithmetic.ts'
import type { DeskLine, LineAmounts, OrderContent, TradeContent } from './facts.ts'
import { ORDER_TAX } from './shop.ts'

const arithmetic = new Arithmetic()

/** What live returns have left of a line. */
export interface Left {
  readonly quantity: bigint
  readonly amounts: LineAmounts
}

/** What was agreed of an order's line, 含税, and how much of it was carried out before. */
export interface Agreed {
  readonly price: bigint | null
  readonly quantity: bigint
  readonly amounts: LineAmounts
  readonly done: bigint
}

/** Where lines without a price take theirs from. */
export interface PriceSources {
  readonly left: (origin: string) => Left | null
  readonly agreed: (origin: string) => Agreed | null
}

export const NO_SOURCES: PriceSources = { left: () => null, agreed: () => null }

/** R2, R3: amounts as entered, 整单优惠 and 抹零 over them, then the tax split; a return takes its shares of what is left. */
export function tradeAmounts(content: TradeContent, { left: leftOf, agreed }: PriceSources): LineAmounts[] {
  const lefts = content.lines.map((line) => (line.origin === null ? null : leftOf(line.origin)))
  const entered = content.lines.map((line, index) => {
    const order = line.origin === null || line.price !== null ? null : agreed(line.origin)
    return order === null ? enteredAmount(line, lefts[index] ?? null) : agreedAmount(order, line, content.taxIncluded)
  })
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

/** By the agreed price; where an amount was agreed by its part of that, so that deliveries add up to it. */
function agreedAmount({ price, quantity, amounts, done }: Agreed, line: DeskLine, taxIncluded: boolean): bigint {
  const byPrice = (of: bigint) => arithmetic.divide(of * (price ?? 0n), 100_000_000n)
  // Orders here are 含税; a document without tax in its prices converts them.
  if (price !== null && byPrice(quantity) === amounts.amount) {
    const own = taxIncluded ? price : arithmetic.mulDiv(price, 10_000n, 10_000n + ORDER_TAX)
    return arithmetic.divide(line.quantity * own, 100_000_000n)
  }
  const whole = taxIncluded ? amounts.gross : amounts.net
  const upTo = (part: bigint) => arithmetic.mulDiv(whole, part, quantity)
  return upTo(done + line.quantity) - upTo(done)
}

/** What the lines of a request, quote or order come to: 含税, less 整单优惠; of a request nothing. */
export function orderAmounts({ lines, reduction }: OrderContent, agreed: PriceSources['agreed']): LineAmounts[] {
  const entered = lines.map((line) => {
    if (line.price !== null) return arithmetic.divide(line.quantity * line.price, 100_000_000n)
    const source = line.origin === null ? null : agreed(line.origin)
    const deskLine = { ...line, taxRate: ORDER_TAX }
    return source === null ? 0n : agreedAmount(source, deskLine, true)
  })
  const parts = reduction === 0n ? entered.map(() => 0n) : allocate(reduction, entered)
  return entered.map((whole, index) => {
    const amount = whole - (parts[index] ?? 0n)
    return { amount, ...splitTax(amount, ORDER_TAX, true), freight: 0n }
  })
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
