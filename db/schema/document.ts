import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ALL_DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { NO_BATCH, date, flag, id, money, quantity, rate, unitPrice } from './columns.ts'

/** 单据类型 */
export const documentType = sqliteTable('document_type', {
  name: text('name').primaryKey(),
})

/** 单据 */
export const document = sqliteTable('document', {
  id: id('id', 'document').primaryKey({ autoIncrement: true }),
  type: text('type', { enum: ALL_DOCUMENT_TYPES }).notNull(),
  number: text('number').notNull(),
  businessDate: date('business_date').notNull(),
  orderKey: integer('order_key').notNull(),
  partnerId: id('partner_id', 'partner'),
  /** Null: a money document. */
  warehouseId: id('warehouse_id', 'warehouse'),
  toWarehouseId: id('to_warehouse_id', 'warehouse'),
  externalNumber: text('external_number').notNull().default(''),
  reason: text('reason').notNull().default(''),
  taxIncluded: flag('tax_included').notNull().default(true),
  lineCount: integer('line_count').notNull(),
  quantity: quantity('quantity').notNull(),
  listAmount: money('list_amount').notNull(),
  discountAmount: money('discount_amount').notNull(),
  netAmount: money('net_amount').notNull(),
  taxAmount: money('tax_amount').notNull(),
  grossAmount: money('gross_amount').notNull(),
  fee: money('fee').notNull().default(ZERO_MONEY),
  reversesDocumentId: id('reverses_document_id', 'document'),
  amendsDocumentId: id('amends_document_id', 'document'),
  custom: text('custom').notNull().default('{}'),
  postedAt: integer('posted_at').notNull(),
  postedBy: id('posted_by', 'user').notNull(),
})

/** 单据哈希链 */
export const documentHash = sqliteTable('document_hash', {
  documentId: id('document_id', 'document').primaryKey(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
})

/** 单据明细 */
export const documentLine = sqliteTable('document_line', {
  id: id('id', 'documentLine').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  lineNumber: integer('line_number').notNull(),
  kind: text('kind', { enum: ['goods', 'gift', 'service', 'bundleComponent'] }).notNull(),
  productId: id('product_id', 'product').notNull(),
  productCode: text('product_code').notNull(),
  productName: text('product_name').notNull(),
  productSpec: text('product_spec').notNull(),
  unitId: id('unit_id', 'unit').notNull(),
  unitName: text('unit_name').notNull(),
  ratio: quantity('ratio').notNull(),
  quantity: quantity('quantity').notNull(),
  baseQuantity: quantity('base_quantity').notNull(),
  price: unitPrice('price'),
  discountRate: rate('discount_rate').notNull().default(ZERO_RATE),
  listAmount: money('list_amount').notNull(),
  amount: money('amount').notNull(),
  taxRate: rate('tax_rate').notNull().default(ZERO_RATE),
  netAmount: money('net_amount').notNull(),
  taxAmount: money('tax_amount').notNull(),
  grossAmount: money('gross_amount').notNull(),
  chargeAmount: money('charge_amount').notNull().default(ZERO_MONEY),
  batchId: id('batch_id', 'batch').notNull().default(NO_BATCH),
  warehouseId: id('warehouse_id', 'warehouse').notNull(),
  sourceLineId: id('source_line_id', 'documentLine'),
  remark: text('remark').notNull().default(''),
  custom: text('custom').notNull().default('{}'),
})

/** 序列号 */
export const documentLineSerial = sqliteTable(
  'document_line_serial',
  {
    documentLineId: id('document_line_id', 'documentLine').notNull(),
    serial: text('serial').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentLineId, table.serial] })],
)

/** 调拨去向 */
export const transferRoute = sqliteTable('transfer_route', {
  documentId: id('document_id', 'document').primaryKey(),
  destinationWarehouseId: id('destination_warehouse_id', 'warehouse').notNull(),
})

/** 明细优惠 */
export const lineAdjustment = sqliteTable('line_adjustment', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  documentLineId: id('document_line_id', 'documentLine').notNull(),
  source: text('source', { enum: ['discount', 'promotion', 'coupon', 'points', 'rounding'] }).notNull(),
  reference: text('reference').notNull().default(''),
  amount: money('amount').notNull(),
})

/** 运费与费用 */
export const documentCharge = sqliteTable('document_charge', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  kind: text('kind', { enum: ['freight', 'fee'] }).notNull(),
  basis: text('basis', { enum: ['amount', 'quantity', 'weight'] }).notNull(),
  payeeId: id('payee_id', 'partner'),
  amount: money('amount').notNull(),
  /** What it is for; empty: 运费. */
  name: text('name').notNull().default(''),
})

/** 单据附注 */
export const documentAnnotation = sqliteTable('document_annotation', {
  documentId: id('document_id', 'document').primaryKey(),
  remark: text('remark').notNull().default(''),
  printCount: integer('print_count').notNull().default(0),
})

/** 单号 */
export const numberSeries = sqliteTable('number_series', {
  series: text('series').primaryKey(),
  last: integer('last').notNull(),
})

/** 草稿 */
export const draft = sqliteTable('draft', {
  id: id('id', 'draft').primaryKey({ autoIncrement: true }),
  type: text('type', { enum: ALL_DOCUMENT_TYPES }).notNull(),
  content: text('content').notNull(),
  version: integer('version').notNull().default(1),
  createdBy: id('created_by', 'user').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
