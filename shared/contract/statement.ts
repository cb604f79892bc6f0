import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { command, query } from './define.ts'
import { zLedgerSide } from './money-content.ts'
import { zAmount, zBusinessDate, zId, zMoney, zName, zQuantity, zUnitPrice } from './scalar.ts'

// 对账单: what a partner owes (or is owed), document by document, and what of it was confirmed.

const zPartnerOfSide = z.strictObject({ partnerId: zId('partner'), side: zLedgerSide })

/** 已对账: what the partner confirmed; the last confirmation that was not withdrawn. */
export const zConfirmation = z.strictObject({
  through: zBusinessDate,
  balance: zMoney,
  at: z.int(),
  by: z.string(),
})
export type Confirmation = z.output<typeof zConfirmation>

export const zStatementEvent = z.strictObject({
  kind: z.enum(['confirm', 'withdraw']),
  /** Confirmed through this day from then on; null: nothing is. */
  through: zBusinessDate.nullable(),
  balance: zMoney,
  at: z.int(),
  by: z.string(),
  reason: z.string(),
})
export type StatementEvent = z.output<typeof zStatementEvent>

export const zStatementLine = z.strictObject({
  productName: z.string(),
  productSpec: z.string(),
  unitName: z.string(),
  quantity: zQuantity,
  price: zUnitPrice.nullable(),
  amount: zMoney,
})
export type StatementLine = z.output<typeof zStatementLine>

/** balance = the balance before + increase − paid − adjusted */
export const zStatementRow = z.strictObject({
  entryId: zId('partnerEntry'),
  documentId: zId('document'),
  type: z.enum(ALL_DOCUMENT_TYPES),
  number: z.string(),
  businessDate: zBusinessDate,
  dueDate: zBusinessDate,
  remark: z.string(),
  /** Goods of the document, those of a return included; empty for money. */
  lines: z.array(zStatementLine),
  increase: zMoney,
  paid: zMoney,
  adjusted: zMoney,
  balance: zMoney,
})
export type StatementRow = z.output<typeof zStatementRow>

/** Of what is owed, by days since it fell due. Σ bands − credit = balance. */
export const zAgeing = z.strictObject({
  notDue: zMoney,
  to30: zMoney,
  to60: zMoney,
  to90: zMoney,
  over90: zMoney,
  credit: zMoney,
})

export const zStatement = z.strictObject({
  shopName: z.string(),
  today: zBusinessDate,
  partner: z.strictObject({
    id: zId('partner'),
    name: z.string(),
    contact: z.string(),
    phone: z.string(),
    address: z.string(),
    creditLimit: zAmount.nullable(),
  }),
  side: zLedgerSide,
  from: zBusinessDate.nullable(),
  to: zBusinessDate,
  opening: zMoney,
  /** Pairs that take each other back on the same day are left out. */
  rows: z.array(zStatementRow),
  increase: zMoney,
  paid: zMoney,
  adjusted: zMoney,
  closing: zMoney,
  /** As of the last day: what was settled later was open then. */
  ageing: zAgeing,
  confirmation: zConfirmation.nullable(),
})
export type Statement = z.output<typeof zStatement>

/** @throws AppError NOT_FOUND, FORBIDDEN (payable without the field permission 成本) */
export const get = query(
  zPartnerOfSide.extend({ from: zBusinessDate.nullable(), to: zBusinessDate, withLines: z.boolean() }),
  zStatement,
  'money.read',
)

/** Confirmations and withdrawals, newest first. */
export const events = query(zPartnerOfSide, z.array(zStatementEvent), 'money.read')

/** What stands confirmed of a partner's side. */
export const standing = query(zPartnerOfSide, zConfirmation.nullable(), 'money.read')

/** What stands confirmed and covers this document; null: nothing does. */
export const ofDocument = query(z.strictObject({ id: zId('document') }), zConfirmation.nullable(), 'document.read')

/**
 * 已对账 through a day at a balance: from then on nothing changes it without somebody standing for it.
 * @throws AppError DATE_IN_FUTURE, STATEMENT_NOT_LATER, STATEMENT_BALANCE (it is not what was shown any more)
 */
export const confirm = command(
  zPartnerOfSide.extend({ through: zBusinessDate, balance: zMoney }),
  zConfirmation,
  'statement.confirm',
  ['statement', 'partner'],
)

/** Take back the last confirmation; the one before it stands again. @throws AppError STATEMENT_NOT_CONFIRMED */
export const withdraw = command(
  zPartnerOfSide.extend({ reason: zName(200) }),
  zConfirmation.nullable(),
  'statement.confirm',
  ['statement', 'partner'],
)
