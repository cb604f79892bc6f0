import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FULFILMENTS } from '#shared/domain/order/fulfilment.ts'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { date, id, money, quantity } from './columns.ts'

/** 订单条款 */
export const orderTerms = sqliteTable('order_terms', {
  documentId: id('document_id', 'document').primaryKey(),
  rootDocumentId: id('root_document_id', 'document').notNull(),
  revision: integer('revision').notNull(),
  expectedOn: date('expected_on'),
  validUntil: date('valid_until'),
  leadDays: integer('lead_days'),
  deposit: money('deposit').notNull().default(ZERO_MONEY),
  paymentTerms: text('payment_terms').notNull().default(''),
  shippingAddress: text('shipping_address').notNull().default(''),
})

/** 订单明细的来历 */
export const orderLine = sqliteTable('order_line', {
  documentLineId: id('document_line_id', 'documentLine').primaryKey(),
  rootLineId: id('root_line_id', 'documentLine').notNull(),
})

/** 强制关闭与重新打开 */
export const orderClosing = sqliteTable('order_closing', {
  id: id('id', 'orderClosing').primaryKey({ autoIncrement: true }),
  rootDocumentId: id('root_document_id', 'document').notNull(),
  kind: text('kind', { enum: ['close', 'reopen'] }).notNull(),
  reason: text('reason').notNull().default(''),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 验收 */
export const lineInspection = sqliteTable('line_inspection', {
  documentLineId: id('document_line_id', 'documentLine').primaryKey(),
  rejected: quantity('rejected').notNull(),
  reason: text('reason').notNull().default(''),
})

/** 订单执行情况 (derived) */
export const orderStanding = sqliteTable('order_standing', {
  rootDocumentId: id('root_document_id', 'document').primaryKey(),
  documentId: id('document_id', 'document').notNull(),
  type: text('type', { enum: DOCUMENT_TYPES }).notNull(),
  fulfilment: text('fulfilment', { enum: FULFILMENTS }).notNull(),
  expectedOn: date('expected_on'),
})

/** 订单明细执行情况 (derived) */
export const orderLineStanding = sqliteTable('order_line_standing', {
  rootLineId: id('root_line_id', 'documentLine').primaryKey(),
  rootDocumentId: id('root_document_id', 'document').notNull(),
  documentLineId: id('document_line_id', 'documentLine').notNull(),
  type: text('type', { enum: DOCUMENT_TYPES }).notNull(),
  productId: id('product_id', 'product').notNull(),
  warehouseId: id('warehouse_id', 'warehouse').notNull(),
  ordered: quantity('ordered').notNull(),
  fulfilled: quantity('fulfilled').notNull(),
  open: quantity('open').notNull(),
})
