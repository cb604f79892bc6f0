import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { flag, id, quantity, rate, unitPrice } from './columns.ts'

/** 分类 */
export const category = sqliteTable('category', {
  id: id('id', 'category').primaryKey({ autoIncrement: true }),
  parentId: id('parent_id', 'category'),
  name: text('name').notNull(),
  path: text('path').notNull(),
})

/** 单位 */
export const unit = sqliteTable('unit', {
  id: id('id', 'unit').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
})

/** 价格等级 */
export const priceLevel = sqliteTable('price_level', {
  id: id('id', 'priceLevel').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  enabled: flag('enabled').notNull().default(true),
})

/** 商品 */
export const product = sqliteTable('product', {
  id: id('id', 'product').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  name: text('name').notNull(),
  spec: text('spec').notNull().default(''),
  brand: text('brand').notNull().default(''),
  categoryId: id('category_id', 'category'),
  kind: text('kind', { enum: ['goods', 'service'] })
    .notNull()
    .default('goods'),
  baseUnitId: id('base_unit_id', 'unit').notNull(),
  purchasePrice: unitPrice('purchase_price'),
  minimumStock: quantity('minimum_stock'),
  maximumStock: quantity('maximum_stock'),
  batchTracked: flag('batch_tracked').notNull().default(false),
  serialTracked: flag('serial_tracked').notNull().default(false),
  pinyin: text('pinyin').notNull(),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  incomplete: flag('incomplete').notNull().default(false),
  mergedInto: id('merged_into', 'product'),
  custom: text('custom').notNull().default('{}'),
  version: integer('version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  shelfLifeDays: integer('shelf_life_days'),
  unitWeight: quantity('unit_weight'),
  purchaseTaxRate: rate('purchase_tax_rate').notNull().default(ZERO_RATE),
  salesTaxRate: rate('sales_tax_rate').notNull().default(ZERO_RATE),
})

/** 商品单位 */
export const productUnit = sqliteTable(
  'product_unit',
  {
    productId: id('product_id', 'product').notNull(),
    unitId: id('unit_id', 'unit').notNull(),
    position: integer('position').notNull(),
    ratio: quantity('ratio').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.unitId] })],
)

/** 条码 */
export const productBarcode = sqliteTable('product_barcode', {
  barcode: text('barcode').primaryKey(),
  productId: id('product_id', 'product').notNull(),
  unitId: id('unit_id', 'unit').notNull(),
  position: integer('position').notNull(),
})

/** 价格 */
export const productPrice = sqliteTable(
  'product_price',
  {
    productId: id('product_id', 'product').notNull(),
    unitId: id('unit_id', 'unit').notNull(),
    priceLevelId: id('price_level_id', 'priceLevel').notNull(),
    price: unitPrice('price').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.unitId, table.priceLevelId] })],
)

/** 检索键 */
export const searchKey = sqliteTable(
  'search_key',
  {
    entity: text('entity', { enum: ['product', 'partner'] }).notNull(),
    kind: text('kind', {
      enum: ['initials', 'pinyin', 'innerInitials', 'innerPinyin', 'code', 'barcodeTail', 'phone'],
    }).notNull(),
    key: text('key').notNull(),
    entityId: integer('entity_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.kind, table.key, table.entityId] })],
)
