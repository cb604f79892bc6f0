import { businessDate } from '#shared/kernel/business-date.ts'
import type { MovementId, ProductId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '../handle.ts'
import type { Place } from './cost-order.ts'
import { hasChanged, openReplay, step, upcoming, type Step } from './pool-replay.ts'
import { booksWereShort, heldDifference } from './pool-state.ts'
import { storedPool } from './valuation-store.ts'
import { methodOf } from './valuation.ts'

/** Before everything: a replay from here values the whole history. */
export const BEGINNING: Place = { businessDate: businessDate('1900-01-01'), orderKey: 0 }

/**
 * What a replay from the very beginning gives, beside what is stored; for the health check (I2). What comes from other
 * pools (components of an assembly) is read as stored: that is checked with its own pool.
 */
export function valuationDifferences(
  db: ReadableDb,
  productId: ProductId,
): { movementId: MovementId | null; detail: string } | null {
  const replay = openReplay(db, productId, BEGINNING, BEGINNING, methodOf(db), booksWereShort(db))
  for (let row = upcoming(replay); row !== null; row = upcoming(replay)) {
    const done = stepOrNull(db, replay, row)
    if (done === null || hasChanged(done)) return { movementId: row.id, detail: `movement ${row.id}` }
  }
  const { pool } = replay
  const stored = storedPool(db, productId)
  const same =
    stored === null
      ? pool.quantity === 0 && pool.value === 0
      : stored.quantity === pool.quantity &&
        stored.value === pool.value &&
        stored.costValue === pool.costValue &&
        stored.costQuantity === pool.costQuantity
  if (!same) return { movementId: null, detail: `pool of product ${productId}` }
  const held = heldDifference(db, productId, pool)
  return held === null ? null : { movementId: null, detail: `${held}s of product ${productId}` }
}

/** Damaged facts may be ones no rule can value: that is a finding of the health check, not its end. */
function stepOrNull(...[db, replay, row]: Parameters<typeof step>): Step | null {
  try {
    return step(db, replay, row)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
