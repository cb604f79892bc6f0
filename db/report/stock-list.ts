import type { page, StockRow, StockTotals, totals } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { pathOf } from '../repository/category.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'
import { RETAIL_PRICE } from './product-list.ts'
import { warehouseValue } from './warehouse-value.ts'

type Filter = InputOf<typeof totals>

/** SQL of a product's quantity and pool value at the asked moment and place. */
interface Figures {
  readonly quantity: string
  /** Value of the whole pool; the share of one warehouse is made by R12 afterwards. */
  readonly value: string
}

function figuresOf(filter: Filter): Figures {
  const warehouse = filter.warehouseId === null ? '' : 'AND s.warehouse_id = :warehouseId'
  if (filter.asOf !== null)
    return {
      quantity: `ifnull((SELECT SUM(s.quantity) FROM stock_movement s WHERE s.product_id = p.id AND s.business_date <= :asOf ${warehouse}), 0)`,
      value: `ifnull((SELECT SUM(v.value) FROM stock_valuation v WHERE v.product_id = p.id AND v.business_date <= :asOf), 0)`,
    }
  if (filter.warehouseId === null) return { quantity: 'c.quantity', value: 'c.value' }
  return {
    quantity: `ifnull((SELECT SUM(s.quantity) FROM stock_balance s WHERE s.product_id = p.id ${warehouse}), 0)`,
    value: 'c.value',
  }
}

const STATE = {
  all: '',
  low: 'AND p.minimum_stock IS NOT NULL AND q < p.minimum_stock',
  negative: 'AND q < 0',
  zero: 'AND q = 0',
  high: 'AND p.maximum_stock IS NOT NULL AND q > p.maximum_stock',
} as const

type Row = Omit<StockRow, 'value' | 'unitCost'> & { poolValue: Money; sortValue: string | number; id: number }

/** 库存 now or as of a date, for all warehouses or one. Products out of use are listed while they have stock. */
export function stockPage(db: ReadableDb, input: InputOf<typeof page>): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const figures = figuresOf(input)
  const sorted = { code: 'p.code', name: 'p.pinyin', quantity: figures.quantity, value: figures.value }[input.sort]
  const keyset = { sort: sorted, id: 'p.id', descending: input.descending }
  const parameters = parametersOf(db, input)
  const rows = cachedStatement<Row>(
    db,
    `SELECT p.id, p.id AS productId, p.code, p.name, p.spec, (SELECT n.name FROM unit n WHERE n.id = p.base_unit_id) AS unitName,
       ifnull((SELECT g.name FROM category g WHERE g.id = p.category_id), '') AS categoryName, ${figures.quantity} AS quantity,
       ${figures.value} AS poolValue, ${RETAIL_PRICE} AS retailPrice, p.minimum_stock AS minimumStock, p.maximum_stock AS maximumStock,
       (SELECT max(m.business_date) FROM stock_movement m WHERE m.product_id = p.id AND m.scope = 0
         AND (:asOf IS NULL OR m.business_date <= :asOf)) AS lastMovementDate, ${keyset.sort} AS sortValue
     FROM ${from(input)} WHERE ${where(input, figures)} ${state(input, figures)} ${afterCursor(keyset, cursor)}
     ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map((row) => shownRow(db, row, input)),
    next: paged.next,
    total: cursor === null ? count(db, input, figures, parameters) : null,
  }
}

function shownRow(db: ReadableDb, row: Row, filter: Filter): StockRow {
  const { sortValue: _sortValue, id: _id, poolValue, ...shown } = row
  const value =
    filter.warehouseId === null
      ? poolValue
      : warehouseValue(db, row.productId, filter.warehouseId, poolValue, filter.asOf)
  return { ...shown, value, unitCost: row.quantity === 0 ? null : averagePrice(value, row.quantity) }
}

function count(
  db: ReadableDb,
  input: InputOf<typeof page>,
  figures: Figures,
  parameters: Record<string, unknown>,
): number {
  const sql = `SELECT count(*) AS count FROM ${from(input)} WHERE ${where(input, figures)} ${state(input, figures)}`
  return cachedStatement<{ count: number }>(db, sql).get(parameters)?.count ?? 0
}

/** The pool is driven by its own index where the list is sorted by it, else by the product's. */
function from(filter: Filter & { readonly sort?: string }): string {
  const byPool = (filter.sort === 'quantity' && filter.warehouseId === null) || filter.sort === 'value'
  return byPool && filter.asOf === null
    ? 'cost_pool c CROSS JOIN product p ON p.id = c.product_id AND c.scope = 0'
    : 'product p JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0'
}

function state(filter: Filter, figures: Figures): string {
  return STATE[filter.state].replace(/\bq\b/g, figures.quantity)
}

function where(filter: Filter, figures: Figures): string {
  const conditions = ["p.kind = 'goods' AND p.merged_into IS NULL", `(p.enabled = 1 OR ${figures.quantity} <> 0)`]
  if (filter.categoryId !== null)
    conditions.push('p.category_id IN (SELECT id FROM category WHERE path >= :path AND path < :pathEnd)')
  if (filter.search !== '') conditions.push(listSearchFilter('product', 'p.id'))
  return conditions.join(' AND ')
}

function parametersOf(db: ReadableDb, filter: Filter): Record<string, unknown> {
  const path = filter.categoryId === null ? '' : pathOf(db, filter.categoryId)
  const { asOf, warehouseId } = filter
  return { asOf, warehouseId, path, pathEnd: `${path}\u{10ffff}`, ...listSearchParameters(filter.search) }
}

const SHOWN = {
  all: '1',
  low: 'p.minimum_stock IS NOT NULL AND p.quantity < p.minimum_stock',
  negative: 'p.quantity < 0',
  zero: 'p.quantity = 0',
  high: 'p.maximum_stock IS NOT NULL AND p.quantity > p.maximum_stock',
} as const

// Retail value of a line is rounded to 分 in SQL on integers: price × quantity / 10^8, half up. The product of the two
// stays below 2^63 for a million units at 900,000 元.
const RETAIL_VALUE = `(p.quantity * ifnull(${RETAIL_PRICE}, 0) + 50000000) / 100000000`

/** Footer of the list, and how many products are low, negative, zero, high (whatever state is shown). */
export function stockTotals(db: ReadableDb, filter: Filter): StockTotals {
  const figures = figuresOf(filter)
  const row = cachedStatement<Omit<StockTotals, 'value'> & { value: Money }>(
    db,
    `SELECT ifnull(SUM(shown), 0) AS productCount, ifnull(SUM(CASE WHEN shown THEN quantity END), 0) AS quantity,
       ifnull(SUM(CASE WHEN shown THEN value END), 0) AS value, ifnull(SUM(CASE WHEN shown THEN retail END), 0) AS retailValue,
       ifnull(SUM(low), 0) AS low, ifnull(SUM(quantity < 0), 0) AS negative, ifnull(SUM(quantity = 0), 0) AS zero,
       ifnull(SUM(high), 0) AS high
     FROM (SELECT p.quantity, p.value, ${RETAIL_VALUE} AS retail, ${SHOWN.low} AS low, ${SHOWN.high} AS high, ${SHOWN[filter.state]} AS shown
       FROM (SELECT p.id, p.base_unit_id, p.minimum_stock, p.maximum_stock, ${figures.quantity} AS quantity, ${figures.value} AS value
         FROM ${from(filter)} WHERE ${where(filter, figures)}) p)`,
  ).get(parametersOf(db, filter))
  if (row === undefined) throw new Error('an aggregate always has a row')
  return filter.warehouseId === null ? row : { ...row, value: warehouseTotal(db, filter, figures) }
}

function warehouseTotal(db: ReadableDb, filter: Filter, figures: Figures): Money {
  const { warehouseId } = filter
  if (warehouseId === null) throw new Error('asked for one warehouse')
  const products = cachedStatement<{ id: ProductId; value: Money }>(
    db,
    `SELECT p.id, ${figures.value} AS value FROM ${from(filter)} WHERE ${where(filter, figures)} ${state(filter, figures)}`,
  ).all(parametersOf(db, filter))
  return money(
    products.reduce((total, { id, value }) => total + warehouseValue(db, id, warehouseId, value, filter.asOf), 0),
  )
}
