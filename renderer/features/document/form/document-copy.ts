import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { lineTotals } from '#shared/domain/line-totals.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import { formChargesOf } from './form-charges.ts'
import type { FormContent, FormHeader } from './form-content.ts'
import { termsOf } from './form-terms.ts'
import type { LeftOfSources } from './give-back.ts'
import { productOf } from './line-product.ts'
import { OwnSources } from './own-sources.ts'

/**
 * 复制为新单: the same entries dated today, without the number of the other side. Serial numbers are not copied, nor
 * what a return gave back: both can be true of one document only.
 */
export function copyOfDocument(document: Document, today: BusinessDate): FormContent {
  const lines = document.lines.map((line) => ({ ...entryOf(document, line), serials: [] }))
  return { header: headerOf(document, today), lines }
}

/**
 * 改单: everything as it was posted, on its own date.
 * @param left what remains of the lines it gives back, beside what it gives back itself
 */
export function amendmentOf(document: Document, left: LeftOfSources = new Map()): FormContent {
  const { id, number, businessDate, externalNumber } = document
  const header = { ...headerOf(document, businessDate), externalNumber }
  const sources = new OwnSources(document.lines, left)
  const lines = document.lines.map((line) => ({ ...entryOf(document, line), ...sources.take(line) }))
  return { header, lines, amends: { id, number, businessDate } }
}

export function headerOf(document: Document, businessDate: BusinessDate): FormHeader {
  const { destinationWarehouseId, toWarehouseId, partnerId, partnerName } = document
  const twoStep = destinationWarehouseId !== null
  return {
    partner: partnerId === null ? null : { id: partnerId, name: partnerName },
    warehouseId: document.warehouseId,
    businessDate,
    externalNumber: '',
    reason: document.reason,
    freight: document.freight === 0 ? null : document.freight,
    charges: formChargesOf(document.charges),
    remark: document.remark,
    toWarehouseId: twoStep ? destinationWarehouseId : toWarehouseId,
    transitWarehouseId: twoStep ? toWarehouseId : null,
    fee: document.fee === 0 ? null : document.fee,
    taxIncluded: document.taxIncluded,
    reduction: document.reduction === 0 ? null : document.reduction,
    rounding: document.rounding === 0 ? null : document.rounding,
    ...termsOf(document, businessDate),
    // Money is not copied, and 改单 leaves it as it is unless something else is said.
    payFull: null,
    paid: null,
    payAccountId: null,
    deposit: null,
  }
}

function entryOf(document: Document, line: DocumentLine): EntryLine {
  const isChange = documentDefinition(document.type).price === 'change'
  return newLine({
    product: productOf(line),
    unitId: line.unitId,
    quantity: isChange ? null : line.quantity,
    price: line.price,
    amount: enteredAmount(document, line),
    discountRate: line.discountRate,
    taxRate: line.taxRate === 0 ? null : line.taxRate,
    remark: line.remark,
    direction: line.direction,
    batch: line.batch,
    serials: line.serials,
    weight: line.weight,
    valueChange: isChange ? line.amount : null,
    rejected: line.rejected === 0 ? null : line.rejected,
    rejectReason: line.rejectReason,
  })
}

/** The amount as far as it was entered: where the price comes to it, or where there was none, it was not. */
function enteredAmount({ type }: Document, line: DocumentLine): Money | null {
  const { price } = documentDefinition(type)
  if (price === 'none' || price === 'change') return null
  // As it was entered, before 整单优惠 and 抹零 took their part.
  const entered = addMoney(line.amount, line.reductionAmount)
  if (line.price !== null) {
    const computed = lineTotals({ ...line, amount: null, taxRate: ZERO_RATE }, true)
    return computed.amount === entered ? null : entered
  }
  // An inbound line may have neither, and is then valued at current cost (R5); nothing as an amount is a gift.
  return price === 'cost' && line.kind !== 'gift' && entered === 0 ? null : entered
}
