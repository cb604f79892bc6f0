import type { StockTotals } from '#shared/contract/stock.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { listSearchFilter } from '../search/ranked-search.ts'
import { EVERY_PRODUCT, stockCondition, stockFigures, stockState, type StockFilter } from './stock-figures.ts'
import { stockParameters } from './stock-list.ts'
import { warehouseValue } from './warehouse-value.ts'

// Retail value of a line, rounded to 分 on integers: price × quantity / 10^8, half up. SQLite would turn a product past
// 2^63 into a float, so amounts that large (from 900 亿元) are made of whole units and 分 first. Without a price it is null.
const RETAIL_VALUE = `iif(x.price = 0 OR abs(p.quantity) < 9000000000000000000 / x.price,
  (p.quantity * x.price + 50000000) / 100000000, (p.quantity / 10000) * (x.price / 10000))`
const RETAIL_PRICE = `LEFT JOIN product_price x ON x.product_id = p.id AND x.unit_id = p.base_unit_id AND x.price_level_id = 1`

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
  // A condition that holds of few rows costs less as a filter than as a figure that is added up.
  const where = (...conditions: readonly string[]) =>
    conditions.length === 0 ? '' : `FILTER (WHERE ${conditions.join(' AND ')})`
  const is = (state: StockFilter['state']) => stockState(state, 'p.quantity')
  const shown = filter.state === 'all' ? [] : [is(filter.state)]
  // R12: a pool that lies in this warehouse alone is worth all of its value there, and nothing when there is none of it.
  const whole = filter.warehouseId === null ? shown : [...shown, 'p.quantity <> 0', 'NOT p.spread']
  const row = cachedStatement<TotalsRow>(
    db,
    `${figureTable(filter)}
     SELECT count(*) ${where(...shown)} AS productCount, ifnull(SUM(p.quantity) ${where(...shown)}, 0) AS quantity,
       ifnull(SUM(p.value) ${where(...whole)}, 0) AS value, ifnull(SUM(${RETAIL_VALUE}) ${where(...shown)}, 0) AS retailValue,
       count(*) ${where(is('low'))} AS low, count(*) ${where(is('negative'))} AS negative,
       count(*) ${where(is('zero'))} AS zero, count(*) ${where(is('high'))} AS high,
       count(*) ${where(...shown, 'p.spread')} AS spread
     FROM (SELECT p.*, ${elsewhere(filter)} AS spread FROM figure p) p ${RETAIL_PRICE}`,
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
