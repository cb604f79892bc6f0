import type { DocumentType } from './document-type.ts'

/** The business area a document is filed under: a rail entry, a permission and a refetch topic. */
export type DocumentGroup = 'purchase' | 'sales' | 'stock'

/** Which way goods move when the document is posted. */
export type StockDirection = 'in' | 'out'

/**
 * Where the price of a line comes from and what it is for.
 * - purchase: what the supplier is owed, and the cost of the goods (R4)
 * - sales: what the customer owes; the cost is taken from the pool
 * - cost: an inbound cost; may be left empty, then the pool's current unit cost counts (R5)
 * - none: the document carries no prices
 */
export type PriceMeaning = 'purchase' | 'sales' | 'cost' | 'none'

export type LineColumn =
  | 'product'
  | 'spec'
  | 'barcode'
  | 'unit'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'amount'
  | 'stock'
  | 'lastPrice'
  | 'remark'

export type HeaderField = 'partner' | 'warehouse' | 'businessDate' | 'externalNumber' | 'reason' | 'freight' | 'remark'

/**
 * What one document type is. Everything generic — engine, endpoints, list, form, print data — is derived
 * from this, so a new type is a definition plus a pure posting rule.
 */
export interface DocumentDefinition<Type extends DocumentType = DocumentType> {
  readonly type: Type
  /** Fixed part of the number `PREFIX-YYYYMMDD-NNNN` (domain.md §4). */
  readonly prefix: string
  readonly group: DocumentGroup
  readonly direction: StockDirection
  readonly price: PriceMeaning
  /** Whose document it is; null when no partner takes part. */
  readonly partner: 'supplier' | 'customer' | null
  readonly headerFields: readonly HeaderField[]
  readonly lineColumns: readonly LineColumn[]
  /** Columns at which Enter stops, in order (ux.md §6.2). */
  readonly stopColumns: readonly LineColumn[]
  /** Words the palette finds the type by: pinyin initials without and with 单 first, then pinyin and English. */
  readonly keywords: string
  /** May be dated the day before the books were opened (期初). */
  readonly beforeOpening: boolean
}
