import { MONEY_TYPES, type MoneyType } from '../money/money-type.ts'

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
  'retailSale',
  'retailReturn',
  'otherIn',
  'otherOut',
  'gain',
  'loss',
  'transfer',
  'assembly',
  'disassembly',
  'costAdjustment',
  'purchaseRequest',
  'supplierQuote',
  'purchaseOrder',
  'salesQuote',
  'salesOrder',
] as const

export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** Every type a row of `document` may have: documents of goods and of money. */
export const ALL_DOCUMENT_TYPES = [...DOCUMENT_TYPES, ...MONEY_TYPES] as const

export type AnyDocumentType = DocumentType | MoneyType

export function isMoneyType(type: AnyDocumentType): type is MoneyType {
  return MONEY_TYPES.some((one) => one === type)
}
