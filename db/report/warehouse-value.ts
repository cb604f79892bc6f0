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

const pooled = statement<[number], { id: ProductId; value: Money }>(`
  SELECT DISTINCT c.product_id AS id, c.value FROM stock_balance b JOIN cost_pool c ON c.product_id = b.product_id
  WHERE b.warehouse_id = ? AND b.quantity <> 0`)
const productsIn = statement<[number], { count: number }>(
  'SELECT count(DISTINCT product_id) AS count FROM stock_balance WHERE warehouse_id = ? AND quantity <> 0',
)

/** What lies in a warehouse: how many products, and their value by R12. */
export function warehouseFigures(
  db: ReadableDb,
  warehouseId: WarehouseId,
): { productCount: number; stockValue: Money } {
  const stockValue = pooled(db)
    .all(warehouseId)
    .reduce((total, { id, value }) => total + warehouseValue(db, id, warehouseId, value, null), 0)
  return { productCount: productsIn(db).get(warehouseId)?.count ?? 0, stockValue: money(stockValue) }
}
