import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { openingStock } from './opening-stock.ts'
import { otherOut } from './other-out.ts'
import type { PostingRule } from './posting-rule.ts'
import { purchaseReceipt } from './purchase-receipt.ts'
import { salesShipment } from './sales-shipment.ts'

/** The posting rule of every document type. */
export const POSTING_RULES: Record<DocumentType, PostingRule> = {
  openingStock,
  purchaseReceipt,
  salesShipment,
  otherOut,
}
