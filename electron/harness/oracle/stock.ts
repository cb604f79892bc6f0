import { sum } from './arithmetic.ts'
import { replayed, type PostedDocument } from './facts.ts'
import { comparePlaces, type Place } from './order.ts'

/** Where quantities are kept (R26): product × warehouse × batch, '' for goods without batches. */
export interface StockKey {
  readonly product: string
  readonly warehouse: string
  readonly batch: string
}

export interface StockChange extends StockKey {
  readonly quantity: bigint
}

/** Quantities a document moves, line by line. A transfer has two for each line. */
export function stockChanges({ lines }: PostedDocument): StockChange[] {
  return lines.flatMap(({ product, warehouse, batch, quantity, effect, to }) => {
    const from = { product, warehouse, batch, quantity: effect === 'in' ? quantity : -quantity }
    if (effect === 'value') return []
    return effect === 'move' ? [from, { product, warehouse: to ?? '', batch, quantity }] : [from]
  })
}

/** What a document changes in all at one place of stock (R26: net per document). */
export function netChange(document: PostedDocument, key: StockKey): bigint {
  return sum(
    stockChanges(document)
      .filter((change) => isAt(change, key))
      .map((change) => change.quantity),
  )
}

/** Quantity after everything up to and including a place of the order. */
export function stockAt(documents: readonly PostedDocument[], key: StockKey, place: Place): bigint {
  return sum(
    replayed(documents)
      .filter((document) => comparePlaces(document, place) <= 0)
      .map((document) => netChange(document, key)),
  )
}

export function stockNow(documents: readonly PostedDocument[], product: string, warehouse: string, batch?: string) {
  return sum(
    replayed(documents)
      .flatMap(stockChanges)
      .filter((change) => change.product === product && change.warehouse === warehouse)
      .filter((change) => batch === undefined || change.batch === batch)
      .map((change) => change.quantity),
  )
}

export function isAt(change: StockChange, key: StockKey): boolean {
  return change.product === key.product && change.warehouse === key.warehouse && change.batch === key.batch
}

/** How many movements a document made; a transfer makes two of each line, a zero difference none (R23). */
export function countMovements(document: PostedDocument): number {
  const ofValue = document.lines.filter((line) => line.effect === 'value')
  return ofValue.length + stockChanges(document).filter((change) => change.quantity !== 0n).length
}
