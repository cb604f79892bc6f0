import type { DocumentDefinition } from './definition.ts'

/** 销售出库单 */
export const salesShipment: DocumentDefinition<'salesShipment'> = {
  type: 'salesShipment',
  prefix: 'XSCK',
  group: 'sales',
  direction: 'out',
  price: 'sales',
  partner: 'customer',
  headerFields: ['partner', 'warehouse', 'businessDate', 'externalNumber', 'tenders', 'remark'],
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
  keywords: 'xsck xsckd xiaoshou chuku fahuo sales shipment ship',
  source: ['salesOrder'],
  fulfilledBy: null,
  beforeOpening: false,
}
