import type { DocumentDefinition } from './definition.ts'

/** 采购退货单: goods leave at the cost of the pool (R13); the supplier credits the price. */
export const purchaseReturn: DocumentDefinition<'purchaseReturn'> = {
  type: 'purchaseReturn',
  prefix: 'CGTH',
  group: 'purchase',
  direction: 'out',
  price: 'purchase',
  partner: 'supplier',
  headerFields: ['partner', 'warehouse', 'businessDate', 'externalNumber', 'reason', 'tenders', 'remark'],
  lineColumns: [
    'product',
    'spec',
    'barcode',
    'unit',
    'quantity',
    'price',
    'amount',
    'stock',
    'lastPrice',
    'batch',
    'serials',
    'remark',
  ],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'cgth cgthd caigou tuihuo purchase return supplier',
  source: ['purchaseReceipt'],
  fulfilledBy: null,
  beforeOpening: false,
}
