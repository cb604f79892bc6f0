import type { DocumentDefinition } from './definition.ts'

/** 其他入库单: goods come in for a reason of their own; without a price at current cost. */
export const otherIn: DocumentDefinition<'otherIn'> = {
  type: 'otherIn',
  prefix: 'QTRK',
  group: 'stock',
  direction: 'in',
  price: 'cost',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'reason', 'remark'],
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
  keywords: 'qtrk qtrkd qita ruku other in receipt',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
