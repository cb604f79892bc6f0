import type { DocumentDefinition } from './definition.ts'

/** 成本调整单: changes what stock is worth, not how much there is (R18). */
export const costAdjustment: DocumentDefinition<'costAdjustment'> = {
  type: 'costAdjustment',
  prefix: 'CBTZ',
  group: 'stock',
  direction: 'none',
  price: 'change',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'reason', 'remark'],
  lineColumns: ['product', 'spec', 'stock', 'unitCost', 'stockValue', 'valueChange', 'remark'],
  stopColumns: ['product', 'valueChange'],
  keywords: 'cbtz cbtzd chengben tiaozheng cost adjustment value',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
