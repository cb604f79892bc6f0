import type { TieOut } from '#shared/domain/report/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { StockBalance } from './stock-balance.ts'

// 库存表: what is kept of a product (its pool, its quantities by warehouse), less what came after a day. The ledger has
// to lead to the same; where it does not, a balance was changed behind the program's back.

interface Pool {
  readonly productId: ProductId
  readonly quantity: number
  readonly value: number
}
type Placed = Omit<Pool, 'value'>

const pools = statement<[], Pool>('SELECT product_id AS productId, quantity, value FROM cost_pool')
const placed = statement<[], Placed>(
  'SELECT product_id AS productId, SUM(quantity) AS quantity FROM stock_balance GROUP BY product_id',
)
const later = statement<[string], Pool>(`
  SELECT product_id AS productId, SUM(quantity) AS quantity, SUM(value) AS value FROM stock_valuation
  WHERE business_date > ? GROUP BY product_id`)
const laterTrueUps = statement<[string], { productId: ProductId; amount: number }>(`
  SELECT product_id AS productId, SUM(amount) AS amount FROM stock_trueup WHERE business_date > ? GROUP BY product_id`)

/** What is missing between what was found and what is kept, of one product. */
interface Gap {
  pool: number
  placed: number
  value: number
}

/**
 * Every product by itself: differences of two products do not cancel each other.
 * @param found quantity and value of every product that was asked for, at the end of the day
 */
export function keptTieOuts(
  db: ReadableDb,
  asOf: BusinessDate,
  found: ReadonlyMap<ProductId, { readonly quantity: number; readonly value: number }>,
): readonly TieOut[] {
  const gaps = new Map(
    [...found].map(([product, { quantity, value }]): [ProductId, Gap] => [
      product,
      { pool: quantity, placed: quantity, value },
    ]),
  )
  const change = (product: ProductId, by: Partial<Gap>) => {
    const gap = gaps.get(product)
    if (gap === undefined) return
    gap.pool += by.pool ?? 0
    gap.placed += by.placed ?? 0
    gap.value += by.value ?? 0
  }
  for (const { productId, quantity, value } of later(db).all(asOf))
    change(productId, { pool: quantity, placed: quantity, value })
  for (const { productId, amount } of laterTrueUps(db).all(asOf)) change(productId, { value: -amount })
  for (const { productId, quantity, value } of pools(db).all()) change(productId, { pool: -quantity, value: -value })
  for (const { productId, quantity } of placed(db).all()) change(productId, { placed: -quantity })
  return summed([...gaps.values()])
}

const placedIn = statement<[WarehouseId], Placed>(
  'SELECT product_id AS productId, SUM(quantity) AS quantity FROM stock_balance WHERE warehouse_id = ? GROUP BY product_id',
)
const laterIn = statement<[WarehouseId, string], Placed>(`
  SELECT product_id AS productId, SUM(quantity) AS quantity FROM stock_movement
  WHERE warehouse_id = ? AND business_date > ? GROUP BY product_id`)

/** The same of one warehouse: quantities only, because value belongs to the pool. */
export function warehouseTieOuts(
  db: ReadableDb,
  warehouseId: WarehouseId,
  asOf: BusinessDate,
  found: ReadonlyMap<ProductId, { readonly quantity: number }>,
): readonly TieOut[] {
  const gaps = new Map([...found].map(([product, { quantity }]) => [product, quantity]))
  const change = (product: ProductId, by: number) => {
    const gap = gaps.get(product)
    if (gap !== undefined) gaps.set(product, gap + by)
  }
  for (const { productId, quantity } of laterIn(db).all(warehouseId, asOf)) change(productId, quantity)
  for (const { productId, quantity } of placedIn(db).all(warehouseId)) change(productId, -quantity)
  return [{ name: 'stockListQuantity', difference: [...gaps.values()].reduce((sum, gap) => sum + Math.abs(gap), 0) }]
}

function summed(gaps: readonly Gap[]): readonly TieOut[] {
  return [
    {
      name: 'stockListQuantity',
      difference: gaps.reduce((sum, { pool, placed: own }) => sum + Math.max(Math.abs(pool), Math.abs(own)), 0),
    },
    { name: 'stockList', difference: gaps.reduce((sum, { value }) => sum + Math.abs(value), 0) },
  ]
}

const poolNow = statement<[ProductId], Omit<Pool, 'productId'>>(
  'SELECT quantity, value FROM cost_pool WHERE product_id = ? AND scope = 0',
)
const laterOfProduct = statement<[{ productId: ProductId; to: string }], Omit<Pool, 'productId'>>(`
  SELECT ifnull(SUM(quantity), 0) AS quantity, ifnull(SUM(value), 0) - ifnull((SELECT SUM(t.amount) FROM stock_trueup t
    WHERE t.product_id = :productId AND t.business_date > :to), 0) AS value
  FROM stock_valuation WHERE product_id = :productId AND business_date > :to`)
interface Place {
  readonly productId: ProductId
  readonly warehouseId: WarehouseId | null
}
const placedOfProduct = statement<[Place & { to: string }], { quantity: number }>(`
  SELECT ifnull(SUM(quantity), 0) - ifnull((SELECT SUM(m.quantity) FROM stock_movement m
    WHERE m.product_id = :productId AND m.scope = 0 AND (:warehouseId IS NULL OR m.warehouse_id = :warehouseId)
      AND m.business_date > :to), 0) AS quantity
  FROM stock_balance WHERE product_id = :productId AND (:warehouseId IS NULL OR warehouse_id = :warehouseId)`)

/** After every day the books know. */
const LAST_DAY = '9999-12-31'

/** The same of one product; of one warehouse only its quantity, because value belongs to the pool. */
export function productTieOuts(
  db: ReadableDb,
  place: Place,
  asOf: BusinessDate | null,
  { quantity, value }: StockBalance,
): readonly TieOut[] {
  const to = asOf ?? LAST_DAY
  const { productId, warehouseId } = place
  const own = quantity - (placedOfProduct(db).get({ productId, warehouseId, to })?.quantity ?? 0)
  if (warehouseId !== null) return [{ name: 'stockListQuantity', difference: Math.abs(own) }]
  const [now, less] = [poolNow(db).get(productId), laterOfProduct(db).get({ productId, to })]
  const pool = quantity + (less?.quantity ?? 0) - (now?.quantity ?? 0)
  return summed([{ pool, placed: own, value: value + (less?.value ?? 0) - (now?.value ?? 0) }])
}
