import type { BillLineContent } from '#shared/contract/bill.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { addMoney, money, MONEY_LIMIT, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { toBaseQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

const unitCost = statement<[number], { value: Money; quantity: Quantity }>(
  'SELECT cost_value AS value, cost_quantity AS quantity FROM cost_pool WHERE product_id = ? AND scope = 0',
)
const ratioOf = statement<[number, number], { ratio: Quantity }>(
  'SELECT ratio FROM product_unit WHERE product_id = ? AND unit_id = ?',
)
const stockIn = statement<[Record<string, unknown>], { quantity: Quantity | null }>(`
  SELECT SUM(quantity) AS quantity FROM stock_balance
  WHERE product_id = :productId AND (:warehouseId IS NULL OR warehouse_id = :warehouseId)`)

type Part = Pick<BillLineContent, 'productId' | 'unitId' | 'quantity'>

/** The part in base units. @throws RangeError when it is more than can be held exactly, or the unit is not the product's */
export function baseQuantityOf(db: ReadableDb, { productId, unitId, quantity }: Part): Quantity {
  const unit = ratioOf(db).get(productId, unitId)
  if (unit === undefined) throw new RangeError(`unit ${unitId} is not one of product ${productId}`)
  return toBaseQuantity(quantity, unit.ratio)
}

/** What a base quantity costs at the current unit cost (R5); null while there is none, or when it is beyond all money. */
export function currentCostOf(db: ReadableDb, productId: ProductId, baseQuantity: Quantity): Money | null {
  const pair = unitCost(db).get(productId)
  if (pair === undefined || pair.quantity <= 0) return null
  // Checked before it is worked out: the result must be a sum that can be shown.
  if (BigInt(pair.value) * BigInt(baseQuantity) > BigInt(MONEY_LIMIT) * BigInt(pair.quantity)) return null
  return money(mulDiv([pair.value, baseQuantity], [pair.quantity]))
}

/** The sum, or null as soon as one part of it is not known. */
export function totalCost(costs: readonly (Money | null)[]): Money | null {
  const known = costs.filter((cost) => cost !== null)
  if (known.length < costs.length || known.length === 0) return null
  const total = addMoney(...known)
  return total > MONEY_LIMIT ? null : total
}

/** On hand in a warehouse (null: in all), in base units. */
export function stockOf(db: ReadableDb, productId: ProductId, warehouseId: WarehouseId | null): Quantity {
  return stockIn(db).get({ productId, warehouseId })?.quantity ?? ZERO_QUANTITY
}
