import type { DocumentDefinition } from './definition.ts'

/** 报价单: what a customer is offered, until a day. */
export const salesQuote: DocumentDefinition<'salesQuote'> = {
  type: 'salesQuote',
  prefix: 'XSBJ',
  group: 'sales',
  direction: 'none',
  price: 'sales',
  partner: 'customer',
  headerFields: ['partner', 'warehouse', 'businessDate', 'validUntil', 'paymentTerms', 'remark'],
  lineColumns: ['product', 'spec', 'unit', 'quantity', 'price', 'discount', 'amount', 'stock', 'lastPrice', 'remark'],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'xsbj xsbjd xiaoshou baojia sales quote quotation',
  source: [],
  fulfilledBy: 'salesOrder',
  beforeOpening: false,
}
