import type { DocumentDefinition } from './definition.ts'

/** 采购订单: what a supplier is to deliver; on order 在途 until it is received or closed. */
export const purchaseOrder: DocumentDefinition<'purchaseOrder'> = {
  type: 'purchaseOrder',
  prefix: 'CGDD',
  group: 'purchase',
  direction: 'none',
  price: 'purchase',
  partner: 'supplier',
  headerFields: [
    'partner',
    'warehouse',
    'businessDate',
    'expectedOn',
    'externalNumber',
    'deposit',
    'paymentTerms',
    'remark',
  ],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'price', 'amount', 'stock', 'lastPrice', 'remark'],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'cgdd cgddd caigou dingdan purchase order',
  source: ['supplierQuote', 'purchaseRequest'],
  fulfilledBy: 'purchaseReceipt',
  beforeOpening: false,
}
