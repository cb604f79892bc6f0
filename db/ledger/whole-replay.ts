import { emptyPool, type Pool } from '#shared/domain/costing/pool.ts'
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { LIVE } from './cost-order.ts'
import { REPLAY_ROWS, type ReplayRow } from './pool-replay.ts'
import { booksWereShort } from './pool-state.ts'
import { NO_PARTS, storedPartsOfDay, type StoredParts } from './valuation-store.ts'
import { methodOf } from './valuation.ts'

const BEGINNING = businessDate('1900-01-01')
const nextDay = statement<[string], { day: BusinessDate | null }>(
  'SELECT min(business_date) AS day FROM stock_movement WHERE business_date > ?',
)
const dayRows = statement<[string], ReplayRow>(`${REPLAY_ROWS}
  WHERE m.business_date = ? AND ${LIVE} ORDER BY m.order_key, m.phase, m.line_number`)

/** A day's movements lie together in the file; those of a product, one by one, all over it. */
export function movementsOfDay(db: ReadableDb, day: BusinessDate): readonly ReplayRow[] {
  return dayRows(db).all(day)
}

/** One movement of a replay of everything, its pool as it stands before it, and what is stored of its parts. */
type Visit = (row: ReplayRow, pool: Pool, stored: StoredParts) => boolean

/**
 * Take every pool from its beginning through all of its movements, all pools together in one cost order, a day of
 * movements in memory at a time.
 * @param visit values the movement; false ends the replay
 * @returns the pools as they stand after the last movement
 */
export function replayEverything(db: ReadableDb, visit: Visit): Map<ProductId, Pool> {
  const method = methodOf(db)
  const mayHaveParts = method === 'fifo' || booksWereShort(db)
  const pools = new Map<ProductId, Pool>()
  for (let day = dayAfter(db, BEGINNING); day !== null; day = dayAfter(db, day)) {
    const stored = mayHaveParts ? storedPartsOfDay(db, day) : NO_PARTS
    for (const row of movementsOfDay(db, day)) {
      let pool = pools.get(row.productId)
      if (pool === undefined) {
        pool = emptyPool(method)
        pools.set(row.productId, pool)
      }
      if (!visit(row, pool, stored)) return pools
    }
  }
  return pools
}

function dayAfter(db: ReadableDb, day: BusinessDate): BusinessDate | null {
  return nextDay(db).get(day)?.day ?? null
}
