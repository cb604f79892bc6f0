import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { date, id, money } from './columns.ts'

/** 班次 */
export const shift = sqliteTable('shift', {
  id: id('id', 'shift').primaryKey({ autoIncrement: true }),
  businessDate: date('business_date').notNull(),
  accountId: id('account_id', 'account').notNull(),
  openingFloat: money('opening_float').notNull(),
  openedAt: integer('opened_at').notNull(),
  openedBy: id('opened_by', 'user').notNull(),
})

/** 交班 */
export const shiftClose = sqliteTable('shift_close', {
  shiftId: id('shift_id', 'shift').primaryKey(),
  businessDate: date('business_date').notNull(),
  expected: money('expected').notNull(),
  counted: money('counted'),
  denominations: text('denominations').notNull().default('[]'),
  remark: text('remark').notNull().default(''),
  differenceDocumentId: id('difference_document_id', 'document'),
  closedAt: integer('closed_at').notNull(),
  closedBy: id('closed_by', 'user').notNull(),
})

/** 班次单据 */
export const shiftDocument = sqliteTable('shift_document', {
  documentId: id('document_id', 'document').primaryKey(),
  shiftId: id('shift_id', 'shift').notNull(),
})

/** 开钱箱 */
export const drawerEvent = sqliteTable('drawer_event', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  shiftId: id('shift_id', 'shift'),
  reason: text('reason').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 挂单 */
export const heldSale = sqliteTable('held_sale', {
  id: id('id', 'heldSale').primaryKey({ autoIncrement: true }),
  content: text('content').notNull(),
  note: text('note').notNull(),
  lineCount: integer('line_count').notNull(),
  amount: money('amount').notNull(),
  heldAt: integer('held_at').notNull(),
  heldBy: id('held_by', 'user').notNull(),
})

/** 正在录入的零售单 */
export const runningSale = sqliteTable('running_sale', {
  userId: id('user_id', 'user').primaryKey(),
  content: text('content').notNull(),
  savedAt: integer('saved_at').notNull(),
})

/** 未识别条码 */
export const unknownBarcode = sqliteTable('unknown_barcode', {
  barcode: text('barcode').primaryKey(),
  scans: integer('scans').notNull(),
  lastAt: integer('last_at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 收银设置 */
export const tillSetting = sqliteTable('till_setting', {
  id: integer('id').primaryKey(),
  content: text('content').notNull(),
  version: integer('version').notNull().default(1),
})
