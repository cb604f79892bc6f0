import type { CategoryId, ProductId } from '#shared/kernel/id.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import { categoryPaths, type AskedCategory } from './category-paths.ts'

/** What reports show of a product. */
export interface ReportProduct {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly categoryId: CategoryId | null
  /** Empty: in none. */
  readonly categoryName: string
}

/** Goods by code, also those out of use; of a category, or (null) all. */
export function reportProducts(db: ReadableDb, asked: AskedCategory | null): readonly ReportProduct[] {
  const { categoryId, directOnly } = asked ?? { categoryId: null, directOnly: false }
  return cachedStatement<ReportProduct>(
    db,
    `SELECT p.id, p.code, p.name, p.spec, u.name AS unit, p.category_id AS categoryId, ifnull(c.name, '') AS categoryName
     FROM product p JOIN unit u ON u.id = p.base_unit_id LEFT JOIN category c ON c.id = p.category_id
     WHERE p.kind = 'goods' ${categoryId === null ? '' : 'AND c.path >= :path AND c.path < :pathEnd'}
     ORDER BY p.code`,
  ).all(categoryPaths(db, { categoryId, directOnly }))
}

// SQLite takes the other columns from the row with the minimum.
const barcodes = statement<[], { productId: ProductId; barcode: string }>(
  'SELECT product_id AS productId, barcode, min(position) FROM product_barcode GROUP BY product_id',
)

/** The first 条码 of each product that has one. */
export function firstBarcodes(db: ReadableDb): ReadonlyMap<ProductId, string> {
  return new Map(
    barcodes(db)
      .all()
      .map(({ productId, barcode }) => [productId, barcode]),
  )
}
