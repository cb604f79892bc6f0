import type { DocumentDefinition } from './definition.ts'

/** 采购入库单 */
export const purchaseReceipt: DocumentDefinition<'purchaseReceipt'> = {
  type: 'purchaseReceipt',
  prefix: 'CGRK',
  group: 'purchase',
  direction: 'in',
  price: 'purchase',
  partner: 'supplier',
  headerFields: ['partner', 'warehouse', 'businessDate', 'externalNumber', 'freight', 'tenders', 'remark'],
  lineColumns: [
    'product',
    'spec',
    'barcode',
    'unit',
    'quantity',
    'rejected',
    'rejectReason',
    'price',
    'amount',
    'stock',
    'lastPrice',
    'batch',
    'serials',
    'remark',
  ],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'cgrk cgrkd caigou ruku jinhuo purchase receipt receive',
  source: ['purchaseOrder'],
  fulfilledBy: null,
  beforeOpening: false,
}
