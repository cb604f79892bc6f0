import type { DocumentDefinition } from './definition.ts'

/** 报溢单: more was found than the books say; valued at current cost (R5). */
export const gain: DocumentDefinition<'gain'> = {
  type: 'gain',
  prefix: 'BY',
  group: 'stock',
  direction: 'in',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'reason', 'remark'],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'by byd baoyi panying gain surplus',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
