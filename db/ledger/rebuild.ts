import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type WritableDb } from '../handle.ts'
import { rebuildSnapshots } from './period-snapshot.ts'
import { rebuildSerialStock } from './serial-ledger.ts'
import { BEGINNING } from './valuation-check.ts'
import { openPool, replayPools } from './valuation.ts'

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
const allProducts = statement<[], { id: ProductId; assembled: number }>(`
  SELECT p.id, p.id IN (SELECT product_id FROM stock_movement WHERE kind IN ('component', 'product')) AS assembled
  FROM product p ORDER BY p.id`)

const WHOLE = { from: BEGINNING, last: BEGINNING }

/**
 * Drop everything that is derived from the stock facts and make it again (R19): balances, valuations, layers, pools,
 * serials, closing snapshots. Products that assemblies connect are replayed together, the others one by one.
 */
export function rebuildDerivedStock(db: WritableDb): void {
  for (const drop of dropped) drop(db).run()
  balances(db).run()
  frozenPairs(db).run()
  rebuildSerialStock(db)
  const products = allProducts(db).all()
  for (const { id } of products) openPool(db, id)
  for (const { id, assembled } of products) if (assembled === 0) replayPools(db, new Map([[id, WHOLE]]))
  replayPools(db, new Map(products.filter((one) => one.assembled === 1).map(({ id }) => [id, WHOLE])))
  rebuildSnapshots(db)
}
