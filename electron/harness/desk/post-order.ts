import { orderAmounts } from './amounts.ts'
import type { OrderContent, Replaced } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { revised } from './orders.ts'
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
