import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { assembly } from './assembly.ts'
import { costAdjustment } from './cost-adjustment.ts'
import { gain } from './gain.ts'
import { loss } from './loss.ts'
import { openingStock } from './opening-stock.ts'
import { otherIn } from './other-in.ts'
import { otherOut } from './other-out.ts'
import { order } from './order.ts'
import type { PostingRule } from './posting-rule.ts'
import { purchaseReceipt } from './purchase-receipt.ts'
import { purchaseReturn } from './purchase-return.ts'
import { retailReturn } from './retail-return.ts'
import { retailSale } from './retail-sale.ts'
import { salesReturn } from './sales-return.ts'
import { salesShipment } from './sales-shipment.ts'
import { transfer } from './transfer.ts'

/** The posting rule of every document type. */
export const POSTING_RULES: Record<DocumentType, PostingRule> = {
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
  disassembly: assembly,
  costAdjustment,
  purchaseRequest: order,
  supplierQuote: order,
  purchaseOrder: order,
  salesQuote: order,
  salesOrder: order,
}
