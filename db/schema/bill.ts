import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, id, quantity } from './columns.ts'

/** 物料清单 */
export const bill = sqliteTable('bill', {
  id: id('id', 'bill').primaryKey({ autoIncrement: true }),
  productId: id('product_id', 'product').notNull(),
  unitId: id('unit_id', 'unit').notNull(),
  name: text('name').notNull(),
  quantity: quantity('quantity').notNull(),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** 物料清单行 */
export const billLine = sqliteTable(
  'bill_line',
  {
    billId: id('bill_id', 'bill').notNull(),
    lineNumber: integer('line_number').notNull(),
    productId: id('product_id', 'product').notNull(),
    unitId: id('unit_id', 'unit').notNull(),
    quantity: quantity('quantity').notNull(),
    weight: quantity('weight'),
  },
  (table) => [primaryKey({ columns: [table.billId, table.lineNumber] })],
)
