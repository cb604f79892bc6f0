import type { Tender } from '#shared/contract/money-content.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { addMoney, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { FormHeader } from './form-content.ts'

/** What the form says about 本次收款/本次付款. */
export type FormTenders = Pick<FormHeader, 'payFull' | 'paid' | 'payAccountId' | 'deposit'>

/** Nothing is said: a new document is on account, an amended one stays paid as it was. */
export function saysNothing({ payFull, paid, deposit }: FormTenders): boolean {
  return payFull === null && paid === null && deposit === null
}

export function takesTenders({ headerFields }: DocumentDefinition): boolean {
  return headerFields.includes('tenders')
}

/** Money of an account: what was typed, or what a deposit leaves of the total. */
export function paidNow(tenders: FormTenders, total: Money): Money {
  const { payFull, paid, deposit } = tenders
  if (payFull !== true) return paid ?? ZERO_MONEY
  const rest = subtractMoney(total, deposit ?? ZERO_MONEY)
  return rest > 0 ? rest : ZERO_MONEY
}

/** What of the total is settled with the document itself. */
export function settledNow(tenders: FormTenders, total: Money): Money {
  return addMoney(paidNow(tenders, total), tenders.deposit ?? ZERO_MONEY)
}

/** The tenders as they are posted; undefined: nothing is said. */
export function tendersOf(tenders: FormTenders, total: Money): Tender[] | undefined {
  if (saysNothing(tenders)) return undefined
  const { deposit, payAccountId } = tenders
  const paid = paidNow(tenders, total)
  const ofDeposit: Tender[] =
    deposit === null || deposit <= 0
      ? []
      : [{ method: 'deposit', accountId: null, amount: deposit, received: null, remark: '' }]
  const ofAccount: Tender[] =
    paid <= 0 ? [] : [{ method: 'account', accountId: payAccountId, amount: paid, received: null, remark: '' }]
  return [...ofDeposit, ...ofAccount]
}
