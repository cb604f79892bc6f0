import type { StockTotals } from '#shared/contract/stock.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { listSearchFilter } from '../search/ranked-search.ts'
import { RETAIL_PRICE } from './product-list.ts'
import { EVERY_PRODUCT, stockCondition, stockFigures, stockState, type StockFilter } from './stock-figures.ts'
import { stockParameters } from './stock-list.ts'
import { warehouseValue } from './warehouse-value.ts'

// Retail value of a line, rounded to 分 on integers: price × quantity / 10^8, half up. SQLite would turn a product past
// 2^63 into a float, so amounts that large (from 900 亿元) are made of whole units and 分 first.
const RETAIL_VALUE = `(SELECT CASE WHEN r.price = 0 OR abs(p.quantity) < 9000000000000000000 / r.price
  THEN (p.quantity * r.price + 50000000) / 100000000
  ELSE (p.quantity / 10000) * (r.price / 10000) END FROM (SELECT ifnull(${RETAIL_PRICE}, 0) AS price) r)`

/** Every listed product with its figures, worked out once however often they are looked at. */
function figureTable(filter: StockFilter): string {
  const { quantity, value } = stockFigures(filter)
  return `WITH figure AS MATERIALIZED (
    SELECT p.id, p.base_unit_id, p.minimum_stock, p.maximum_stock, ${quantity} AS quantity, ${value} AS value
    FROM ${EVERY_PRODUCT} WHERE ${stockCondition(filter, quantity, listSearchFilter('product', 'p.id', filter.search))})`
}

/** Footer of the list, and how many products are low, negative, zero, high (whatever state is shown). */
export function stockTotals(db: ReadableDb, filter: StockFilter): StockTotals {
  const is = (state: StockFilter['state']) => stockState(state, 'p.quantity')
  const row = cachedStatement<Omit<StockTotals, 'value'> & { value: Money }>(
    db,
    `${figureTable(filter)}
     SELECT ifnull(SUM(shown), 0) AS productCount, ifnull(SUM(CASE WHEN shown THEN quantity END), 0) AS quantity,
       ifnull(SUM(CASE WHEN shown THEN value END), 0) AS value, ifnull(SUM(CASE WHEN shown THEN retail END), 0) AS retailValue,
       ifnull(SUM(low), 0) AS low, ifnull(SUM(negative), 0) AS negative, ifnull(SUM(zero), 0) AS zero, ifnull(SUM(high), 0) AS high
     FROM (SELECT p.quantity, p.value, ${RETAIL_VALUE} AS retail, ${is('low')} AS low, ${is('negative')} AS negative,
       ${is('zero')} AS zero, ${is('high')} AS high, ${stockState(filter.state, 'p.quantity')} AS shown FROM figure p)`,
  ).get(stockParameters(db, filter))
  if (row === undefined) throw new Error('an aggregate always has a row')
  return filter.warehouseId === null ? row : { ...row, value: warehouseTotal(db, filter) }
}

/**
 * R12 over all products. A pool that lies in this warehouse alone is worth all of its value there; only pools that
 * are spread are shared out one by one.
 */
function warehouseTotal(db: ReadableDb, filter: StockFilter): Money {
  const { warehouseId } = filter
  if (warehouseId === null) throw new Error('asked for one warehouse')
  const elsewhere = `EXISTS (SELECT 1 FROM stock_balance b WHERE b.product_id = p.id AND b.warehouse_id <> :warehouseId
    ${filter.asOf === null ? 'AND b.quantity <> 0' : ''})`
  const shown = stockState(filter.state, 'p.quantity')
  const rows = cachedStatement<{ id: ProductId | null; value: Money }>(
    db,
    `${figureTable(filter)}
     SELECT NULL AS id, ifnull(SUM(p.value), 0) AS value FROM figure p WHERE p.quantity <> 0 AND ${shown} AND NOT ${elsewhere}
     UNION ALL SELECT p.id, p.value FROM figure p WHERE ${shown} AND ${elsewhere}`,
  ).all(stockParameters(db, filter))
  const valueOf = (id: ProductId | null, value: Money) =>
    id === null ? value : warehouseValue(db, id, warehouseId, value, filter.asOf)
  return money(rows.reduce((total, { id, value }) => total + valueOf(id, value), 0))
}
