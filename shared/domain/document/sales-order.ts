import type { DocumentDefinition } from './definition.ts'

/** 销售订单: what a customer is to get; reserved 占用 until it is shipped or closed. */
export const salesOrder: DocumentDefinition<'salesOrder'> = {
  type: 'salesOrder',
  prefix: 'XSDD',
  group: 'sales',
  direction: 'none',
  price: 'sales',
  partner: 'customer',
  headerFields: [
    'partner',
    'warehouse',
    'businessDate',
    'expectedOn',
    'externalNumber',
    'deposit',
    'paymentTerms',
    'shippingAddress',
    'remark',
  ],
  lineColumns: ['product', 'spec', 'unit', 'quantity', 'price', 'discount', 'amount', 'stock', 'lastPrice', 'remark'],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'xsdd xsddd xiaoshou dingdan sales order',
  source: ['salesQuote'],
  fulfilledBy: 'salesShipment',
  beforeOpening: false,
}
