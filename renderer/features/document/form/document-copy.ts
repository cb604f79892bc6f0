import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { lineTotals } from '#shared/domain/line-totals.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import type { FormContent } from './form-content.ts'

/** 复制为新单: the same entries dated today, without the number of the other side. */
export function copyOfDocument(document: Document, today: BusinessDate): FormContent {
  const partner =
    document.partnerId === null
      ? null
      : { id: document.partnerId, code: '', name: document.partnerName, contact: '', phone: '', isWalkIn: false }
  const header = {
    partner,
    warehouseId: document.warehouseId,
    businessDate: today,
    externalNumber: '',
    reason: document.reason,
    freight: document.freight === 0 ? null : document.freight,
    remark: document.remark,
  }
  return { header, lines: document.lines.map((line) => entryOf(document, line)) }
}

/** 改单: everything as it was posted, on its own date. */
export function amendmentOf(document: Document): FormContent {
  const { id, number, businessDate, externalNumber } = document
  const { header, lines } = copyOfDocument(document, businessDate)
  return { header: { ...header, externalNumber }, lines, amends: { id, number, businessDate } }
}

function entryOf(document: Document, line: DocumentLine): EntryLine {
  return newLine({
    product: {
      id: line.productId,
      code: line.productCode,
      name: line.productName,
      spec: line.productSpec,
      barcode: '',
      units: [{ unitId: line.unitId, name: line.unitName, ratio: line.ratio }],
    },
    unitId: line.unitId,
    quantity: line.quantity,
    price: line.price,
    amount: enteredAmount(document, line),
    discountRate: line.discountRate,
    remark: line.remark,
  })
}

/** The amount as far as it was entered: where the price comes to it, or where there was none, it was not. */
function enteredAmount({ type }: Document, line: DocumentLine): Money | null {
  const { price } = documentDefinition(type)
  if (price === 'none') return null
  if (line.price !== null) {
    const computed = lineTotals({ ...line, amount: null, taxRate: ZERO_RATE }, true)
    return computed.amount === line.amount ? null : line.amount
  }
  // An inbound line may have neither, and is then valued at current cost (R5); nothing as an amount is a gift.
  return price === 'cost' && line.kind !== 'gift' && line.amount === 0 ? null : line.amount
}
