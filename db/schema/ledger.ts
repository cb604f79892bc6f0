import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { MOVEMENT_KINDS } from '#shared/domain/movement.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { date, flag, id, money, quantity, unitPrice } from './columns.ts'

/** 库存流水 */
export const stockMovement = sqliteTable('stock_movement', {
  id: id('id', 'movement').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  documentLineId: id('document_line_id', 'documentLine').notNull(),
  kind: text('kind', { enum: MOVEMENT_KINDS }).notNull(),
  productId: id('product_id', 'product').notNull(),
  scope: integer('scope').notNull().default(0),
  warehouseId: id('warehouse_id', 'warehouse').notNull(),
  batchId: id('batch_id', 'batch').notNull(),
  businessDate: date('business_date').notNull(),
  orderKey: integer('order_key').notNull(),
  phase: integer('phase').notNull(),
  lineNumber: integer('line_number').notNull(),
  quantity: quantity('quantity').notNull(),
  enteredValue: money('entered_value'),
  supplierCredit: money('supplier_credit'),
  referencePrice: unitPrice('reference_price'),
  weight: integer('weight'),
  originMovementId: id('origin_movement_id', 'movement'),
  reversesMovementId: id('reverses_movement_id', 'movement'),
  isMirror: flag('is_mirror').notNull().default(false),
  frozenValue: money('frozen_value'),
  closedReversal: flag('closed_reversal').notNull().default(false),
})

/** 库存计价 */
export const stockValuation = sqliteTable('stock_valuation', {
  movementId: id('movement_id', 'movement').primaryKey(),
  productId: id('product_id', 'product').notNull(),
  businessDate: date('business_date').notNull(),
  quantity: quantity('quantity').notNull(),
  value: money('value').notNull(),
  provisionalQuantity: quantity('provisional_quantity').notNull().default(ZERO_QUANTITY),
  provisionalValue: money('provisional_value').notNull().default(ZERO_MONEY),
  quantityAfter: quantity('quantity_after').notNull(),
  valueAfter: money('value_after').notNull(),
  costValue: money('cost_value').notNull(),
  costQuantity: quantity('cost_quantity').notNull(),
})

/** 暂估差额 */
export const stockTrueup = sqliteTable(
  'stock_trueup',
  {
    inboundMovementId: id('inbound_movement_id', 'movement').notNull(),
    issueMovementId: id('issue_movement_id', 'movement').notNull(),
    productId: id('product_id', 'product').notNull(),
    businessDate: date('business_date').notNull(),
    quantity: quantity('quantity').notNull(),
    provisionalValue: money('provisional_value').notNull(),
    amount: money('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.inboundMovementId, table.issueMovementId] })],
)

/** 先进先出耗用 */
export const stockLayerUse = sqliteTable(
  'stock_layer_use',
  {
    movementId: id('movement_id', 'movement').notNull(),
    layerMovementId: id('layer_movement_id', 'movement').notNull(),
    quantity: quantity('quantity').notNull(),
    value: money('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.movementId, table.layerMovementId] })],
)

/** 先进先出层 */
export const stockLayer = sqliteTable('stock_layer', {
  movementId: id('movement_id', 'movement').primaryKey(),
  productId: id('product_id', 'product').notNull(),
  quantity: quantity('quantity').notNull(),
  value: money('value').notNull(),
})

/** 欠量 */
export const stockShort = sqliteTable('stock_short', {
  movementId: id('movement_id', 'movement').primaryKey(),
  productId: id('product_id', 'product').notNull(),
  quantity: quantity('quantity').notNull(),
  value: money('value').notNull(),
})

/** 序列号结存 */
export const serialStock = sqliteTable(
  'serial_stock',
  {
    productId: id('product_id', 'product').notNull(),
    serial: text('serial').notNull(),
    warehouseId: id('warehouse_id', 'warehouse').notNull(),
    batchId: id('batch_id', 'batch').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.serial] })],
)

/** 结存 */
export const stockBalance = sqliteTable(
  'stock_balance',
  {
    productId: id('product_id', 'product').notNull(),
    warehouseId: id('warehouse_id', 'warehouse').notNull(),
    batchId: id('batch_id', 'batch').notNull(),
    quantity: quantity('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.warehouseId, table.batchId] })],
)

/** 成本池 */
export const costPool = sqliteTable(
  'cost_pool',
  {
    productId: id('product_id', 'product').notNull(),
    scope: integer('scope').notNull(),
    quantity: quantity('quantity').notNull(),
    value: money('value').notNull(),
    costValue: money('cost_value').notNull(),
    costQuantity: quantity('cost_quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.scope] })],
)

/** 往来流水 */
export const partnerEntry = sqliteTable('partner_entry', {
  id: id('id', 'partnerEntry').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  partnerId: id('partner_id', 'partner').notNull(),
  side: text('side', { enum: ['payable', 'receivable'] }).notNull(),
  businessDate: date('business_date').notNull(),
  dueDate: date('due_date').notNull(),
  amount: money('amount').notNull(),
  reversesEntryId: id('reverses_entry_id', 'partnerEntry'),
})

/** 结账记录 */
export const periodEvent = sqliteTable('period_event', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind', { enum: ['close', 'reopen'] }).notNull(),
  closedThrough: date('closed_through'),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
  afterDocumentId: id('after_document_id', 'document').notNull(),
})

/** 结账包 */
export const closingPackage = sqliteTable('closing_package', {
  eventId: integer('event_id').primaryKey(),
  content: text('content').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
})

/** 结账快照：库存 */
export const stockSnapshot = sqliteTable(
  'stock_snapshot',
  {
    closedThrough: date('closed_through').notNull(),
    productId: id('product_id', 'product').notNull(),
    warehouseId: id('warehouse_id', 'warehouse').notNull(),
    batchId: id('batch_id', 'batch').notNull(),
    quantity: quantity('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.closedThrough, table.productId, table.warehouseId, table.batchId] })],
)

/** 结账快照：成本池 */
export const poolSnapshot = sqliteTable(
  'pool_snapshot',
  {
    closedThrough: date('closed_through').notNull(),
    productId: id('product_id', 'product').notNull(),
    quantity: quantity('quantity').notNull(),
    value: money('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.closedThrough, table.productId] })],
)
