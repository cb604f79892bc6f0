import type { BusinessDate } from '../../kernel/business-date.ts'
import type { Money } from '../../kernel/money.ts'

/** 订单条款: what a request, quote or order says beside its lines. What a type does not have is empty. */
export interface OrderTerms {
  /** 预计到货, 预计发货 */
  readonly expectedOn: BusinessDate | null
  /** 有效期至 */
  readonly validUntil: BusinessDate | null
  /** 交期: days from the order to the delivery. */
  readonly leadDays: number | null
  /** 订金 agreed; it is paid by a document of its own. */
  readonly deposit: Money
  readonly paymentTerms: string
  readonly shippingAddress: string
}
