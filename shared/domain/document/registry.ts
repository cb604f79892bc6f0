import type { DocumentDefinition } from './definition.ts'
import type { DocumentType } from './document-type.ts'
import { openingStock } from './opening-stock.ts'
import { otherOut } from './other-out.ts'
import { purchaseReceipt } from './purchase-receipt.ts'
import { salesShipment } from './sales-shipment.ts'

/** All document definitions by type. */
export const DOCUMENT_DEFINITIONS: { readonly [Type in DocumentType]: DocumentDefinition<Type> } = {
  openingStock,
  purchaseReceipt,
  salesShipment,
  otherOut,
}

export function documentDefinition(type: DocumentType): DocumentDefinition {
  return DOCUMENT_DEFINITIONS[type]
}
