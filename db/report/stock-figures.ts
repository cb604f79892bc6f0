import type { totals } from '#shared/contract/stock.ts'
import type { InputOf } from '#shared/contract/define.ts'

export type StockFilter = InputOf<typeof totals>

/** SQL of a product's quantity and pool value at the asked moment and place; its pool is the table c. */
export interface StockFigures {
  readonly quantity: string
  /** Value of the whole pool; the share of one warehouse is made by R12 afterwards. */
  readonly value: string
}

/** As of a date is what there is now less what came after: most questions are about the last days. */
const LATER = (column: 'quantity' | 'value') =>
  `c.${column} - ifnull((SELECT SUM(v.${column}) FROM stock_valuation v WHERE v.product_id = c.product_id AND v.business_date > :asOf), 0)`

/** True-ups are no part of a movement's own value, but change the pool on the day of their inbound (R15). */
const LATER_TRUE_UPS = `ifnull((SELECT SUM(t.amount) FROM stock_trueup t WHERE t.product_id = c.product_id AND t.business_date > :asOf), 0)`

export function stockFigures(filter: StockFilter): StockFigures {
  return {
    quantity: quantityOf(filter),
    value: filter.asOf === null ? 'c.value' : `${LATER('value')} + ${LATER_TRUE_UPS}`,
  }
}

function quantityOf({ asOf, warehouseId }: StockFilter): string {
  if (warehouseId === null) return asOf === null ? 'c.quantity' : LATER('quantity')
  if (asOf === null)
    return `ifnull((SELECT SUM(s.quantity) FROM stock_balance s WHERE s.product_id = c.product_id AND s.warehouse_id = :warehouseId), 0)`
  return `ifnull((SELECT SUM(s.quantity) FROM stock_movement s WHERE s.product_id = c.product_id AND s.business_date <= :asOf
    AND s.warehouse_id = :warehouseId), 0)`
}

/**
 * Every product once, with its pool, in the order of ids. The order is asked for (and the limit keeps it): both tables
 * are then read from end to end, where an index of the pool would make SQLite jump about among the products.
 */
export const EVERY_PRODUCT = `(SELECT product_id, quantity, value FROM cost_pool WHERE scope = 0 ORDER BY product_id, scope LIMIT -1) c
  CROSS JOIN product p ON p.id = c.product_id`

/** The filter of the list; figures stand for the product's quantity. */
export function stockCondition(filter: StockFilter, quantity: string, searchFilter: string): string {
  const conditions = ["p.kind = 'goods' AND p.merged_into IS NULL", `(p.enabled = 1 OR ${quantity} <> 0)`]
  if (filter.categoryId !== null)
    conditions.push('p.category_id IN (SELECT id FROM category WHERE path >= :path AND path < :pathEnd)')
  if (filter.search !== '') conditions.push(searchFilter)
  if ((filter.location ?? '') !== '')
    conditions.push(
      'p.id IN (SELECT product_id FROM product_location WHERE warehouse_id = :warehouseId AND location = :location)',
    )
  return conditions.join(' AND ')
}

/** Whether a product is low, negative, zero or high; q is its quantity, p the product. */
export const STOCK_STATE = {
  all: '1',
  low: 'p.minimum_stock IS NOT NULL AND q < p.minimum_stock',
  negative: 'q < 0',
  zero: 'q = 0',
  high: 'p.maximum_stock IS NOT NULL AND q > p.maximum_stock',
} as const

export function stockState(state: keyof typeof STOCK_STATE, quantity: string): string {
  return STOCK_STATE[state].replace(/\bq\b/g, quantity)
}
