import type { DocumentDefinition } from './definition.ts'
import { DOCUMENT_TYPES, type DocumentType } from './document-type.ts'
import { assembly } from './assembly.ts'
import { costAdjustment } from './cost-adjustment.ts'
import { disassembly } from './disassembly.ts'
import { gain } from './gain.ts'
import { loss } from './loss.ts'
import { openingStock } from './opening-stock.ts'
import { otherIn } from './other-in.ts'
import { otherOut } from './other-out.ts'
import { purchaseOrder } from './purchase-order.ts'
import { purchaseReceipt } from './purchase-receipt.ts'
import { purchaseRequest } from './purchase-request.ts'
import { purchaseReturn } from './purchase-return.ts'
import { salesOrder } from './sales-order.ts'
import { salesQuote } from './sales-quote.ts'
import { retailReturn } from './retail-return.ts'
import { retailSale } from './retail-sale.ts'
import { salesReturn } from './sales-return.ts'
import { salesShipment } from './sales-shipment.ts'
import { supplierQuote } from './supplier-quote.ts'
import { transfer } from './transfer.ts'

/** All document definitions by type. */
export const DOCUMENT_DEFINITIONS: { readonly [Type in DocumentType]: DocumentDefinition<Type> } = {
  openingStock,
  purchaseReceipt,
  purchaseReturn,
  salesShipment,
  salesReturn,
  retailSale,
  retailReturn,
  otherIn,
  otherOut,
  gain,
  loss,
  transfer,
  assembly,
  disassembly,
  costAdjustment,
  purchaseRequest,
  supplierQuote,
  purchaseOrder,
  salesQuote,
  salesOrder,
}

export function documentDefinition(type: DocumentType): DocumentDefinition {
  return DOCUMENT_DEFINITIONS[type]
}

/** Documents whose prices are costs; closed to roles without the field permission 成本. */
export function isPricedAtCost(type: DocumentType): boolean {
  const { price } = documentDefinition(type)
  return price === 'purchase' || price === 'cost' || price === 'change'
}

/** Requests, quotes and orders: they move nothing, and are fulfilled by others. */
export const ORDER_TYPES: readonly DocumentType[] = DOCUMENT_TYPES.filter(isOrder)

export function isOrder(type: DocumentType): boolean {
  return documentDefinition(type).fulfilledBy !== null
}

/** Types that may follow this one: what gives it back, receives it or carries it out. */
export function followersOf(type: DocumentType): readonly DocumentType[] {
  return DOCUMENT_TYPES.filter((one) => documentDefinition(one).source.includes(type))
}
