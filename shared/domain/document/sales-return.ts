import type { DocumentDefinition } from './definition.ts'

/** 销售退货单: goods come back at what they cost when they were sold (R16), free ones at current cost. */
export const salesReturn: DocumentDefinition<'salesReturn'> = {
  type: 'salesReturn',
  prefix: 'XSTH',
  group: 'sales',
  direction: 'in',
  price: 'sales',
  partner: 'customer',
  headerFields: ['partner', 'warehouse', 'businessDate', 'externalNumber', 'reason', 'tenders', 'remark'],
  lineColumns: [
    'product',
    'spec',
    'unit',
    'quantity',
    'price',
    'discount',
    'amount',
    'stock',
    'lastPrice',
    'batch',
    'serials',
    'remark',
  ],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'xsth xsthd xiaoshou tuihuo sales return customer',
  source: ['salesShipment'],
  fulfilledBy: null,
  beforeOpening: false,
}
