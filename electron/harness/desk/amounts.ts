import { allocate, Arithmetic, sum } from '../oracle/arithmetic.ts'
import type { DeskLine, LineAmounts, OrderContent, TradeContent } from './facts.ts'
import { isService, ORDER_TAX } from './shop.ts'

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
export function tradeAmounts(content: TradeContent, sources: PriceSources): LineAmounts[] {
  const { lines, taxIncluded, freight, charge } = content
  const entered: LineAmounts[] = []
  for (const line of lines) entered.push(enteredAmounts(line, taxIncluded, sources, lines, entered))
  const taken = content.reduction + content.rounding
  const amounts = entered.map(({ amount }) => amount)
  const parts = taken === 0n ? amounts.map(() => 0n) : allocate(taken, amounts)
  // A service carries neither freight nor charges.
  const weights = amounts.filter((_amount, index) => !isService(lines[index]?.product ?? ''))
  const spread = (whole: bigint) => (whole === 0n ? weights.map(() => 0n) : allocate(whole, weights))
  const [freights, charges] = [spread(freight), spread(charge?.amount ?? 0n)]
  let good = 0
  return lines.map((line, index) => {
    const own = entered[index] ?? NOTHING
    const amount = own.amount - (parts[index] ?? 0n)
    const split = taken === 0n ? own : { ...own, amount, ...splitTax(amount, line.taxRate, taxIncluded) }
    if (isService(line.product)) return split
    good += 1
    return { ...split, freight: (freights[good - 1] ?? 0n) + (charges[good - 1] ?? 0n) }
  })
}

const NOTHING: LineAmounts = { price: null, list: 0n, amount: 0n, net: 0n, tax: 0n, gross: 0n, freight: 0n }

/** A line before anything is taken off the whole; lines above it have had their share of the same source. */
function enteredAmounts(
  line: DeskLine,
  taxIncluded: boolean,
  sources: PriceSources,
  lines: readonly DeskLine[],
  above: readonly LineAmounts[],
): LineAmounts {
  const same = above.flatMap((amounts, index) =>
    line.origin !== null && lines[index]?.origin === line.origin ? [{ quantity: lines[index].quantity, amounts }] : [],
  )
  const whole = line.origin === null || line.price !== null ? null : sources.left(line.origin)
  const order = line.origin === null || line.price !== null ? null : sources.agreed(line.origin)
  if (order !== null) {
    const done = order.done + sum(same.map(({ quantity }) => quantity))
    const agreed = agreedAmount({ ...order, done }, line, taxIncluded)
    return { ...taxed(agreed.amount, line, taxIncluded), price: agreed.price }
  }
  if (whole === null) return { ...taxed(enteredAmount(line), line, taxIncluded), ...listed(line) }
  const left = same.reduce(less, whole)
  if (left.quantity <= 0n || line.quantity > left.quantity) return NOTHING
  const amount = arithmetic.share(left.amounts.amount, line.quantity, left.quantity)
  return { ...NOTHING, list: amount, amount, ...sharesOf(left, line.quantity, taxIncluded) }
}

function less({ quantity, amounts }: Left, taken: Left): Left {
  const rest = (of: (one: LineAmounts) => bigint) => {
    const value = of(amounts) - of(taken.amounts)
    return value < 0n ? 0n : value
  }
  return {
    quantity: quantity - taken.quantity,
    amounts: {
      ...NOTHING,
      amount: rest((one) => one.amount),
      net: rest((one) => one.net),
      tax: rest((one) => one.tax),
      gross: rest((one) => one.gross),
    },
  }
}

function taxed(amount: bigint, line: DeskLine, taxIncluded: boolean): LineAmounts {
  return { ...NOTHING, list: amount, amount, ...splitTax(amount, line.taxRate, taxIncluded) }
}

/** A product of three is rounded once, too. */
function enteredAmount({ quantity, price, discountRate = 0n }: DeskLine): bigint {
  return arithmetic.divide(quantity * (price ?? 0n) * (10_000n - discountRate), 1_000_000_000_000n)
}

function listed({ quantity, price }: Pick<DeskLine, 'quantity' | 'price'>): Pick<LineAmounts, 'price' | 'list'> {
  return { price, list: arithmetic.divide(quantity * (price ?? 0n), 100_000_000n) }
}

/** By the agreed price; where an amount was agreed by its part of that, so that deliveries add up to it. */
function agreedAmount(
  { price, quantity, amounts, done }: Agreed,
  line: DeskLine,
  taxIncluded: boolean,
): Pick<LineAmounts, 'price' | 'amount'> {
  const byPrice = (of: bigint) => arithmetic.divide(of * (price ?? 0n), 100_000_000n)
  // Orders here are 含税; a document without tax in its prices converts them.
  if (price !== null && byPrice(quantity) === amounts.amount) {
    const own = taxIncluded ? price : arithmetic.mulDiv(price, 10_000n, 10_000n + ORDER_TAX)
    return { price: own, amount: arithmetic.divide(line.quantity * own, 100_000_000n) }
  }
  const whole = taxIncluded ? amounts.gross : amounts.net
  const upTo = (part: bigint) => arithmetic.mulDiv(whole, part, quantity)
  return { price: null, amount: upTo(done + line.quantity) - upTo(done) }
}

/** What the lines of a request, quote or order come to: 含税, less 整单优惠; of a request nothing. */
export function orderAmounts({ lines, reduction }: OrderContent, agreed: PriceSources['agreed']): LineAmounts[] {
  const entered = lines.map((line) => {
    if (line.price !== null) return { price: line.price, amount: listed(line).list }
    const source = line.origin === null ? null : agreed(line.origin)
    const deskLine = { ...line, taxRate: ORDER_TAX }
    return source === null ? NOTHING : agreedAmount(source, deskLine, true)
  })
  const wholes = entered.map(({ amount }) => amount)
  const parts = reduction === 0n ? wholes.map(() => 0n) : allocate(reduction, wholes)
  return entered.map(({ price, amount: list }, index) => {
    const amount = list - (parts[index] ?? 0n)
    return { ...NOTHING, price, list, amount, ...splitTax(amount, ORDER_TAX, true) }
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
