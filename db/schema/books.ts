import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '#shared/contract/permission.ts'
import { OPENING_STATES } from '#shared/domain/opening/opening-state.ts'
import { TRADES } from '#shared/domain/opening/trade.ts'
import { PRICE_ORDERS } from '#shared/domain/price/price-source.ts'
import { GUARD_MODES } from '#shared/domain/guard/guard.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { date, flag, id, rate } from './columns.ts'

/** 账套 */
export const books = sqliteTable('books', {
  id: integer('id').primaryKey(),
  uuid: text('uuid').notNull(),
  name: text('name').notNull(),
  openedOn: date('opened_on').notNull(),
  costMethod: text('cost_method', { enum: ['movingAverage', 'fifo'] }).notNull(),
  negativeStock: text('negative_stock', { enum: ['forbid', 'allow'] }).notNull(),
  dayBoundary: integer('day_boundary').notNull(),
  taxpayer: text('taxpayer', { enum: ['general', 'smallScale'] }).notNull(),
  demo: flag('demo').notNull(),
  createdAt: integer('created_at').notNull(),
  cleanShutdown: flag('clean_shutdown').notNull().default(true),
  expiredStock: text('expired_stock', { enum: ['warn', 'block'] })
    .notNull()
    .default('warn'),
  overReceiptRate: rate('over_receipt_rate').notNull().default(ZERO_RATE),
  overShipmentRate: rate('over_shipment_rate').notNull().default(ZERO_RATE),
  tax: flag('tax').notNull().default(false),
  taxIncluded: flag('tax_included').notNull().default(true),
  priceOrder: text('price_order', { enum: PRICE_ORDERS }).notNull().default('lastFirst'),
  minimumPriceGuard: text('minimum_price_guard', { enum: GUARD_MODES }).notNull().default('block'),
  belowCostGuard: text('below_cost_guard', { enum: GUARD_MODES }).notNull().default('warn'),
  creditLimitGuard: text('credit_limit_guard', { enum: GUARD_MODES }).notNull().default('block'),
  overdueGuard: text('overdue_guard', { enum: GUARD_MODES }).notNull().default('warn'),
  trade: text('trade', { enum: TRADES }),
  opening: text('opening', { enum: OPENING_STATES }).notNull().default('done'),
})

/** 操作员 */
export const user = sqliteTable('user', {
  id: id('id', 'user').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  role: text('role', { enum: ROLES }).notNull(),
  passwordHash: text('password_hash'),
  failures: integer('failures').notNull().default(0),
  lockedUntil: integer('locked_until').notNull().default(0),
  enabled: flag('enabled').notNull().default(true),
})

/** 计数 */
export const counter = sqliteTable('counter', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
})
