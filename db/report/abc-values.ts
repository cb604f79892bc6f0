import { abcClasses } from '#shared/domain/stocktake/abc.ts'
import type { AbcClass } from '#shared/domain/stocktake/words.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

const PERIOD_DAYS = 90

// Both halves of a reversed movement leave the sum: they cancel. Transfers are worth nothing.
const issued = statement<[string], { key: ProductId; value: number }>(`
  SELECT p.id AS key, ifnull((SELECT 0 - SUM(v.value) FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
    WHERE m.product_id = p.id AND m.business_date > ? AND m.kind IN ('sale', 'salesReturn', 'otherOut', 'component')), 0) AS value
  FROM product p WHERE p.kind = 'goods' AND p.merged_into IS NULL`)
const held = statement<[], { key: ProductId; value: number }>(`
  SELECT c.product_id AS key, c.value FROM cost_pool c JOIN product p ON p.id = c.product_id
  WHERE c.scope = 0 AND p.kind = 'goods' AND p.merged_into IS NULL`)

/** ABC 分类 by the cost of what went out in the last 90 days; of books that sold nothing yet, by what lies there. */
export function abcOfProducts(db: ReadableDb, today: BusinessDate): Map<ProductId, AbcClass> {
  const values = issued(db).all(addDays(today, -PERIOD_DAYS))
  return abcClasses(values.some(({ value }) => value > 0) ? values : held(db).all())
}
