import type { DocumentDefinition } from './definition.ts'
import type { DocumentType } from './document-type.ts'
import { assembly } from './assembly.ts'
import { costAdjustment } from './cost-adjustment.ts'
import { disassembly } from './disassembly.ts'
import { gain } from './gain.ts'
import { loss } from './loss.ts'
import { openingStock } from './opening-stock.ts'
import { otherIn } from './other-in.ts'
import { otherOut } from './other-out.ts'
import { purchaseReceipt } from './purchase-receipt.ts'
import { purchaseReturn } from './purchase-return.ts'
import { retailReturn } from './retail-return.ts'
import { retailSale } from './retail-sale.ts'
import { salesReturn } from './sales-return.ts'
import { salesShipment } from './sales-shipment.ts'
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
}

export function documentDefinition(type: DocumentType): DocumentDefinition {
  return DOCUMENT_DEFINITIONS[type]
}

/** Documents whose prices are costs; closed to roles without the field permission 成本. */
export function isPricedAtCost(type: DocumentType): boolean {
  const { price } = documentDefinition(type)
  return price === 'purchase' || price === 'cost' || price === 'change'
}
