import type { ChainLink } from '#shared/contract/order.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { sum } from '../oracle/arithmetic.ts'
import type { DeskBooks } from './books.ts'
import type { DeskContent, DeskDocument } from './facts.ts'
import { depositOf } from './money.ts'
import { fulfilmentOf } from './orders.ts'
import type { DeskOracle } from './oracle.ts'
import { documentOf } from './shop.ts'

/*
 * 上下游 a second time: up to what a document was made from or gives back, down to what still counts and was made from
 * it or gives it back, and so on from each; money hangs on what it settles, and leads no further.
 */

/** The documents lines are of; an order by the revision that counts. */
export function sourcesOf(oracle: DeskOracle, content: DeskContent): string[] {
  if (!('lines' in content)) return []
  const found = content.lines.flatMap((line) => {
    const origin = 'origin' in line ? line.origin : null
    if (origin === null) return []
    const order = [...oracle.orders.values()].find(({ lines }) => lines.some(({ root }) => root === origin))
    return [order?.document ?? documentOf(origin)]
  })
  return [...new Set(found)]
}

function above(oracle: DeskOracle, { sources }: DeskDocument): string[] {
  const found = sources.map((source) => {
    const { order } = oracle.document(source)
    const valid = order === null ? undefined : oracle.orders.get(order)?.document
    return valid !== undefined && oracle.document(valid).reversedBy === null ? valid : source
  })
  return [...new Set(found)]
}

function below(oracle: DeskOracle, { name, roots }: DeskDocument): string[] {
  const ownLines = new Set(roots)
  return oracle
    .live()
    .filter(({ sources, content }) =>
      roots.length === 0
        ? sources.includes(name)
        : 'lines' in content &&
          content.lines.some((line) => 'origin' in line && line.origin !== null && ownLines.has(line.origin)),
    )
    .map((one) => one.name)
}

/** Money that settles something of a document, or was taken with it. */
function moneyOn(oracle: DeskOracle, name: string): string[] {
  const { ledger, documents } = oracle
  const { order } = oracle.document(name)
  const own = new Set(ledger.entriesOf(name).map((entry) => entry.name))
  const others = documents.filter(({ content }) => content.kind === 'money')
  const settling = (other: string) => {
    const theirs = new Set(ledger.entriesOf(other).map((entry) => entry.name))
    const between = ledger.settlements.filter(
      ({ standing, owed, paid }) =>
        standing && ((own.has(owed) && theirs.has(paid)) || (own.has(paid) && theirs.has(owed))),
    )
    return sum(between.map(({ amount }) => amount)) > 0n
  }
  return others
    .filter((one) => one.name !== name)
    .filter((one) => settling(one.name) || (isLive(one) && (one.with === name || isDepositOf(oracle, one, order))))
    .map((one) => one.name)
}

function isLive({ reverses, reversedBy }: DeskDocument): boolean {
  return reverses === null && reversedBy === null
}

function isDepositOf(oracle: DeskOracle, { content }: DeskDocument, order: string | null): boolean {
  const of = 'order' in content ? content.order : null
  return of !== null && order !== null && oracle.document(of).order === order
}

/** What the chain of a document shows, a line of text for each document. */
export function oracleChain(oracle: DeskOracle, name: string): string[] {
  const from = new Map<string, Set<string>>([[name, new Set()]])
  const queue = [name]
  const link = (upper: string, lower: string) => {
    for (const one of [upper, lower])
      if (!from.has(one)) {
        from.set(one, new Set())
        queue.push(one)
      }
    from.get(lower)?.add(upper)
  }
  for (const one of queue) {
    const document = oracle.document(one)
    for (const upper of above(oracle, document)) link(upper, one)
    for (const lower of below(oracle, document)) link(one, lower)
  }
  for (const one of [...from.keys()])
    for (const money of moneyOn(oracle, one)) from.set(money, (from.get(money) ?? new Set()).add(one))
  const stepOf = (one: string): number => Math.max(-1, ...[...(from.get(one) ?? [])].map(stepOf)) + 1
  return [...from].map(([one, upper]) => textOf(one, stepOf(one), standingOf(oracle, one), upper)).sort()
}

function standingOf(oracle: DeskOracle, name: string): string {
  const { reverses, reversedBy } = oracle.document(name)
  const order = oracle.orderOf(name)
  const status = reverses !== null ? 'reversal' : reversedBy !== null ? 'voided' : 'posted'
  return order === null || reversedBy !== null ? status : `${status} ${fulfilmentOf(oracle.documents, order)}`
}

function textOf(name: string, step: number, standing: string, from: Iterable<string>): string {
  return `${name} (${standing}) in step ${step} from ${[...from].sort().join(', ') || 'nothing'}`
}

/** Where the program's chain of a document is another one; null: nowhere. */
export async function chainDifference(books: DeskBooks, oracle: DeskOracle, name: string): Promise<string | null> {
  const names = books.names()
  const nameOf = (id: DocumentId) => names.get(id) ?? `document ${id}`
  const shown = await books.api.order.chain({ id: books.known(name).id })
  const found = shown.map((link) => textOf(nameOf(link.id), link.step, shownStanding(link), link.from.map(nameOf)))
  const deposit = await depositDifference(books, oracle, name)
  if (deposit !== null) return deposit
  const [is, shall] = [found.sort().join('; '), oracleChain(oracle, name).join('; ')]
  return is === shall ? null : `chain of ${name} is ${is} instead of ${shall}`
}

function shownStanding({ status, fulfilment }: ChainLink): string {
  return fulfilment === null ? status : `${status} ${fulfilment}`
}

/** What an order says of its 订金. */
async function depositDifference(books: DeskBooks, oracle: DeskOracle, name: string): Promise<string | null> {
  const { order, reverses } = oracle.document(name)
  if (order === null || reverses !== null) return null
  const { paid, unused } = await books.api.order.deposit({ id: books.known(name).id })
  const expected = depositOf(oracle, name)
  const [is, shall] = [`${paid}, ${unused} unused`, `${expected.paid}, ${expected.unused} unused`]
  return is === shall ? null : `deposit of ${name} is ${is} instead of ${shall}`
}
