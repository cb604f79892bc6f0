/**
 * 单据类型 DocumentType: the closed union of documents. Every `Record<DocumentType, …>` in the program
 * makes the compiler list what a new type still needs.
 */
export const DOCUMENT_TYPES = [
  'openingStock',
  'purchaseReceipt',
  'purchaseReturn',
  'salesShipment',
  'salesReturn',
  'otherIn',
  'otherOut',
  'gain',
  'loss',
  'transfer',
  'assembly',
  'disassembly',
  'costAdjustment',
] as const

export type DocumentType = (typeof DOCUMENT_TYPES)[number]
