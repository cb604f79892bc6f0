import { emptyPool, type Pool } from '#shared/domain/costing/pool.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { hasChanged, step } from './pool-replay.ts'
import { heldDifference } from './pool-state.ts'
import type { PoolFigures } from './valuation-store.ts'
import { methodOf } from './valuation.ts'
import { replayEverything } from './whole-replay.ts'

const storedPools = statement<[], PoolFigures & { productId: ProductId }>(`
  SELECT product_id AS productId, quantity, value, cost_value AS costValue, cost_quantity AS costQuantity
  FROM cost_pool ORDER BY product_id`)

/**
 * Where a replay of everything from the facts first gives something else than what is stored (I2), or null. What comes
 * from other pools (components of an assembly) is read as stored: that is checked at its own place.
 */
export function firstValuationDifference(db: ReadableDb): string | null {
  let found: string | null = null
  const pools = replayEverything(db, (row, pool, stored) => {
    if (!differs(() => hasChanged(step(db, pool, stored, row)))) return true
    found = `movement ${row.id}`
    return false
  })
  return found ?? firstPoolDifference(db, pools) ?? heldDifference(db, pools)
}

/** Damaged facts may be ones no rule can value: that is a finding of the health check, not its end. */
function differs(compare: () => boolean): boolean {
  try {
    return compare()
  } catch (error) {
    if (error instanceof RangeError) return true
    throw error
  }
}

function firstPoolDifference(db: ReadableDb, pools: ReadonlyMap<ProductId, Pool>): string | null {
  const untouched = emptyPool(methodOf(db))
  const missing = new Map(pools)
  for (const { productId, ...stored } of storedPools(db).iterate()) {
    if (!isSamePool(stored, pools.get(productId) ?? untouched)) return `pool of product ${productId}`
    missing.delete(productId)
  }
  for (const [productId, pool] of missing)
    if (pool.quantity !== 0 || pool.value !== 0) return `pool of product ${productId}`
  return null
}

function isSamePool(stored: PoolFigures, pool: Pool): boolean {
  return (
    stored.quantity === pool.quantity &&
    stored.value === pool.value &&
    stored.costValue === pool.costValue &&
    stored.costQuantity === pool.costQuantity
  )
}
