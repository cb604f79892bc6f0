import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

interface Place {
  readonly warehouseId: WarehouseId
  readonly quantity: Quantity
}

const placesNow = statement<[number], Place>(`
  SELECT b.warehouse_id AS warehouseId, SUM(b.quantity) AS quantity FROM stock_balance b JOIN warehouse w ON w.id = b.warehouse_id
  WHERE b.product_id = ? GROUP BY b.warehouse_id HAVING SUM(b.quantity) <> 0 ORDER BY w.code`)
const placesAsOf = statement<[number, string], Place>(`
  SELECT m.warehouse_id AS warehouseId, SUM(m.quantity) AS quantity FROM stock_movement m JOIN warehouse w ON w.id = m.warehouse_id
  WHERE m.product_id = ? AND m.business_date <= ? GROUP BY m.warehouse_id HAVING SUM(m.quantity) <> 0 ORDER BY w.code`)

/**
 * R12: value per warehouse is a report: the pool's value over warehouse quantities in warehouse-code order by
 * cumulative mulDiv, so the last takes the rest; nothing in stock is worth nothing.
 */
export function warehouseValue(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  poolValue: Money,
  asOf: BusinessDate | null,
): Money {
  const places = asOf === null ? placesNow(db).all(productId) : placesAsOf(db).all(productId, asOf)
  const whole = places.reduce((sum, place) => sum + place.quantity, 0)
  if (whole === 0) return ZERO_MONEY
  let quantitySoFar = 0
  let valueSoFar = 0
  for (const place of places) {
    quantitySoFar += place.quantity
    const value = mulDiv([poolValue, quantitySoFar], [whole])
    if (place.warehouseId === warehouseId) return money(value - valueSoFar)
    valueSoFar = value
  }
  return ZERO_MONEY
}

/** What lies in a warehouse: how many products, and their value by R12. */
export interface WarehouseFigures {
  readonly productCount: number
  readonly stockValue: Money
}

const PLACES = `place AS (
  SELECT product_id, warehouse_id, SUM(quantity) AS quantity FROM stock_balance
  GROUP BY product_id, warehouse_id HAVING SUM(quantity) <> 0)`
// A product that lies in one warehouse only has its whole value there; only the others need R12 one by one.
const wholePools = statement<[], { id: WarehouseId; productCount: number; value: Money }>(`
  WITH ${PLACES}, alone AS (
    SELECT product_id, max(warehouse_id) AS warehouse_id FROM place GROUP BY product_id HAVING count(*) = 1)
  SELECT a.warehouse_id AS id, count(*) AS productCount, SUM(c.value) AS value
  FROM alone a JOIN cost_pool c ON c.product_id = a.product_id AND c.scope = 0 GROUP BY a.warehouse_id`)
const sharedPools = statement<[], { productId: ProductId; warehouseId: WarehouseId; value: Money }>(`
  WITH ${PLACES}
  SELECT p.product_id AS productId, p.warehouse_id AS warehouseId, c.value FROM place p
  JOIN cost_pool c ON c.product_id = p.product_id AND c.scope = 0
  WHERE p.product_id IN (SELECT product_id FROM place GROUP BY product_id HAVING count(*) > 1)`)

/** Figures of every warehouse that holds something. */
export function allWarehouseFigures(db: ReadableDb): ReadonlyMap<WarehouseId, WarehouseFigures> {
  const figures = new Map<WarehouseId, WarehouseFigures>()
  for (const { id, productCount, value } of wholePools(db).all()) figures.set(id, { productCount, stockValue: value })
  for (const { productId, warehouseId, value } of sharedPools(db).all()) {
    const so = figures.get(warehouseId) ?? NO_FIGURES
    figures.set(warehouseId, {
      productCount: so.productCount + 1,
      stockValue: money(so.stockValue + warehouseValue(db, productId, warehouseId, value, null)),
    })
  }
  return figures
}

export const NO_FIGURES: WarehouseFigures = { productCount: 0, stockValue: ZERO_MONEY }
