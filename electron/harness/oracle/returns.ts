import { compare } from './arithmetic.ts'
import {
  documentOfLine,
  findLine,
  isLive,
  lineName,
  replayed,
  type OracleType,
  type PostedDocument,
  type PostedLine,
} from './facts.ts'
import { comparePlaces, documentsInOrder, type Place } from './order.ts'
import type { OracleRefusal } from './refusal.ts'

/** What a line of a type may come back from; a return of a return is refused (R9). */
export const ORIGIN_TYPES: Partial<Record<OracleType, OracleType>> = {
  salesReturn: 'salesShipment',
  purchaseReturn: 'purchaseReceipt',
  transfer: 'transfer',
}

/** Every return must come after its origin, and no more may come back than went (R9), at every later point. */
export function findReturnFault(documents: readonly PostedDocument[], posted: PostedDocument): OracleRefusal | null {
  const origins = posted.lines.flatMap(({ origin }) => (origin === null ? [] : [origin]))
  for (const origin of origins) if (isBefore(documents, posted, origin)) return { code: 'RETURN_BEFORE_ORIGIN' }
  for (const origin of origins) if (isOverReturned(documents, origin)) return { code: 'OVER_RETURN' }
  return null
}

function isBefore(documents: readonly PostedDocument[], place: Place, origin: string): boolean {
  const document = documents.find((one) => one.name === documentOfLine(origin))
  return document !== undefined && comparePlaces(place, document) < 0
}

/** R9, for purchase returns and the receiving of a transfer alike. */
function isOverReturned(documents: readonly PostedDocument[], origin: string): boolean {
  let open = 0n
  for (const document of documentsInOrder(replayed(documents))) {
    open += openChange(document, origin)
    if (open < 0n) return true
  }
  return false
}

/** How much a document opens to return (+) or returns (−). A reversal of R22 does the opposite of its original. */
function openChange(document: PostedDocument, origin: string): bigint {
  const sign = document.reversal === null ? 1n : -1n
  const name = document.reversal?.of ?? document.name
  let change = 0n
  for (const line of document.lines) {
    if (lineName({ name }, line) === origin) change += sign * line.quantity
    if (line.origin === origin) change -= sign * line.quantity
  }
  return change
}

/** The first live document that returns something of this one. */
export function findReturn(documents: readonly PostedDocument[], original: PostedDocument): PostedDocument | null {
  return returnsOf(documents, original).find((document) => isLive(documents, document)) ?? null
}

/**
 * A return reversed today (R22) stays in the replay. Reading: after a 反结账 its origin could be mirrored away beneath
 * it; by R9 that is refused like a live return.
 */
export function findReplayedReturn(
  documents: readonly PostedDocument[],
  original: PostedDocument,
): PostedDocument | null {
  return returnsOf(replayed(documents), original).find((document) => document.reversal === null) ?? null
}

function returnsOf(documents: readonly PostedDocument[], original: PostedDocument): PostedDocument[] {
  return documents
    .filter((document) =>
      document.lines.some((line) => line.origin !== null && documentOfLine(line.origin) === original.name),
    )
    .sort((a, b) => compare(a.key, b.key))
}

/** What live returns have left of a line: money and quantity (R3). */
export function remainingOf(
  documents: readonly PostedDocument[],
  origin: string,
  alsoTaken: readonly PostedLine[],
): { value: bigint; quantity: bigint } | null {
  const line = findLine(documents, origin)
  if (line === null) return null
  const taken = documents
    .filter((document) => isLive(documents, document))
    .flatMap((document) => document.lines)
    .concat(alsoTaken)
    .filter((one) => one.origin === origin)
  return taken.reduce(
    (left, one) => ({ value: left.value - (one.value ?? 0n), quantity: left.quantity - one.quantity }),
    { value: line.value ?? 0n, quantity: line.quantity },
  )
}
