import { orderAmounts } from './amounts.ts'
import { DeskRefusal, type OrderContent, type Replaced } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { fulfilmentOf, revised } from './orders.ts'
import { agreedOf, assertClosedTakesNoMore, ordersOf } from './origins.ts'

/** A request, quote or order, or its next revision: what it comes to, and what of earlier ones it carries out. */
export function postOrder(oracle: DeskOracle, name: string, content: OrderContent, replaced: Replaced | null): void {
  const { type, partner } = content
  const sources = ordersOf(oracle, content)
  const amounts = orderAmounts(content, (origin) => agreedOf(oracle, origin))
  const former = replaced === null ? null : oracle.orderOf(replaced.document.name)
  const fresh = content.lines.map((line, index) => ({
    root: `${name}/${index + 1}`,
    product: line.product,
    ordered: line.quantity,
  }))
  const lines = former === null ? fresh : revised(oracle.documents, former, name, content)
  const order = former?.root ?? name
  const amends = replaced?.document.name ?? null
  oracle.keep(name, content, { amounts, amends, order, roots: lines.map(({ root }) => root) })
  if (former === null) oracle.orders.set(name, { root: name, type, document: name, partner, lines, closed: false })
  else Object.assign(former, { document: name, partner, lines })
  assertClosedTakesNoMore(content, sources, replaced)
}

/** 强制关闭, or its withdrawal. */
export function setClosed(oracle: DeskOracle, name: string, closed: boolean): void {
  const { reverses, reversedBy } = oracle.document(name)
  if (reverses !== null) throw new DeskRefusal('IS_REVERSAL')
  if (reversedBy !== null) throw new DeskRefusal('ALREADY_VOIDED')
  const order = oracle.orderOf(name)
  if (order === null) throw new DeskRefusal('NOT_FOUND')
  const fulfilment = fulfilmentOf(oracle.documents, order)
  if (!closed && fulfilment !== 'closed') throw new DeskRefusal('ORDER_NOT_CLOSED')
  if (closed && fulfilment === 'closed') throw new DeskRefusal('ORDER_CLOSED')
  if (closed && fulfilment === 'full') throw new DeskRefusal('ORDER_FULFILLED')
  order.closed = closed
}
