import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type WritableDb } from '../handle.ts'
import { rebuildSnapshots } from './period-snapshot.ts'
import { rebuildSerialStock } from './serial-ledger.ts'
import { step } from './pool-replay.ts'
import { closePool, openPool, storeStep } from './valuation.ts'
import { replayEverything } from './whole-replay.ts'

const dropped = [
  statement<[], never>('DELETE FROM stock_valuation'),
  statement<[], never>('DELETE FROM stock_trueup'),
  statement<[], never>('DELETE FROM stock_layer_use'),
  statement<[], never>('DELETE FROM stock_layer'),
  statement<[], never>('DELETE FROM stock_short'),
  statement<[], never>('DELETE FROM stock_balance'),
  statement<[], never>('DELETE FROM cost_pool'),
]
const balances = statement<[], never>(`
  INSERT INTO stock_balance (product_id, warehouse_id, batch_id, quantity)
  SELECT product_id, warehouse_id, batch_id, SUM(quantity) FROM stock_movement WHERE quantity <> 0
  GROUP BY product_id, warehouse_id, batch_id`)
// R20: both halves of a reversed pair show the value that was frozen; their pool columns stay empty.
const frozenPairs = statement<[], never>(`
  INSERT INTO stock_valuation (movement_id, product_id, business_date, quantity, value, quantity_after, value_after, cost_value, cost_quantity)
  SELECT id, product_id, business_date, quantity, frozen_value, 0, 0, 0, 0 FROM stock_movement WHERE is_mirror = 1
  UNION ALL SELECT o.id, o.product_id, o.business_date, o.quantity, 0 - m.frozen_value, 0, 0, 0, 0
  FROM stock_movement m JOIN stock_movement o ON o.id = m.reverses_movement_id WHERE m.is_mirror = 1`)
const allProducts = statement<[], { id: ProductId }>('SELECT id FROM product ORDER BY id')

/**
 * Drop everything that is derived from the stock facts and make it again (R19): balances, valuations, layers, pools,
 * serials, closing snapshots. All pools go through their history together, in cost order, so that the outputs of an
 * assembly find the cost of its components.
 */
export function rebuildDerivedStock(db: WritableDb): void {
  for (const drop of dropped) drop(db).run()
  balances(db).run()
  frozenPairs(db).run()
  rebuildSerialStock(db)
  const pools = replayEverything(db, (row, pool, stored) => {
    storeStep(db, step(db, pool, stored, row))
    return true
  })
  for (const { id } of allProducts(db).all()) {
    const pool = pools.get(id)
    if (pool === undefined) openPool(db, id)
    else closePool(db, id, pool)
  }
  rebuildSnapshots(db)
}
