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

/** Every listed product with its figures. Those that are sums are worked out once, however often they are looked at. */
function figureTable(filter: StockFilter): string {
  const { quantity, value } = stockFigures(filter)
  const stored = filter.asOf === null && filter.warehouseId === null
  return `WITH figure AS ${stored ? '' : 'MATERIALIZED'} (
    SELECT p.id, p.base_unit_id, p.minimum_stock, p.maximum_stock, ${quantity} AS quantity, ${value} AS value
    FROM ${EVERY_PRODUCT} WHERE ${stockCondition(filter, quantity, listSearchFilter('product', 'p.id', filter.search))})`
}

/** Whether a pool also lies somewhere else than in the asked warehouse. */
function elsewhere({ warehouseId, asOf }: StockFilter): string {
  if (warehouseId === null) return '0'
  // What is nowhere else now may have been in the past; a product that never was has no balance there at all.
  const now = asOf === null ? 'AND b.quantity <> 0' : ''
  return `EXISTS (SELECT 1 FROM stock_balance b WHERE b.product_id = p.id AND b.warehouse_id <> :warehouseId ${now})`
}

type TotalsRow = Omit<StockTotals, 'value'> & { readonly value: Money; readonly spread: number }

/** Footer of the list, and how many products are low, negative, zero, high (whatever state is shown). */
export function stockTotals(db: ReadableDb, filter: StockFilter): StockTotals {
  const is = (state: StockFilter['state']) => stockState(state, 'p.quantity')
  // R12: a pool that lies in this warehouse alone is worth all of its value there, and nothing when there is none of it.
  const whole = filter.warehouseId === null ? 'shown' : 'shown AND quantity <> 0 AND NOT spread'
  const row = cachedStatement<TotalsRow>(
    db,
    `${figureTable(filter)}
     SELECT ifnull(SUM(shown), 0) AS productCount, ifnull(SUM(CASE WHEN shown THEN quantity END), 0) AS quantity,
       ifnull(SUM(CASE WHEN ${whole} THEN value END), 0) AS value, ifnull(SUM(CASE WHEN shown THEN retail END), 0) AS retailValue,
       ifnull(SUM(low), 0) AS low, ifnull(SUM(negative), 0) AS negative, ifnull(SUM(zero), 0) AS zero, ifnull(SUM(high), 0) AS high,
       ifnull(SUM(shown AND spread), 0) AS spread
     FROM (SELECT p.quantity, p.value, ${RETAIL_VALUE} AS retail, ${is('low')} AS low, ${is('negative')} AS negative,
       ${is('zero')} AS zero, ${is('high')} AS high, ${is(filter.state)} AS shown, ${elsewhere(filter)} AS spread FROM figure p)`,
  ).get(stockParameters(db, filter))
  if (row === undefined) throw new Error('an aggregate always has a row')
  const { spread, ...totals } = row
  return spread === 0 ? totals : { ...totals, value: money(totals.value + spreadValue(db, filter)) }
}

/** R12: pools that lie in several warehouses are shared out one by one. */
function spreadValue(db: ReadableDb, filter: StockFilter): number {
  const { warehouseId, asOf } = filter
  if (warehouseId === null) return 0
  const pools = cachedStatement<{ id: ProductId; value: Money }>(
    db,
    `${figureTable(filter)}
     SELECT p.id, p.value FROM figure p WHERE ${stockState(filter.state, 'p.quantity')} AND ${elsewhere(filter)}`,
  ).all(stockParameters(db, filter))
  return pools.reduce((total, { id, value }) => total + warehouseValue(db, id, warehouseId, value, asOf), 0)
}
