import { replayed, type PostedDocument } from './facts.ts'
import { comparePlaces, documentsInOrder } from './order.ts'
import type { OracleRefusal } from './refusal.ts'
import { isAt, netChange, stockChanges, type StockKey } from './stock.ts'

interface Shortage extends StockKey {
  /** Where it runs short: a document of the replay or, at its old place, one that is taken out of it. */
  readonly document: PostedDocument
  readonly needs: bigint
  readonly has: bigint
}

/**
 * R26: refused at the first document after which the quantity is below zero and lower than before this posting.
 * Readings: of several places of stock the one that runs short at the earliest document counts, within that document
 * the first line; the old place of what is taken out of the replay counts, too, and is called by its name.
 */
export function findShortage(
  before: readonly PostedDocument[],
  after: readonly PostedDocument[],
  mayBeNegative: (product: string) => boolean,
): OracleRefusal | null {
  const old = replayed(before)
  const now = replayed(after)
  const changed = [...now.filter((one) => !old.includes(one)), ...old.filter((one) => !now.includes(one))]
  const shortages = changed
    .flatMap(stockChanges)
    .filter(({ product }) => !mayBeNegative(product))
    .flatMap((key) => firstShortage(old, now, key) ?? [])
    .sort((a, b) => comparePlaces(a.document, b.document) || lineOf(a) - lineOf(b))
  const [first] = shortages
  if (first === undefined) return null
  const { document, product, warehouse, batch, needs, has } = first
  const short = needs - has
  return { code: 'SHORTAGE', doc: document.name, date: document.date, product, warehouse, batch, needs, has, short }
}

/** Walk the whole timeline of one place of stock as it was and as it would be. */
function firstShortage(
  old: readonly PostedDocument[],
  now: readonly PostedDocument[],
  { product, warehouse, batch }: StockKey,
): Shortage | null {
  const key = { product, warehouse, batch }
  let was = 0n
  let is = 0n
  for (const place of documentsInOrder([...new Set([...now, ...old])])) {
    // 改单 on the same date: what goes and what comes share a place, and are counted together.
    const gone = old.find((document) => comparePlaces(document, place) === 0)
    const stays = now.find((document) => comparePlaces(document, place) === 0)
    if (place !== (stays ?? gone)) continue
    const has = is
    was += netOf(gone, key)
    is += netOf(stays, key)
    if (is >= 0n || is >= was) continue
    if (stays !== undefined && touches(stays, key)) return { ...key, document: stays, needs: -netOf(stays, key), has }
    if (gone !== undefined) return { ...key, document: gone, needs: netOf(gone, key), has: is + netOf(gone, key) }
  }
  return null
}

function touches(document: PostedDocument, key: StockKey): boolean {
  return stockChanges(document).some((change) => isAt(change, key))
}

function netOf(document: PostedDocument | undefined, key: StockKey): bigint {
  return document === undefined ? 0n : netChange(document, key)
}

function lineOf({ document, ...key }: Shortage): number {
  return stockChanges(document).findIndex((change) => isAt(change, key))
}
