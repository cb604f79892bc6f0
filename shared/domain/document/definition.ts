import type { DocumentType } from './document-type.ts'

/** The business area a document is filed under: a rail entry, a permission and a refetch topic. */
export type DocumentGroup = 'purchase' | 'sales' | 'stock'

/**
 * Which way goods move when the document is posted.
 * - between: out of the warehouse and into `toWarehouse` (调拨)
 * - both: each line says its own direction (组装, 拆卸)
 * - none: nothing moves; only values change (成本调整), or something is meant to come or to go (orders)
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
  /** Only where the books have tax. */
  | 'taxRate'
  | 'taxAmount'
  | 'grossAmount'
  | 'rejected'
  | 'rejectReason'

export type HeaderField =
  | 'partner'
  | 'warehouse'
  | 'toWarehouse'
  | 'businessDate'
  | 'externalNumber'
  | 'reason'
  | 'freight'
  | 'fee'
  | 'tenders'
  | 'remark'
  | 'expectedOn'
  | 'validUntil'
  | 'leadDays'
  | 'deposit'
  | 'paymentTerms'
  | 'shippingAddress'

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
  /** Types whose lines this one's lines may give back, receive or carry out (R9, R16, two-step transfer, orders). */
  readonly source: readonly DocumentType[]
  /**
   * Requests, quotes and orders move nothing: they say what is meant to come or to go, until documents of this type
   * have done it. Null: the document does something itself.
   */
  readonly fulfilledBy: DocumentType | null
  /** May be dated the day before the books were opened (期初). */
  readonly beforeOpening: boolean
  /** Entered at the till: there is no form for it, it is paid at once, and without a partner it is of a walk-in (散客). */
  readonly atTill?: true
}

/** Whether the document's prices are what somebody owes: it may have tax, 整单优惠 and 抹零. */
export function isTraded({ price }: Pick<DocumentDefinition, 'price'>): boolean {
  return price === 'purchase' || price === 'sales'
}

/** The columns of a type with its tax: 税率 · 税额 · 价税合计 follow the amount. */
export function withTaxColumns(definition: DocumentDefinition): readonly LineColumn[] {
  if (!isTraded(definition)) return definition.lineColumns
  return definition.lineColumns.flatMap((column): readonly LineColumn[] =>
    column === 'amount' ? ['amount', 'taxRate', 'taxAmount', 'grossAmount'] : [column],
  )
}
