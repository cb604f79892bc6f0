import type { DocumentType } from '../document/document-type.ts'

/** Documents by which goods come from suppliers and go to customers. */
export const TRADE_TYPES = [
  'purchaseReceipt',
  'purchaseReturn',
  'salesShipment',
  'salesReturn',
  'retailSale',
  'retailReturn',
] as const satisfies readonly DocumentType[]
