import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { command, query } from './define.ts'
import { zBusinessDate, zId, zMoney, zName, zQuantity } from './scalar.ts'

/** What is looked at before closing, in the order it is shown. */
export const PERIOD_CHECKS = [
  'drafts',
  'openStocktakes',
  'negativeStock',
  'provisionalCost',
  'goodsOnTheWay',
  'openShifts',
  'unmatchedMoney',
  'negativeAccounts',
  'overdueOrders',
  'journal',
] as const

/**
 * One thing a check found, and where it can be looked at: the draft, the document, the count, the ledger of the product
 * or account, the partner's money.
 */
export const zPeriodFinding = z.strictObject({
  /** Product, partner, account, cashier; empty for a draft and a count. */
  name: z.string(),
  /** What there is of it, in base units; null for a draft. */
  quantity: zQuantity.nullable(),
  unitName: z.string(),
  /** Warehouse, document number or date. */
  place: z.string(),
  documentType: z.enum(ALL_DOCUMENT_TYPES).nullable(),
  draftId: zId('draft').nullable(),
  documentId: zId('document').nullable(),
  stocktakeId: zId('stocktake').nullable(),
  productId: zId('product').nullable(),
  warehouseId: zId('warehouse').nullable(),
  partnerId: zId('partner').nullable(),
  accountId: zId('account').nullable(),
  /** Of money: what could be settled, what an account is short of. */
  amount: zMoney.nullable(),
})
export type PeriodFinding = z.output<typeof zPeriodFinding>

/** What stands in the way of closing, or should be looked at first; `count` of them, `first` to name one. */
export const zPeriodCheck = z.strictObject({
  name: z.enum(PERIOD_CHECKS),
  count: z.int().min(0),
  first: z.string(),
  /** A blocking finding refuses the closing; the others are warnings. */
  blocking: z.boolean(),
  /** The first of them, to be opened. */
  findings: z.array(zPeriodFinding),
})
export type PeriodCheck = z.output<typeof zPeriodCheck>

export const zPeriodEvent = z.strictObject({
  kind: z.enum(['close', 'reopen']),
  closedThrough: zBusinessDate.nullable(),
  at: z.int(),
  userName: z.string(),
  /** Why it was reopened; empty for a closing. */
  reason: z.string(),
})
export type PeriodEvent = z.output<typeof zPeriodEvent>

/** 结账: through which day the books are closed, and every closing and reopening, newest first. */
export const status = query(
  z.strictObject({}),
  z.strictObject({
    closedThrough: zBusinessDate.nullable(),
    openedOn: zBusinessDate,
    today: zBusinessDate,
    events: z.array(zPeriodEvent),
  }),
  'document.read',
)

/** What a closing that still stands recorded of the stock. */
export const zClosingRecord = z.strictObject({
  closedThrough: zBusinessDate,
  /** Products with stock or value on that day. */
  productCount: z.int().min(0),
  /** 库存金额 of that day; null without the cost permission. */
  value: zMoney.nullable(),
})
export type ClosingRecord = z.output<typeof zClosingRecord>

/** Closings no later reopening went behind, newest first: the days the books can be reopened back to. */
export const records = query(z.strictObject({}), z.array(zClosingRecord), 'stock.read')

/** Pre-check list of closing through a day. */
export const check = query(z.strictObject({ through: zBusinessDate }), z.array(zPeriodCheck), 'period.close')

/**
 * 结账 (R24): nothing dated on or before this day can be posted any more. Only days that have ended.
 * @throws AppError DATE_IN_FUTURE, PERIOD_CLOSED (already), PERIOD_NOT_READY
 */
export const close = command(z.strictObject({ through: zBusinessDate }), z.strictObject({}), 'period.close', [
  'period',
  'document',
])

/** 反结账: move the closed date back (null: nothing is closed). Logged for ever, with the reason. @throws AppError PERIOD_NOT_CLOSED */
export const reopen = command(
  z.strictObject({ through: zBusinessDate.nullable(), reason: zName(200) }),
  z.strictObject({}),
  'period.reopen',
  ['period', 'document'],
)
