import type { DocumentDefinition } from './definition.ts'

/** 报损单: goods are lost, broken or expired; they leave at the cost of the pool. */
export const loss: DocumentDefinition<'loss'> = {
  type: 'loss',
  prefix: 'BS',
  group: 'stock',
  direction: 'out',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'reason', 'remark'],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'bs bsd baosun pankui loss damage',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
