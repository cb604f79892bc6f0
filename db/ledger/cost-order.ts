import type { BusinessDate } from '#shared/kernel/business-date.ts'

/** A document's place in the cost order (R10): its movements stand together there. */
export interface Place {
  readonly businessDate: BusinessDate
  readonly orderKey: number
}

/** One movement's place: inside a document by phase (R11), then by line. */
export interface MovementPlace extends Place {
  readonly phase: number
  readonly lineNumber: number
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.businessDate !== b.businessDate) return a.businessDate < b.businessDate ? -1 : 1
  return a.orderKey - b.orderKey
}

export function compareMovementPlaces(a: MovementPlace, b: MovementPlace): number {
  return comparePlaces(a, b) || a.phase - b.phase || a.lineNumber - b.lineNumber
}

export function isEarlier(a: Place, b: Place): boolean {
  return comparePlaces(a, b) < 0
}

/**
 * R20: both halves of a pair reversed in an open period are out of the replay. SQL over the movement `m`. No two live
 * movements of a product share a place.
 */
export const LIVE = `m.is_mirror = 0
  AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id AND r.is_mirror = 1)`
