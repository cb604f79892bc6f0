import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { date, flag, id, money } from './columns.ts'

/** 往来单位 */
export const partner = sqliteTable('partner', {
  id: id('id', 'partner').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  name: text('name').notNull(),
  isSupplier: flag('is_supplier').notNull(),
  isCustomer: flag('is_customer').notNull(),
  isWalkIn: flag('is_walk_in').notNull().default(false),
  contact: text('contact').notNull().default(''),
  phone: text('phone').notNull().default(''),
  address: text('address').notNull().default(''),
  taxNumber: text('tax_number').notNull().default(''),
  bankName: text('bank_name').notNull().default(''),
  bankAccount: text('bank_account').notNull().default(''),
  priceLevelId: id('price_level_id', 'priceLevel'),
  creditLimit: money('credit_limit'),
  termDays: integer('term_days').notNull().default(0),
  pinyin: text('pinyin').notNull(),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  mergedInto: id('merged_into', 'partner'),
  custom: text('custom').notNull().default('{}'),
  version: integer('version').notNull().default(1),
})

/** 仓库 */
export const warehouse = sqliteTable('warehouse', {
  id: id('id', 'warehouse').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['normal', 'transit'] })
    .notNull()
    .default('normal'),
  address: text('address').notNull().default(''),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** 批次 */
export const batch = sqliteTable('batch', {
  id: id('id', 'batch').primaryKey({ autoIncrement: true }),
  productId: id('product_id', 'product'),
  code: text('code').notNull(),
  producedOn: date('produced_on'),
  expiresOn: date('expires_on'),
})
