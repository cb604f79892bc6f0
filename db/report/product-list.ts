import type { counts, page, PriceLevel, ProductRow } from '#shared/contract/product.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { pathOf } from '../repository/category.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { searchedGoods } from '../search/weighed-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Input = InputOf<typeof page>

const SORT = { code: 'p.code', name: 'p.pinyin', stock: 'c.quantity', createdAt: 'p.created_at' } as const

/** Retail is price level 1, by migration 0001. */
export const RETAIL_PRICE = `(SELECT x.price FROM product_price x WHERE x.product_id = p.id AND x.unit_id = p.base_unit_id AND x.price_level_id = 1)`

/** 大单位: the smallest of what holds more than one base unit, as one figure or word. */
const BIG_RATIO = `(SELECT min(u.ratio) FROM product_unit u WHERE u.product_id = p.id AND u.ratio > ${ONE_UNIT})`
const BIG_UNIT = `(SELECT n.name FROM product_unit b JOIN unit n ON n.id = b.unit_id
  WHERE b.product_id = p.id AND b.ratio = ${BIG_RATIO} LIMIT 1)`

const ROW = `p.id, p.code, p.name, p.spec, p.brand, ifnull((SELECT g.name FROM category g WHERE g.id = p.category_id), '') AS categoryName,
  ifnull((SELECT b.barcode FROM product_barcode b WHERE b.product_id = p.id ORDER BY b.position LIMIT 1), '') AS barcode,
  (SELECT n.name FROM unit n WHERE n.id = p.base_unit_id) AS unitName,
  ifnull(${BIG_UNIT}, '') AS bigUnitName, ${BIG_RATIO} AS bigUnitRatio, c.quantity AS stock, ${RETAIL_PRICE} AS retailPrice,
  p.purchase_price AS purchasePrice, p.minimum_stock AS minimumStock, p.maximum_stock AS maximumStock, p.enabled, p.incomplete`

type Row = Omit<ProductRow, 'enabled' | 'incomplete'> & {
  enabled: number
  incomplete: number
  sortValue: string | number
}

/** One page of the product list. The pool exists from a product's creation, so the join keeps every row. */
export function productPage(db: ReadableDb, input: Input): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = {
    sort: SORT[input.sort],
    id: input.sort === 'stock' ? 'c.product_id' : 'p.id',
    descending: input.descending,
  }
  const parameters = parametersOf(db, input)
  const from =
    input.sort === 'stock'
      ? 'cost_pool c CROSS JOIN product p ON p.id = c.product_id'
      : 'product p JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0'
  const rows = cachedStatement<Row>(
    db,
    `SELECT ${ROW}, ${keyset.sort} AS sortValue FROM ${from}
     WHERE ${where(input, '+p.enabled = 1')} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  const total =
    cursor === null
      ? (cachedStatement<{ count: number }>(
          db,
          `SELECT count(*) AS count FROM product p WHERE ${where(input, 'p.enabled = 1')}`,
        ).get(parameters)?.count ?? 0)
      : null
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, enabled, incomplete, ...row }) => ({
      ...row,
      enabled: enabled === 1,
      incomplete: incomplete === 1,
    })),
    next: paged.next,
    total,
  }
}

/** Nearly all products are enabled: a count uses their index; a page, with a plus, is read in the order of its sort. */
function where(input: Input, enabled: 'p.enabled = 1' | '+p.enabled = 1'): string {
  const conditions = ['p.merged_into IS NULL']
  if (input.status === 'enabled') conditions.push(enabled)
  if (input.status === 'disabled') conditions.push('p.enabled = 0')
  if (input.status === 'incomplete') conditions.push('p.incomplete = 1')
  if (input.categoryId !== null)
    conditions.push('p.category_id IN (SELECT id FROM category WHERE path >= :path AND path < :pathEnd)')
  if (input.search !== '') conditions.push(listSearchFilter('product', 'p.id', input.search))
  return conditions.join(' AND ')
}

function parametersOf(db: ReadableDb, input: Input): Record<string, unknown> {
  const path = input.categoryId === null ? '' : pathOf(db, input.categoryId)
  return { path, pathEnd: `${path}\u{10ffff}`, ...listSearchParameters(searchedGoods(db, input.search)) }
}

const countsOf = statement<[], OutputOf<typeof counts>>(`
  SELECT (SELECT count(*) FROM product WHERE enabled = 1) AS enabled, (SELECT count(*) FROM product WHERE enabled = 0) AS disabled,
    (SELECT count(*) FROM product WHERE incomplete = 1) AS incomplete, ifnull((SELECT SUM(value) FROM cost_pool), 0) AS stockValue`)

export function productCounts(db: ReadableDb): OutputOf<typeof counts> {
  const row = countsOf(db).get()
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

const levels = statement<[], PriceLevel>('SELECT id, code, name FROM price_level WHERE enabled = 1 ORDER BY position')

export function listPriceLevels(db: ReadableDb): PriceLevel[] {
  return levels(db).all()
}

const units = statement<[], { name: string }>('SELECT name FROM unit ORDER BY id')
export function listUnitNames(db: ReadableDb): string[] {
  return units(db)
    .all()
    .map(({ name }) => name)
}
