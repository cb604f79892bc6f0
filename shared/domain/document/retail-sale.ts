import type { DocumentDefinition } from './definition.ts'

/** 零售单: goods out and money in, in one document. */
export const retailSale: DocumentDefinition<'retailSale'> = {
  type: 'retailSale',
  prefix: 'LS',
  group: 'sales',
  direction: 'out',
  price: 'sales',
  partner: 'customer',
  headerFields: ['partner', 'warehouse', 'businessDate', 'tenders', 'remark'],
  lineColumns: [
    'product',
    'spec',
    'unit',
    'quantity',
    'price',
    'discount',
    'amount',
    'stock',
    'batch',
    'serials',
    'remark',
  ],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'ls lsd lingshou xiaopiao shouyin retail sale receipt till',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
  atTill: true,
}
