import type { DocumentDefinition } from './definition.ts'

/** 采购申请: somebody asks for goods; suppliers are asked for prices, or it is ordered at once. */
export const purchaseRequest: DocumentDefinition<'purchaseRequest'> = {
  type: 'purchaseRequest',
  prefix: 'CGSQ',
  group: 'purchase',
  direction: 'none',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'expectedOn', 'reason', 'remark'],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'stock', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'cgsq cgsqd caigou shenqing qinggou purchase request requisition',
  source: [],
  fulfilledBy: 'purchaseOrder',
  beforeOpening: false,
}
