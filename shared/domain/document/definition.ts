import type { DocumentType } from './document-type.ts'

/** The business area a document is filed under: a rail entry, a permission and a refetch topic. */
export type DocumentGroup = 'purchase' | 'sales' | 'stock'

/**
 * Which way goods move when the document is posted.
 * - between: out of the warehouse and into `toWarehouse` (调拨)
 * - both: each line says its own direction (组装, 拆卸)
 * - none: only values change (成本调整)
 */
export type StockDirection = 'in' | 'out' | 'between' | 'both' | 'none'

/**
 * Where the price of a line comes from and what it is for.
 * - purchase: what the supplier is owed, and the cost of the goods (R4)
 * - sales: what the customer owes; the cost is taken from the pool
 * - cost: an inbound cost; may be left empty, then the pool's current unit cost counts (R5)
 * - change: the line carries a signed change of stock value instead of a price (R18)
 * - none: the document carries no prices
 */
export type PriceMeaning = 'purchase' | 'sales' | 'cost' | 'change' | 'none'

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
  | 'unitCost'
  | 'stockValue'
  | 'lastPrice'
  | 'remark'
  | 'direction'
  | 'batch'
  | 'serials'
  | 'weight'
  | 'valueChange'

export type HeaderField =
  | 'partner'
  | 'warehouse'
  | 'toWarehouse'
  | 'businessDate'
  | 'externalNumber'
  | 'reason'
  | 'freight'
  | 'fee'
  | 'remark'

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
  /** Type whose lines this one's lines may give back or receive (R9, R16, two-step transfer); null: none. */
  readonly source: DocumentType | null
  /** May be dated the day before the books were opened (期初). */
  readonly beforeOpening: boolean
}
