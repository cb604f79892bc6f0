import type { DocumentDefinition } from './definition.ts'

/** 组装单: components go out, one product comes in at their cost and the fee (R17). */
export const assembly: DocumentDefinition<'assembly'> = {
  type: 'assembly',
  prefix: 'ZZ',
  group: 'stock',
  direction: 'both',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'fee', 'remark'],
  lineColumns: ['direction', 'product', 'spec', 'unit', 'quantity', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'zz zzd zuzhuang assembly assemble build',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
