import type { DocumentDefinition } from './definition.ts'

/** 零售退货单: goods come back as in a sales return, and the money goes back at once. */
export const retailReturn: DocumentDefinition<'retailReturn'> = {
  type: 'retailReturn',
  prefix: 'LSTH',
  group: 'sales',
  direction: 'in',
  price: 'sales',
  partner: 'customer',
  headerFields: ['partner', 'warehouse', 'businessDate', 'tenders', 'reason', 'remark'],
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
  keywords: 'lsth lsthd lingshou tuihuo retail return refund till',
  source: ['retailSale'],
  fulfilledBy: null,
  beforeOpening: false,
  atTill: true,
}
