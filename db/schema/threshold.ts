import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { id, quantity } from './columns.ts'

/** 阈值 */
export const stockThreshold = sqliteTable('stock_threshold', {
  id: id('id', 'threshold').primaryKey({ autoIncrement: true }),
  productId: id('product_id', 'product'),
  categoryId: id('category_id', 'category'),
  warehouseId: id('warehouse_id', 'warehouse'),
  minimumStock: quantity('minimum_stock'),
  maximumStock: quantity('maximum_stock'),
  slowDays: integer('slow_days'),
  expiryDays: integer('expiry_days'),
})
