import type { page, StockRow } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Money } from '#shared/kernel/money.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { pathOf } from '../repository/category.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { searchedGoods } from '../search/weighed-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor, type Cursor, type Keyset } from './keyset.ts'
import { orderFigures, type OrderFigures } from './order-figures.ts'
import { RETAIL_PRICE } from './product-list.ts'
import { EVERY_PRODUCT, stockCondition, stockFigures, stockState, type StockFilter } from './stock-figures.ts'
import { warehouseValue } from './warehouse-value.ts'

type Input = InputOf<typeof page>
type Row = Omit<StockRow, 'value' | 'unitCost' | keyof OrderFigures> & {
  poolValue: Money
  sortValue: string | number
  id: number
}

/** 库存 now or as of a date, for all warehouses or one. Products out of use are listed while they have stock. */
export function stockPage(db: ReadableDb, input: Input): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const figures = stockFigures(input)
  const sorted = { code: 'p.code', name: 'p.pinyin', quantity: figures.quantity, value: figures.value }[input.sort]
  // Sorted by the pool, ties are in the pool's own index too: most products of a list may have the same stock, none.
  const keyset = { sort: sorted, id: isByPool(input) ? 'c.product_id' : 'p.id', descending: input.descending }
  const parameters = stockParameters(db, input)
  const rows = cachedStatement<Row>(
    db,
    isWorkedOut(input) ? workedOutPage(input, keyset, cursor) : indexedPage(input, keyset, cursor),
  ).all({
    ...parameters,
    ...cursorParameters(cursor),
    limitMore: input.limit + 1,
  })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map((row) => shownRow(db, row, input)),
    next: paged.next,
    total: cursor === null ? count(db, input, parameters) : null,
  }
}

/** What a row shows beside its figures. */
const SHOWN = `p.id, p.id AS productId, p.code, p.name, p.spec, (SELECT n.name FROM unit n WHERE n.id = p.base_unit_id) AS unitName,
  ifnull((SELECT g.name FROM category g WHERE g.id = p.category_id), '') AS categoryName, ${RETAIL_PRICE} AS retailPrice,
  p.minimum_stock AS minimumStock, p.maximum_stock AS maximumStock,
  ifnull((SELECT o.location FROM product_location o WHERE o.product_id = p.id AND o.warehouse_id = :warehouseId), '') AS location,
  (SELECT max(m.business_date) FROM stock_movement m WHERE m.product_id = p.id AND (:asOf IS NULL OR m.business_date <= :asOf)) AS lastMovementDate`

/** Read in the order of an index, until the page is full. */
function indexedPage(input: Input, keyset: Keyset, cursor: Cursor | null): string {
  const { quantity, value } = stockFigures(input)
  return `SELECT ${SHOWN}, ${quantity} AS quantity, ${value} AS poolValue, ${keyset.sort} AS sortValue FROM ${from(input)}
    WHERE ${condition(input, quantity)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`
}

/** Sorted by figures no index has: all of them are worked out, and only the rows of the page are looked up. */
function workedOutPage(input: Input, keyset: Keyset, cursor: Cursor | null): string {
  const { quantity, value } = stockFigures(input)
  const sorted = orderBy({ ...keyset, sort: 'sortValue', id: 'id' })
  return `SELECT ${SHOWN}, f.quantity, f.poolValue, f.sortValue FROM (
      SELECT id, quantity, value AS poolValue, ${input.sort} AS sortValue FROM (
        SELECT p.id, ${quantity} AS quantity, ${value} AS value FROM ${EVERY_PRODUCT} WHERE ${condition(input, quantity)} LIMIT -1)
      WHERE 1 ${afterCursor({ ...keyset, sort: input.sort, id: 'id' }, cursor)} ${sorted} LIMIT :limitMore) f
    CROSS JOIN product p ON p.id = f.id ${sorted.replace('sortValue', 'f.sortValue').replace(', id', ', f.id')}`
}

function isWorkedOut(input: Input): boolean {
  return (input.sort === 'quantity' || input.sort === 'value') && !isByPool(input)
}

function shownRow(db: ReadableDb, row: Row, filter: StockFilter): StockRow {
  const { sortValue: _sortValue, id: _id, poolValue, ...shown } = row
  const value =
    filter.warehouseId === null
      ? poolValue
      : warehouseValue(db, row.productId, filter.warehouseId, poolValue, filter.asOf)
  const figures =
    filter.asOf === null
      ? orderFigures(db, row.productId, filter.warehouseId, row.quantity)
      : { reserved: null, onOrder: null, available: null }
  return { ...shown, ...figures, value, unitCost: averagePrice(value, row.quantity) }
}

/** A count reads no pool but of products out of use, unless the state of the stock is asked for. */
function count(db: ReadableDb, input: Input, parameters: Record<string, unknown>): number {
  const { quantity } = stockFigures(input)
  const pooled = `(SELECT ${quantity} FROM cost_pool c WHERE c.product_id = p.id AND c.scope = 0)`
  const sql = `SELECT count(*) AS count FROM product p WHERE ${condition(input, pooled)}`
  return cachedStatement<{ count: number }>(db, sql).get(parameters)?.count ?? 0
}

function isByPool(filter: Input): boolean {
  const byPool = (filter.sort === 'quantity' && filter.warehouseId === null) || filter.sort === 'value'
  return byPool && filter.asOf === null
}

/** The pool is driven by its own index where the list is sorted by it, else by the product's. */
function from(filter: Input): string {
  return isByPool(filter)
    ? 'cost_pool c CROSS JOIN product p ON p.id = c.product_id AND c.scope = 0'
    : 'product p JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0'
}

function condition(input: Input, quantity: string): string {
  const listed = stockCondition(input, quantity, listSearchFilter('product', 'p.id', input.search))
  return input.state === 'all' ? listed : `${listed} AND ${stockState(input.state, quantity)}`
}

export function stockParameters(db: ReadableDb, filter: StockFilter): Record<string, unknown> {
  const path = filter.categoryId === null ? '' : pathOf(db, filter.categoryId)
  const { asOf, warehouseId, location = '' } = filter
  return {
    asOf,
    warehouseId,
    location,
    path,
    pathEnd: `${path}\u{10ffff}`,
    ...listSearchParameters(searchedGoods(db, filter.search)),
  }
}
