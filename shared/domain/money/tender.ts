import type { AccountId } from '../../kernel/id.ts'
import type { Money } from '../../kernel/money.ts'

/** How a document is paid: money of an account, on account 挂账, or out of what the partner paid before 预收/预付. */
export const TENDER_METHODS = ['account', 'onAccount', 'deposit'] as const

export type TenderMethod = (typeof TENDER_METHODS)[number]

/** 付款方式 of a document. */
export interface Tender {
  readonly method: TenderMethod
  /** Of method `account` the account, else null. */
  readonly accountId: AccountId | null
  readonly amount: Money
  /** Cash: what was handed over; the change is what it is more than the amount. */
  readonly received: Money | null
  readonly remark: string
}
