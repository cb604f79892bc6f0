import type { Document, DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { barcodeKey } from '#renderer/print/document-columns.ts'
import type { PaperFacts } from '#renderer/shell/template-store.ts'
import type { AllTexts } from '#renderer/text/text.ts'

export const SAMPLE_DAY = businessDate('2026-11-22')
/** 12 at 58.50 and 10 at 55.80 come to 1,260.00. */
const LINES = [
  { quantity: 120_000, price: 58_500_000, amount: 70_200 },
  { quantity: 100_000, price: 55_800_000, amount: 55_800 },
] as const
export const SAMPLE_TOTAL = money(126_000)

function sampleLine(index: number, text: AllTexts): DocumentLine {
  const { quantity: count, price, amount } = LINES[index] ?? LINES[0]
  const { goods, unit } = text.printTemplate.sample
  return {
    id: id<'documentLine'>(index + 1),
    lineNumber: index + 1,
    kind: 'goods',
    productId: id<'product'>(index + 1),
    productCode: `000${index + 1}`,
    productName: goods[index] ?? '',
    productSpec: '5L',
    unitId: id<'unit'>(1),
    unitName: unit,
    ratio: quantity(10_000),
    quantity: quantity(count),
    baseQuantity: quantity(count),
    price: unitPrice(price),
    discountRate: rate(0),
    listAmount: money(amount),
    amount: money(amount),
    reductionAmount: ZERO_MONEY,
    taxRate: rate(0),
    netAmount: money(amount),
    taxAmount: ZERO_MONEY,
    grossAmount: money(amount),
    chargeAmount: ZERO_MONEY,
    cost: null,
    trueUp: null,
    provisionalQuantity: ZERO_QUANTITY,
    remark: '',
    direction: null,
    batch: null,
    serials: [],
    sourceLineId: null,
    sourceNumber: null,
    sourceType: null,
    weight: null,
    rejected: ZERO_QUANTITY,
    rejectReason: '',
    fulfilled: null,
  }
}

/** A document as there might be one, for who has none yet. */
export function sampleDocument(type: DocumentType, text: AllTexts): Document {
  const { partner, warehouse, by, paymentTerms } = text.printTemplate.sample
  const lines = [sampleLine(0, text), sampleLine(1, text)]
  return {
    id: id<'document'>(1),
    type,
    number: `${documentDefinition(type).prefix}-20261122-0001`,
    businessDate: SAMPLE_DAY,
    partnerName: documentDefinition(type).partner === null ? '' : partner,
    warehouseName: warehouse,
    goalName: null,
    arrival: null,
    lineCount: lines.length,
    quantity: quantity(220_000),
    grossAmount: SAMPLE_TOTAL,
    status: 'posted',
    counterpart: null,
    postedAt: 0,
    postedBy: by,
    remark: '',
    fulfilment: null,
    expectedOn: null,
    revision: null,
    partnerId: null,
    warehouseId: id<'warehouse'>(1),
    externalNumber: '',
    reason: '',
    voidReason: '',
    freight: ZERO_MONEY,
    charges: [],
    fee: ZERO_MONEY,
    toWarehouseId: null,
    toWarehouseName: null,
    destinationWarehouseId: null,
    destinationWarehouseName: null,
    listAmount: SAMPLE_TOTAL,
    discountAmount: ZERO_MONEY,
    netAmount: SAMPLE_TOTAL,
    taxAmount: ZERO_MONEY,
    counterpartId: null,
    amends: null,
    amendedBy: null,
    sources: [],
    dependents: [],
    taxIncluded: true,
    reduction: ZERO_MONEY,
    rounding: ZERO_MONEY,
    terms: isOrder(type)
      ? {
          expectedOn: SAMPLE_DAY,
          validUntil: null,
          leadDays: 3,
          deposit: ZERO_MONEY,
          paymentTerms,
          shippingAddress: '',
        }
      : null,
    lines,
    hash: '',
  }
}

export function sampleFacts(type: DocumentType, text: AllTexts): PaperFacts {
  const { contact, address } = text.printTemplate.sample
  const { partner, group, price } = documentDefinition(type)
  const owes = (price === 'sales' || price === 'purchase') && !isOrder(type)
  const side = group === 'sales' ? 'receivable' : 'payable'
  const barcodes = [0, 1].map((index): [string, string] => [
    barcodeKey(id<'product'>(index + 1), id<'unit'>(1)),
    `690200010371${index}`,
  ])
  return {
    partner: partner === null ? null : { contact, phone: '138 0571 6620', address },
    debt: owes
      ? { side, before: money(253_840), own: SAMPLE_TOTAL, paid: money(100_000), after: money(279_840) }
      : null,
    barcodes: new Map(barcodes),
  }
}
