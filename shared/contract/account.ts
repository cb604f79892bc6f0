import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { command, query } from './define.ts'
import { zBusinessDate, zCursor, zId, zMoney, zName, zNothing, zText } from './scalar.ts'

export const ACCOUNT_KINDS = ['cash', 'bank', 'wechat', 'alipay', 'card', 'other'] as const
export const zAccountKind = z.enum(ACCOUNT_KINDS)
export type AccountKind = z.output<typeof zAccountKind>

/** 资金账户: where money lies. */
export const zAccountContent = z.strictObject({
  /** Empty: the next one. */
  code: zText(40),
  name: zName(60),
  kind: zAccountKind,
  /** 账号 at the bank or service. */
  number: zText(60),
  remark: zText(500),
})
export type AccountContent = z.output<typeof zAccountContent>

export const zAccount = zAccountContent.extend({
  id: zId('account'),
  enabled: z.boolean(),
  version: z.int().min(1),
  /** What lies there now; null without the field permission 成本. */
  balance: zMoney.nullable(),
})
export type Account = z.output<typeof zAccount>

export const list = query(zNothing, z.array(zAccount), 'document.read')

/** @throws AppError NOT_FOUND, DUPLICATE (code, name), CHANGED_MEANWHILE */
export const save = command(
  z.strictObject({ id: zId('account').nullable(), version: z.int().min(1).nullable(), content: zAccountContent }),
  zAccount,
  'account.write',
  ['account'],
)
export const setEnabled = command(
  z.strictObject({ id: zId('account'), enabled: z.boolean() }),
  zAccount,
  'account.write',
  ['account'],
)

/** One line of 资金流水: what a document moved, and what lay in the account after it. */
export const zAccountLine = z.strictObject({
  id: zId('accountEntry'),
  documentId: zId('document'),
  documentType: z.enum(ALL_DOCUMENT_TYPES),
  number: z.string(),
  businessDate: zBusinessDate,
  partnerName: z.string(),
  remark: z.string(),
  amount: zMoney,
  balance: zMoney,
  /** Half of a voided pair: the document was reversed, or is the reversal. */
  voided: z.boolean(),
})
export type AccountLine = z.output<typeof zAccountLine>

const zLedgerFilter = z.strictObject({
  accountId: zId('account'),
  from: zBusinessDate.nullable(),
  to: zBusinessDate.nullable(),
})

/** 资金流水 of an account, oldest first. */
export const ledger = query(
  zLedgerFilter.extend({ cursor: zCursor, limit: z.int().min(1).max(200) }),
  z.strictObject({
    rows: z.array(zAccountLine),
    next: zCursor,
    /** Balance before the first day asked for. */
    opening: zMoney,
    /** Whole range, voided pairs left out. */
    income: zMoney,
    outgoing: zMoney,
    closing: zMoney,
  }),
  'account.read',
)
