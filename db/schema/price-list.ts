import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { date, flag, id, rate, unitPrice } from './columns.ts'

/** 价格表 */
export const priceList = sqliteTable('price_list', {
  id: id('id', 'priceList').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  partnerId: id('partner_id', 'partner'),
  priceLevelId: id('price_level_id', 'priceLevel'),
  validFrom: date('valid_from'),
  validTo: date('valid_to'),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** 价格表明细 */
export const priceListLine = sqliteTable(
  'price_list_line',
  {
    priceListId: id('price_list_id', 'priceList').notNull(),
    lineNumber: integer('line_number').notNull(),
    productId: id('product_id', 'product').notNull(),
    unitId: id('unit_id', 'unit').notNull(),
    price: unitPrice('price'),
    baseLevelId: id('base_level_id', 'priceLevel'),
    discountRate: rate('discount_rate'),
  },
  (table) => [primaryKey({ columns: [table.priceListId, table.lineNumber] })],
)
