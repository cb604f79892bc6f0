import type { DocumentDefinition } from './definition.ts'

/** 其他出库单: goods leave for a reason of their own (own use, samples, gifts); the cost goes with them. */
export const otherOut: DocumentDefinition<'otherOut'> = {
  type: 'otherOut',
  prefix: 'QTCK',
  group: 'stock',
  direction: 'out',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'reason', 'remark'],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'qtck qtckd qita chuku lingyong other out issue',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
