import { compare, type Fault } from './arithmetic.ts'
import type { PostedDocument } from './facts.ts'
import type { Movement } from './movements.ts'

/** A place in the cost order (R10) of documents. */
export interface Place {
  readonly date: string
  readonly key: number
}

export function comparePlaces(a: Place, b: Place, fault: Fault = 'none'): number {
  const byKey = compare(a.key, b.key)
  return compare(a.date, b.date) || (fault === 'same date in reverse' ? -byKey : byKey)
}

export function documentsInOrder(documents: readonly PostedDocument[]): PostedDocument[] {
  return [...documents].sort((a, b) => comparePlaces(a, b))
}

/** R10: date, order key, phase, line. */
export function movementsInOrder(movements: readonly Movement[], fault: Fault): Movement[] {
  return [...movements].sort(
    (a, b) => comparePlaces(a.document, b.document, fault) || a.phase - b.phase || a.line.number - b.line.number,
  )
}
