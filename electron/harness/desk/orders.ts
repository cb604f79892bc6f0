import { compare, smaller, sum } from '../oracle/arithmetic.ts'
import { DeskRefusal, type DeskContent, type DeskDocument, type OrderContent, type OrderType } from './facts.ts'

/** A line of the revision that counts, and the first revision's line it goes on from. */
export interface OrderLine {
  readonly root: string
  readonly product: string
  readonly ordered: bigint
}

export interface Order {
  readonly root: string
  readonly type: OrderType
  /** The revision that counts: its document. */
  document: string
  partner: string
  lines: OrderLine[]
  closed: boolean
}

export type Fulfilment = 'none' | 'part' | 'full' | 'closed'

/** What carries each of them out. */
const FULFILLED_BY: Readonly<Record<OrderType, DeskContent['type']>> = {
  purchaseRequest: 'purchaseOrder',
  supplierQuote: 'purchaseOrder',
  salesQuote: 'salesOrder',
  purchaseOrder: 'purchaseReceipt',
  salesOrder: 'salesShipment',
}

/** What live documents have ordered, received or shipped of a line; of a request also by way of its quotes. */
export function fulfilled(documents: readonly DeskDocument[], root: string, type: OrderType): bigint {
  const live = documents.filter(({ reverses, reversedBy }) => reverses === null && reversedBy === null)
  const family = new Set([root])
  for (const { content, roots } of live)
    if (content.type === 'supplierQuote')
      for (const [index, { origin }] of content.lines.entries())
        if (type === 'purchaseRequest' && origin === root) family.add(roots[index] ?? '')
  return sum(
    live
      .flatMap(({ content }) => (content.type === FULFILLED_BY[type] && 'lines' in content ? content.lines : []))
      .filter(({ origin }) => origin !== null && family.has(origin))
      .map(({ quantity }) => quantity),
  )
}

export function fulfilmentOf(documents: readonly DeskDocument[], { type, lines, closed }: Order): Fulfilment {
  const done = lines.map(({ root }) => fulfilled(documents, root, type))
  if (lines.every(({ ordered }, index) => (done[index] ?? 0n) >= ordered)) return 'full'
  if (closed) return 'closed'
  return done.some((quantity) => quantity > 0n) ? 'part' : 'none'
}

export function openOf(documents: readonly DeskDocument[], order: Order, line: OrderLine): bigint {
  const open = line.ordered - fulfilled(documents, line.root, order.type)
  return fulfilmentOf(documents, order) === 'closed' || open < 0n ? 0n : open
}

/** 版本: lines go on by product, in order; no line below what is done of it, and the partner stays once something is. */
export function revised(
  documents: readonly DeskDocument[],
  order: Order,
  name: string,
  content: OrderContent,
): OrderLine[] {
  const former = [...order.lines]
  const lines = content.lines.map(({ product, quantity }, index): OrderLine => {
    const at = former.findIndex((line) => line.product === product)
    const continued = at < 0 ? undefined : former.splice(at, 1)[0]
    return { root: continued?.root ?? `${name}/${index + 1}`, product, ordered: quantity }
  })
  for (const line of order.lines) {
    const next = lines.find(({ root }) => root === line.root)?.ordered ?? 0n
    if (next < smaller(fulfilled(documents, line.root, order.type), line.ordered))
      throw new DeskRefusal('ORDER_BELOW_FULFILLED')
  }
  const isBegun = order.lines.some(({ root }) => fulfilled(documents, root, order.type) > 0n)
  if (isBegun && content.partner !== order.partner) throw new DeskRefusal('ORDER_PARTNER_FIXED')
  return lines
}

/** In the order in which they were made. */
export function sortedOrders(orders: ReadonlyMap<string, Order>): Order[] {
  return [...orders.values()].sort((a, b) => compare(a.root, b.root))
}
