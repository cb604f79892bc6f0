import { z } from 'zod'
import { MONEY_LIMIT, type Money } from '../kernel/money.ts'
import { zAmount, zBusinessDate, zId, zMoney, zText } from './scalar.ts'

/** Money in 分, more than nothing. */
export const zPositiveAmount = z.int().min(1).max(MONEY_LIMIT) as unknown as z.ZodType<Money, Money>

/** Money in 分, anything but nothing. */
const zSignedAmount = zMoney.refine((amount) => amount !== 0, 'not zero')

export const zLedgerSide = z.enum(['receivable', 'payable'])
export type LedgerSide = z.output<typeof zLedgerSide>

/**
 * How a trade document is paid at once (本次收款/本次付款): money of an account, on account 挂账 (what is left of it
 * anyway; said for the record), or out of what the partner has as credit (预收/预付).
 */
export const zTender = z.strictObject({
  method: z.enum(['account', 'onAccount', 'deposit']),
  accountId: zId('account').nullable(),
  amount: zPositiveAmount,
  /** Cash handed over; the change is the difference. */
  received: zAmount.nullable(),
  remark: zText(200),
})
export type Tender = z.output<typeof zTender>

/** Money into or out of one account. */
export const zAccountTender = z.strictObject({
  accountId: zId('account'),
  amount: zPositiveAmount,
  remark: zText(200),
})
export type AccountTender = z.output<typeof zAccountTender>

/** So much of one open entry is settled by the document. */
export const zSettledEntry = z.strictObject({ entryId: zId('partnerEntry'), amount: zPositiveAmount })
export type SettledEntry = z.output<typeof zSettledEntry>

/** 核销: oldest first, or exactly these; what the document is worth beyond them stays as credit. */
export const zSettlementPlan = z.union([z.literal('oldest'), z.array(zSettledEntry).max(1000)])
export type SettlementPlan = z.output<typeof zSettlementPlan>

const zMoneyLine = z.strictObject({ categoryId: zId('moneyCategory'), amount: zPositiveAmount, remark: zText(200) })

const header = { businessDate: zBusinessDate, remark: zText(500) }
const tenders = z.array(zAccountTender).min(1).max(20)

/** 收款/付款. On the other side of the partner it is a refund: of a return, or of credit. */
const settling = <Type extends 'collection' | 'payment'>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...header,
    partnerId: zId('partner'),
    side: zLedgerSide,
    tenders: z.array(zAccountTender).max(20),
    /** 折让: forgiven beside the money. */
    discount: zAmount,
    settlements: zSettlementPlan,
  })
const deposit = <Type extends 'depositReceived' | 'depositPaid'>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...header,
    partnerId: zId('partner'),
    tenders,
    /** 订金 of this order of the partner. */
    orderId: zId('document').nullable().optional(),
  })
const categorised = <Type extends 'income' | 'expense'>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...header,
    partnerId: zId('partner').nullable(),
    lines: z.array(zMoneyLine).min(1).max(100),
    tenders,
  })

/** A money document as it is posted. */
export const zMoneyContent = z.discriminatedUnion('type', [
  settling('collection'),
  settling('payment'),
  deposit('depositReceived'),
  deposit('depositPaid'),
  categorised('income'),
  categorised('expense'),
  z.strictObject({
    type: z.literal('accountTransfer'),
    ...header,
    fromAccountId: zId('account'),
    toAccountId: zId('account'),
    /** What arrives; the fee goes out of the first account beside it. */
    amount: zPositiveAmount,
    fee: zAmount,
  }),
  z.strictObject({
    type: z.literal('partnerAdjustment'),
    ...header,
    partnerId: zId('partner'),
    /**
     * adjust: owed more (positive) or less; badDebt 坏账: owed less, against what is open; netting 对冲: both sides of
     * the partner less; apply 核销: credit against what is owed, nothing else changes.
     */
    adjustment: z.enum(['adjust', 'badDebt', 'netting', 'apply']),
    side: zLedgerSide,
    amount: zSignedAmount,
    settlements: zSettlementPlan,
  }),
  z.strictObject({
    type: z.literal('openingPartner'),
    ...header,
    partnerId: zId('partner'),
    side: zLedgerSide,
    /** Positive: owed; negative: credit. */
    amount: zSignedAmount,
    dueDate: zBusinessDate.nullable(),
  }),
  z.strictObject({
    type: z.literal('openingAccount'),
    ...header,
    accountId: zId('account'),
    /** Negative: overdrawn. */
    amount: zSignedAmount,
  }),
])
export type MoneyContent = z.output<typeof zMoneyContent>
export type ContentOf<Type extends MoneyContent['type']> = Extract<MoneyContent, { readonly type: Type }>
