import { sum } from '../oracle/arithmetic.ts'
import type { Agreed, Left, PriceSources } from './amounts.ts'
import {
  DeskRefusal,
  type DeskDocument,
  type LineAmounts,
  type OrderContent,
  type OrderLineContent,
  type OrderType,
  type Replaced,
  type TradeContent,
} from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { fulfilled, type Order } from './orders.ts'
import { documentOf, NOBODY, OVER_RECEIPT } from './shop.ts'

/* What lines give back or carry out, and how much of it is left. */

const GIVES_BACK: Partial<Record<(TradeContent | OrderContent)['type'], TradeContent['type']>> = {
  purchaseReturn: 'purchaseReceipt',
  salesReturn: 'salesShipment',
  retailReturn: 'retailSale',
}

const CARRIES_OUT: Partial<Record<(TradeContent | OrderContent)['type'], readonly OrderType[]>> = {
  supplierQuote: ['purchaseRequest'],
  purchaseOrder: ['supplierQuote', 'purchaseRequest'],
  salesOrder: ['salesQuote'],
  purchaseReceipt: ['purchaseOrder'],
  salesShipment: ['salesOrder'],
}

/** The order each line carries out; null: none. A line of an order that does not count any more cannot be used. */
export function ordersOf(oracle: DeskOracle, content: TradeContent | OrderContent): (Order | null)[] {
  const { type, lines, partner } = content
  return lines.map(({ origin, product }) => {
    if (origin === null) return null
    const source = oracle.document(documentOf(origin))
    if (source.content.kind !== 'order') {
      // What is void, or somebody else's, gives nothing back; what nobody bought anybody may bring back.
      const isUsable =
        source.reversedBy === null &&
        source.content.kind === 'trade' &&
        GIVES_BACK[type] === source.content.type &&
        (source.content.partner === NOBODY || source.content.partner === partner)
      if (!isUsable) throw new DeskRefusal('SOURCE_NOT_USABLE')
      assertLikeSource(content, source, origin)
      return null
    }
    const order = [...oracle.orders.values()].find((one) => one.lines.some(({ root }) => root === origin))
    const line = order?.lines.find(({ root }) => root === origin)
    if (order === undefined || line?.product !== product) throw new DeskRefusal('SOURCE_NOT_USABLE')
    // A request is nobody's yet.
    const isTheirs = order.partner === NOBODY || order.partner === partner
    if (!isTheirs || !(CARRIES_OUT[type] ?? []).includes(order.type)) throw new DeskRefusal('SOURCE_NOT_USABLE')
    if (oracle.document(order.document).reversedBy !== null) throw new DeskRefusal('SOURCE_NOT_USABLE')
    return order
  })
}

/** A return is never dated before its origin, and 含税 or 不含税 as that was taxed. */
function assertLikeSource(content: TradeContent | OrderContent, source: DeskDocument, origin: string): void {
  if (content.kind !== 'trade' || source.content.kind !== 'trade') return
  if (content.date < source.date) throw new DeskRefusal('RETURN_BEFORE_ORIGIN')
  const line = source.content.lines[Number(origin.slice(origin.lastIndexOf('/') + 1)) - 1]
  const isTaxed = (line?.taxRate ?? 0n) > 0n
  if (isTaxed && content.taxIncluded !== source.content.taxIncluded) throw new DeskRefusal('TAX_MODE_DIFFERS')
}

export function assertOrders(
  oracle: DeskOracle,
  content: TradeContent,
  orders: readonly (Order | null)[],
  replaced: Replaced | null,
): void {
  assertClosedTakesNoMore(content, orders, replaced)
  for (const [index, { origin }] of content.lines.entries()) {
    const line = orders[index]?.lines.find(({ root }) => root === origin)
    if (line === undefined || origin === null) continue
    const over = content.type === 'purchaseReceipt' ? (line.ordered * OVER_RECEIPT + 5000n) / 10_000n : 0n
    if (fulfilled(oracle.documents, origin, orders[index]?.type ?? 'salesOrder') > line.ordered + over)
      throw new DeskRefusal('ORDER_EXCEEDED')
  }
}

/** A closed order takes no more goods; 改单 of what came before it was closed may not take more than that either. */
export function assertClosedTakesNoMore(
  { lines }: TradeContent | OrderContent,
  orders: readonly (Order | null)[],
  replaced: Replaced | null,
): void {
  const before = replaced !== null && 'lines' in replaced.document.content ? replaced.document.content.lines : []
  const taken = (of: readonly Pick<OrderLineContent, 'origin' | 'quantity'>[], origin: string | null) =>
    sum(of.filter((line) => line.origin === origin).map(({ quantity }) => quantity))
  for (const [index, { origin }] of lines.entries())
    if (orders[index]?.closed === true && taken(lines, origin) > taken(before, origin))
      throw new DeskRefusal('ORDER_CLOSED')
}

/** What live returns have left of a line; null where the line is of an order. */
export function leftOf(oracle: DeskOracle, origin: string): Left | null {
  const document = oracle.document(documentOf(origin))
  const at = Number(origin.slice(origin.lastIndexOf('/') + 1)) - 1
  const [line, amounts] = [document.content.kind === 'trade' ? document.content.lines[at] : null, document.amounts[at]]
  if (line == null || amounts === undefined) return null
  const taken = oracle
    .live()
    .flatMap(({ content, amounts: own }) =>
      content.kind !== 'trade'
        ? []
        : content.lines.flatMap((one, index) => (one.origin === origin ? [{ one, part: own[index] ?? amounts }] : [])),
    )
  const left = (of: (part: LineAmounts) => bigint) => {
    const rest = of(amounts) - sum(taken.map(({ part }) => of(part)))
    return rest < 0n ? 0n : rest
  }
  return {
    quantity: line.quantity - sum(taken.map(({ one }) => one.quantity)),
    amounts: {
      ...amounts,
      amount: left(({ amount }) => amount),
      net: left(({ net }) => net),
      tax: left(({ tax }) => tax),
      gross: left(({ gross }) => gross),
      freight: 0n,
    },
  }
}

/** What was agreed of an order's line, and what was carried out of it; null where the line is of no order. */
export function agreedOf(oracle: DeskOracle, origin: string): Agreed | null {
  const order = [...oracle.orders.values()].find(({ lines }) => lines.some(({ root }) => root === origin))
  const at = order?.lines.findIndex(({ root }) => root === origin) ?? -1
  const document = order === undefined ? undefined : oracle.document(order.document)
  const [line, amounts] = document?.content.kind === 'order' ? [document.content.lines[at], document.amounts[at]] : []
  if (order === undefined || line === undefined || amounts === undefined) return null
  // An order of what was quoted has the price of the quote.
  return {
    price: amounts.price,
    quantity: line.quantity,
    amounts,
    done: fulfilled(oracle.documents, origin, order.type),
  }
}

export function pricesOf(oracle: DeskOracle): PriceSources {
  return { left: (origin) => leftOf(oracle, origin), agreed: (origin) => agreedOf(oracle, origin) }
}
