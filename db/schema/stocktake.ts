import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { COUNT_EVENT_KINDS, OUTCOMES, ROUND_KINDS, STOCKTAKE_STATES } from '#shared/domain/stocktake/words.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { date, flag, id, money, quantity, rate, unitPrice } from './columns.ts'

/** 货位 */
export const productLocation = sqliteTable('product_location', {
  id: id('id', 'productLocation').primaryKey({ autoIncrement: true }),
  productId: id('product_id', 'product').notNull(),
  warehouseId: id('warehouse_id', 'warehouse').notNull(),
  location: text('location').notNull(),
})

/** 差异原因 */
export const stocktakeReason = sqliteTable('stocktake_reason', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
})

/** 需复盘 thresholds */
export const stocktakeSetting = sqliteTable('stocktake_setting', {
  id: integer('id').primaryKey(),
  flagRate: rate('flag_rate').notNull(),
  flagQuantity: quantity('flag_quantity').notNull(),
  flagAmount: money('flag_amount').notNull(),
})

/** 盘点 */
export const stocktake = sqliteTable('stocktake', {
  id: id('id', 'stocktake').primaryKey({ autoIncrement: true }),
  number: text('number').notNull(),
  warehouseId: id('warehouse_id', 'warehouse').notNull(),
  scope: text('scope').notNull(),
  blind: flag('blind').notNull(),
  remark: text('remark').notNull().default(''),
  state: text('state', { enum: STOCKTAKE_STATES }).notNull(),
  position: integer('position').notNull(),
  flagRate: rate('flag_rate').notNull(),
  flagQuantity: quantity('flag_quantity').notNull(),
  flagAmount: money('flag_amount').notNull(),
  cancelReason: text('cancel_reason').notNull().default(''),
  startedAt: integer('started_at').notNull(),
  startedBy: id('started_by', 'user').notNull(),
})

/** 区域/人 */
export const stocktakeSegment = sqliteTable('stocktake_segment', {
  id: id('id', 'stocktakeSegment').primaryKey({ autoIncrement: true }),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  name: text('name').notNull(),
  person: text('person').notNull(),
  categoryId: id('category_id', 'category'),
  location: text('location').notNull(),
})

/** 初盘/复盘/抽盘 */
export const stocktakeRound = sqliteTable('stocktake_round', {
  id: id('id', 'stocktakeRound').primaryKey({ autoIncrement: true }),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  number: integer('number').notNull(),
  kind: text('kind', { enum: ROUND_KINDS }).notNull(),
  open: flag('open').notNull(),
  openedAt: integer('opened_at').notNull(),
  openedBy: id('opened_by', 'user').notNull(),
})

/** 快照 */
export const stocktakeLine = sqliteTable('stocktake_line', {
  id: id('id', 'stocktakeLine').primaryKey({ autoIncrement: true }),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  rowNumber: integer('row_number').notNull(),
  productId: id('product_id', 'product').notNull(),
  batchCode: text('batch_code').notNull(),
  producedOn: date('produced_on'),
  expiresOn: date('expires_on'),
  added: flag('added').notNull(),
  segmentId: id('segment_id', 'stocktakeSegment'),
  position: integer('position').notNull(),
  bookQuantity: quantity('book_quantity').notNull(),
  unitCost: unitPrice('unit_cost').notNull(),
})

/** 一轮的实盘 */
export const stocktakeResult = sqliteTable(
  'stocktake_result',
  {
    roundId: id('round_id', 'stocktakeRound').notNull(),
    lineId: id('line_id', 'stocktakeLine').notNull(),
    rowNumber: integer('row_number').notNull(),
    segmentId: id('segment_id', 'stocktakeSegment'),
    isCounted: flag('is_counted').notNull().default(false),
    countedQuantity: quantity('counted_quantity'),
    entries: integer('entries').notNull().default(0),
    eventId: integer('event_id').notNull().default(0),
    position: integer('position').notNull().default(0),
    bookQuantity: quantity('book_quantity').notNull().default(ZERO_QUANTITY),
    countedAt: integer('counted_at').notNull().default(0),
    countedOn: text('counted_on').notNull().default(''),
    counter: text('counter').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.lineId] })],
)

/** 差异 */
export const stocktakeStanding = sqliteTable('stocktake_standing', {
  lineId: id('line_id', 'stocktakeLine').primaryKey(),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  rowNumber: integer('row_number').notNull(),
  added: flag('added').notNull(),
  adoptedRoundId: id('adopted_round_id', 'stocktakeRound'),
  adoptedByHand: flag('adopted_by_hand').notNull().default(false),
  countedQuantity: quantity('counted_quantity'),
  expectedQuantity: quantity('expected_quantity'),
  lateQuantity: quantity('late_quantity').notNull().default(ZERO_QUANTITY),
  difference: quantity('difference'),
  differenceSize: quantity('difference_size').notNull().default(ZERO_QUANTITY),
  amount: money('amount').notNull().default(ZERO_MONEY),
  amountSize: money('amount_size').notNull().default(ZERO_MONEY),
  expectedAmount: money('expected_amount').notNull().default(ZERO_MONEY),
  serialsMissing: integer('serials_missing').notNull().default(0),
  serialsSurplus: integer('serials_surplus').notNull().default(0),
  outcome: text('outcome', { enum: OUTCOMES }).notNull(),
  flagged: flag('flagged').notNull().default(false),
  keptBook: flag('kept_book').notNull().default(false),
  reason: text('reason'),
  remark: text('remark').notNull().default(''),
})

/** 清点记录 */
export const stocktakeEvent = sqliteTable('stocktake_event', {
  id: id('id', 'stocktakeEvent').primaryKey({ autoIncrement: true }),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  roundId: id('round_id', 'stocktakeRound').notNull(),
  lineId: id('line_id', 'stocktakeLine').notNull(),
  segmentId: id('segment_id', 'stocktakeSegment'),
  kind: text('kind', { enum: COUNT_EVENT_KINDS }).notNull(),
  quantity: quantity('quantity').notNull(),
  enteredQuantity: quantity('entered_quantity').notNull(),
  unitId: id('unit_id', 'unit'),
  serial: text('serial').notNull().default(''),
  undoesEventId: id('undoes_event_id', 'stocktakeEvent'),
  movementId: id('movement_id', 'movement'),
  position: integer('position').notNull(),
  bookQuantity: quantity('book_quantity').notNull(),
  businessDate: date('business_date').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 盘点过账 */
export const stocktakePosting = sqliteTable('stocktake_posting', {
  id: id('id', 'stocktakePosting').primaryKey({ autoIncrement: true }),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
  kind: text('kind', { enum: ['post', 'redo', 'undo'] }).notNull(),
  countDate: date('count_date').notNull(),
  businessDate: date('business_date').notNull(),
  throughEventId: integer('through_event_id').notNull(),
  digest: blob('digest', { mode: 'buffer' }).notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 过账凭据 */
export const stocktakePostingLine = sqliteTable(
  'stocktake_posting_line',
  {
    postingId: id('posting_id', 'stocktakePosting').notNull(),
    lineId: id('line_id', 'stocktakeLine').notNull(),
    expectedQuantity: quantity('expected_quantity').notNull(),
    countedQuantity: quantity('counted_quantity'),
    difference: quantity('difference').notNull(),
    amount: money('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postingId, table.lineId] })],
)

/** 盘点生成的单据 */
export const stocktakeDocument = sqliteTable('stocktake_document', {
  documentId: id('document_id', 'document').primaryKey(),
  postingId: id('posting_id', 'stocktakePosting').notNull(),
  stocktakeId: id('stocktake_id', 'stocktake').notNull(),
})
