import type { DocumentDefinition } from './definition.ts'

/** 期初库存单 */
export const openingStock: DocumentDefinition<'openingStock'> = {
  type: 'openingStock',
  prefix: 'QCKC',
  group: 'stock',
  direction: 'in',
  price: 'cost',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'remark'],
  lineColumns: [
    'product',
    'spec',
    'barcode',
    'unit',
    'quantity',
    'price',
    'amount',
    'stock',
    'batch',
    'serials',
    'remark',
  ],
  stopColumns: ['product', 'quantity', 'price'],
  keywords: 'qckc qckcd qichu kucun opening stock',
  source: [],
  fulfilledBy: null,
  beforeOpening: true,
}
