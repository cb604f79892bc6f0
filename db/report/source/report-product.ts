import type { CategoryId, ProductId } from '#shared/kernel/id.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { categoryPaths, type AskedCategory } from './category-paths.ts'

/** What reports show of a product. */
export interface ReportProduct {
  readonly id: ProductId
  readonly code: string
  readonly barcode: string
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
    `SELECT p.id, p.code, p.name, p.spec, u.name AS unit, p.category_id AS categoryId, ifnull(c.name, '') AS categoryName,
       ifnull((SELECT b.barcode FROM product_barcode b WHERE b.product_id = p.id ORDER BY b.position LIMIT 1), '') AS barcode
     FROM product p JOIN unit u ON u.id = p.base_unit_id LEFT JOIN category c ON c.id = p.category_id
     WHERE p.kind = 'goods' ${categoryId === null ? '' : 'AND c.path >= :path AND c.path < :pathEnd'}
     ORDER BY p.code`,
  ).all(categoryPaths(db, { categoryId, directOnly }))
}
