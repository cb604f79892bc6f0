import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition, HeaderField } from '#shared/domain/document/definition.ts'
import type { OrderTerms } from '#shared/domain/order/order-terms.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { unusedField } from './prepare-line.ts'

/**
 * 订单条款 of a request, quote or order; null for other documents.
 * @throws AppError INVALID_INPUT (a field this type does not have), DATE_BEFORE_DOCUMENT
 */
export function orderTermsOf(definition: DocumentDefinition, content: DocumentContent): OrderTerms | null {
  const terms: OrderTerms = {
    expectedOn: content.expectedOn ?? null,
    validUntil: content.validUntil ?? null,
    leadDays: content.leadDays ?? null,
    deposit: content.deposit ?? ZERO_MONEY,
    paymentTerms: content.paymentTerms ?? '',
    shippingAddress: content.shippingAddress ?? '',
  }
  assertOnlyOwnTerms(definition, terms)
  for (const field of ['expectedOn', 'validUntil'] as const) {
    const date = terms[field]
    if (date !== null && date < content.businessDate)
      throw new AppError('DATE_BEFORE_DOCUMENT', { field, date, businessDate: content.businessDate })
  }
  return definition.fulfilledBy === null ? null : terms
}

/** A term in a field the type does not show would be kept unseen. */
function assertOnlyOwnTerms({ headerFields }: DocumentDefinition, terms: OrderTerms): void {
  const said: Partial<Record<HeaderField, boolean>> = {
    expectedOn: terms.expectedOn !== null,
    validUntil: terms.validUntil !== null,
    leadDays: terms.leadDays !== null,
    deposit: terms.deposit !== 0,
    paymentTerms: terms.paymentTerms !== '',
    shippingAddress: terms.shippingAddress !== '',
  }
  for (const [field, isSaid] of Object.entries(said))
    if (isSaid && !headerFields.some((own) => own === field)) throw unusedField(field)
}
