import type { OfferedMethod } from '#shared/contract/till.ts'
import type { Tender } from '#shared/domain/money/tender.ts'
import { isAccountMethod, type TillMethod } from '#shared/domain/till/till-method.ts'
import { money, subtractMoney, type Money } from '#shared/kernel/money.ts'

/** What was taken by one way to pay, of a sale that is being paid. */
export interface Paid {
  readonly method: TillMethod
  readonly accountId: OfferedMethod['accountId']
  readonly amount: Money
  /** Cash: what was handed over. */
  readonly received: Money | null
}

export function tenderOf({ method, accountId, amount, received }: Paid): Tender {
  if (method === 'onAccount' || method === 'deposit')
    return { method, accountId: null, amount, received: null, remark: '' }
  return { method: 'account', accountId, amount, received, remark: '' }
}

export type Refusal = 'moreThanDue' | 'noDeposit' | 'needsCustomer'

interface Situation {
  readonly due: Money
  /** Null: nothing was typed, which is all that is due. */
  readonly typed: Money | null
  readonly customer: { readonly mayOwe: boolean; readonly deposit: Money } | null
  /** Money goes back: nothing is handed over, and no deposit is needed to give into. */
  readonly refund: boolean
}

/** What a way to pay takes now. Cash may be more than is due: the rest is change. */
export function payBy(offered: OfferedMethod, { due, typed, customer, refund }: Situation): Paid | Refusal {
  const { method, accountId } = offered
  const wanted = typed ?? due
  if (!isAccountMethod(method) && customer?.mayOwe !== true) return 'needsCustomer'
  if (wanted > due && (method !== 'cash' || refund)) return 'moreThanDue'
  if (method === 'deposit' && !refund) {
    const amount = money(Math.min(wanted, customer?.deposit ?? 0))
    return amount <= 0 ? 'noDeposit' : { method, accountId, amount, received: null }
  }
  const amount = money(Math.min(wanted, due))
  return { method, accountId, amount, received: method === 'cash' && typed !== null && !refund ? wanted : null }
}

/** The way Enter takes: cash once more is handed over than is due, else the first one. */
export function litMethod(methods: readonly OfferedMethod[], due: Money, typed: Money | null): OfferedMethod | null {
  const cash = methods.find(({ method }) => method === 'cash')
  if (typed !== null && typed > due && cash !== undefined) return cash
  return methods.find(({ method }) => isAccountMethod(method)) ?? null
}

type PaidBefore = readonly Pick<Paid, 'method' | 'accountId' | 'amount'>[]

/** 改单: what was paid stays paid as it was, up to what is due now; only the rest passes hands. */
export function keptPayments(before: PaidBefore, due: Money, customer: Situation['customer']): Paid[] {
  let left = due
  const kept: Paid[] = []
  for (const { method, accountId, amount } of before) {
    const part = money(Math.min(left, amount))
    if (part <= 0 || (!isAccountMethod(method) && customer?.mayOwe !== true)) continue
    kept.push({ method, accountId, amount: part, received: null })
    left = subtractMoney(left, part)
  }
  return kept
}

/** How money goes back as it came, in the order it came, up to what goes back; the rest in cash. */
export function refundPlan(refunds: PaidBefore, methods: readonly OfferedMethod[], total: Money): Paid[] {
  let left = total
  const plan: Paid[] = []
  for (const { method, accountId, amount } of refunds) {
    const part = money(Math.min(left, amount))
    if (part <= 0) continue
    plan.push({ method, accountId, amount: part, received: null })
    left = subtractMoney(left, part)
  }
  const cash = methods.find(({ method }) => method === 'cash')
  return left > 0 && cash !== undefined
    ? [...plan, { method: 'cash', accountId: cash.accountId, amount: left, received: null }]
    : plan
}
