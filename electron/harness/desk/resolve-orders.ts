import type { DeskCommand } from './commands.ts'
import { orderAmounts, grossOf } from './amounts.ts'
import type { OrderContent, OrderType, TradeContent } from './facts.ts'
import { fulfilled, type Order } from './orders.ts'
import type { DeskOracle } from './oracle.ts'
import { agreedOf } from './origins.ts'
import { paidAs } from './resolve-tenders.ts'
import { NOBODY, ORDER_TAX } from './shop.ts'

type Of<Do extends DeskCommand['do']> = Extract<DeskCommand, { readonly do: Do }>

/** A request, quote or order of something new; now and then with 整单优惠. */
export function ordered(oracle: DeskOracle, command: Of<'order'>, date: string): OrderContent {
  const { type, partner, lines, reduced, amount } = command
  const isRequest = type === 'purchaseRequest'
  const content: OrderContent = {
    kind: 'order',
    type,
    date,
    partner: isRequest ? NOBODY : partner,
    reduction: 0n,
    lines: lines.map(({ product, quantity, price }) => ({
      product,
      quantity: BigInt(quantity),
      price: isRequest ? null : BigInt(price),
      origin: null,
    })),
  }
  return reduced && !isRequest ? less(oracle, content, BigInt(amount % 100)) : content
}

function less(oracle: DeskOracle, content: OrderContent, off: bigint): OrderContent {
  const total = grossOf(orderAmounts(content, (origin) => agreedOf(oracle, origin)))
  return off < total ? { ...content, reduction: off } : content
}

/** A quote of what was requested, an order of what was requested or quoted: some quarters of what is open of it. */
export function orderedFrom(oracle: DeskOracle, command: Of<'order from'>, date: string): OrderContent | null {
  const wanted: readonly OrderType[] = ['purchaseRequest', 'supplierQuote', 'salesQuote']
  const source = pick(
    [...oracle.orders.values()].filter(({ type }) => wanted.includes(type)),
    command.pick,
  )
  if (source === undefined) return null
  const isQuote = source.type === 'purchaseRequest' && command.quoted
  const type = isQuote ? 'supplierQuote' : source.type === 'salesQuote' ? 'salesOrder' : 'purchaseOrder'
  const mustHavePrice = source.type === 'purchaseRequest' || command.priced
  const lines = openLines(oracle, source, command).map(({ product, quantity, origin, price }) => ({
    product,
    quantity,
    origin,
    price: mustHavePrice ? price : null,
  }))
  const partner = source.partner === NOBODY ? command.partner : source.partner
  return lines.length === 0 ? null : { kind: 'order', type, date, partner, reduction: 0n, lines }
}

/** Some quarters of what is open of every line; five are more than there is. */
function openLines(oracle: DeskOracle, { type, lines }: Order, command: DeskCommand) {
  return lines.flatMap(({ root, product, ordered: whole }, index) => {
    const open = whole - fulfilled(oracle.documents, root, type)
    const quantity = (open * BigInt(command.quarters)) / 4n
    const price = BigInt(command.lines[index % command.lines.length]?.price ?? 1)
    return quantity <= 0n ? [] : [{ product, quantity, price, origin: root }]
  })
}

export function carriedOut(oracle: DeskOracle, command: Of<'carry out'>, date: string): TradeContent | null {
  const orders = [...oracle.orders.values()].filter(({ type }) => type === 'purchaseOrder' || type === 'salesOrder')
  const order = pick(orders, command.pick)
  if (order === undefined) return null
  const whole = openLines(oracle, order, command).map((line) => ({
    ...line,
    price: command.priced ? line.price : null,
    taxRate: ORDER_TAX,
  }))
  const lines = command.split ? whole.flatMap(inTwo) : whole
  if (lines.length === 0) return null
  const type = order.type === 'purchaseOrder' ? 'purchaseReceipt' : 'salesShipment'
  const { partner } = order
  const plain = { reduction: 0n, rounding: 0n, freight: 0n, charge: null }
  // 不含税 where an order is 含税: what was agreed is converted.
  const taxIncluded = command.amount % 4 > 0
  return paidAs(oracle, { kind: 'trade', type, date, partner, taxIncluded, lines, tenders: null, ...plain }, command)
}

/** A third, and the rest: what lines of one document take of the same adds up, too. */
export function inTwo<Line extends { readonly quantity: bigint }>(line: Line): Line[] {
  const first = line.quantity / 3n
  if (first === 0n) return [line]
  return [
    { ...line, quantity: first },
    { ...line, quantity: line.quantity - first },
  ]
}

function pick<One>(of: readonly One[], at: number): One | undefined {
  return of[at % Math.max(1, of.length)]
}
