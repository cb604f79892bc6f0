import type { DocumentDefinition } from './definition.ts'

/** 询价/报价: what a supplier asks for what was requested; compared side by side, the best becomes an order. */
export const supplierQuote: DocumentDefinition<'supplierQuote'> = {
  type: 'supplierQuote',
  prefix: 'CGXJ',
  group: 'purchase',
  direction: 'none',
  price: 'purchase',
  partner: 'supplier',
  headerFields: [
    'partner',
    'warehouse',
    'businessDate',
    'externalNumber',
    'leadDays',
    'validUntil',
    'paymentTerms',
    'remark',
  ],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'price', 'amount', 'stock', 'lastPrice', 'remark'],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'cgxj cgxjd xunjia baojia supplier quote inquiry',
  source: ['purchaseRequest'],
  fulfilledBy: 'purchaseOrder',
  beforeOpening: false,
}
