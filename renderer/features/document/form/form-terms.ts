import type { Document, DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { amountOf, dateOf, textOf } from './draft-values.ts'

/** 订单条款 as the form holds them. */
export interface FormTerms {
  readonly expectedOn: BusinessDate | null
  readonly validUntil: BusinessDate | null
  readonly leadDays: number | null
  readonly deposit: Money | null
  readonly paymentTerms: string
  readonly shippingAddress: string
}

export const EMPTY_TERMS: FormTerms = {
  expectedOn: null,
  validUntil: null,
  leadDays: null,
  deposit: null,
  paymentTerms: '',
  shippingAddress: '',
}

export function hasTerms(terms: FormTerms): boolean {
  const { expectedOn, validUntil, leadDays, deposit, paymentTerms, shippingAddress } = terms
  const said = [expectedOn, validUntil, leadDays, deposit].some((one) => one !== null)
  return said || paymentTerms !== '' || shippingAddress !== ''
}

/** Terms of a stored draft; what cannot be understood becomes empty. */
export function readTerms(header: Readonly<Record<string, unknown>>): FormTerms {
  return {
    expectedOn: dateOf(header['expectedOn']),
    validUntil: dateOf(header['validUntil']),
    leadDays: amountOf(header['leadDays'], (days) => days),
    deposit: amountOf(header['deposit'], money),
    paymentTerms: textOf(header['paymentTerms']),
    shippingAddress: textOf(header['shippingAddress']),
  }
}

/** What the type has a field for. */
export function termsContent({ headerFields }: DocumentDefinition, header: FormTerms): Partial<DocumentContent> {
  const has = (field: keyof FormTerms) => headerFields.includes(field)
  return {
    ...(has('expectedOn') ? { expectedOn: header.expectedOn } : {}),
    ...(has('validUntil') ? { validUntil: header.validUntil } : {}),
    ...(has('leadDays') ? { leadDays: header.leadDays } : {}),
    ...(has('deposit') ? { deposit: header.deposit ?? ZERO_MONEY } : {}),
    ...(has('paymentTerms') ? { paymentTerms: header.paymentTerms.trim() } : {}),
    ...(has('shippingAddress') ? { shippingAddress: header.shippingAddress.trim() } : {}),
  }
}

/** Terms of a posted document, to be entered again. A day that is over is not copied. */
export function termsOf({ terms }: Pick<Document, 'terms'>, businessDate: BusinessDate): FormTerms {
  if (terms === null) return EMPTY_TERMS
  const later = (date: BusinessDate | null) => (date !== null && date < businessDate ? null : date)
  return {
    ...terms,
    expectedOn: later(terms.expectedOn),
    validUntil: later(terms.validUntil),
    deposit: terms.deposit === 0 ? null : terms.deposit,
  }
}
