import type { ChainLink } from '#shared/contract/order.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { chainDocument, chainNeighbours, moneyOf } from '#db/report/document-chain.ts'
import type { Context } from '../../ipc/context.ts'
import { maySee } from '../document/visible.ts'

/** Documents of one chain shown at most: an order with so many deliveries is read in a list. */
const LIMIT = 200

/**
 * 上下游: from one document upwards to the request and downwards to returns and payments, with how they hang together.
 * What the role may not see is left out.
 */
export function chainOf(context: Context & { readonly db: ReadableDb }, id: DocumentId): ChainLink[] {
  const { db } = context
  const from = new Map<DocumentId, Set<DocumentId>>([[id, new Set()]])
  const queue = [id]
  const link = (above: DocumentId, below: DocumentId) => {
    for (const one of [above, below])
      if (!from.has(one) && from.size < LIMIT) {
        from.set(one, new Set())
        queue.push(one)
      }
    if (from.has(above)) from.get(below)?.add(above)
  }
  for (const one of queue) {
    const { above, below } = chainNeighbours(db, one)
    for (const source of above) link(source, one)
    for (const follower of below) link(one, follower)
  }
  // Money hangs on a document of goods, and leads no further: a payment may settle half the ledger.
  for (const one of [...from.keys()])
    for (const money of moneyOf(db, one)) {
      const known = from.get(money) ?? new Set<DocumentId>()
      from.set(money, known.add(one))
    }
  const steps = stepsOf(from)
  return [...from].flatMap(([one, sources]) => {
    const row = chainDocument(db, one)
    if (!maySee(context, row.type)) return []
    return [{ ...row, step: steps.get(one) ?? 0, from: [...sources] }]
  })
}

/** The longest way down to each document from one that has nothing above it. */
function stepsOf(from: ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>): Map<DocumentId, number> {
  const steps = new Map<DocumentId, number>()
  const stepOf = (id: DocumentId): number => {
    const known = steps.get(id)
    if (known !== undefined) return known
    // A circle cannot be posted; if one were there, it would end here.
    steps.set(id, 0)
    const step = Math.max(-1, ...[...(from.get(id) ?? [])].map(stepOf)) + 1
    steps.set(id, step)
    return step
  }
  for (const id of from.keys()) stepOf(id)
  return steps
}
