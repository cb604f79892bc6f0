import type { BusinessDate } from '../../kernel/business-date.ts'
import type { Quantity } from '../../kernel/quantity.ts'

/** A movement as these rules read it; always the newest first. */
export interface PastMovement {
  readonly businessDate: BusinessDate
  /** Given at posting: what shares it was posted as one document (or cancels one). */
  readonly orderKey: number
  /** Positive in, negative out. */
  readonly quantity: Quantity
}

export type PastPlace = Pick<PastMovement, 'businessDate' | 'orderKey'>

/**
 * Where the stock went below zero and has been since: the oldest document of the present stretch below zero. Documents
 * count net, as the shortage check does (R26). Null when the stock is not below zero.
 * @param newestFirst read only as far back as needed
 */
export function firstBelowZero(onHand: Quantity, newestFirst: Iterable<PastMovement>): PastPlace | null {
  if (onHand >= 0) return null
  let after: number = onHand
  let place: PastPlace | null = null
  let net = 0
  for (const { businessDate, orderKey, quantity } of newestFirst) {
    if (place !== null && (place.businessDate !== businessDate || place.orderKey !== orderKey)) {
      after -= net
      if (after >= 0) return place
      net = 0
    }
    place = { businessDate, orderKey }
    net += quantity
  }
  return place
}

/**
 * 库龄 by first in, first out: the day the oldest piece that is still there came in. Null when nothing is there, or
 * when nothing known brought it.
 */
export function oldestOfStock(onHand: Quantity, inboundsNewestFirst: Iterable<PastMovement>): BusinessDate | null {
  let missing: number = onHand
  let oldest: BusinessDate | null = null
  if (missing <= 0) return null
  for (const { businessDate, quantity } of inboundsNewestFirst) {
    oldest = businessDate
    missing -= quantity
    if (missing <= 0) return oldest
  }
  return oldest
}
