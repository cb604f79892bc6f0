import type { DocumentDefinition } from './definition.ts'

/** 拆卸单: one product goes out, its parts come in and share its cost by weight (R17). */
export const disassembly: DocumentDefinition<'disassembly'> = {
  type: 'disassembly',
  prefix: 'CX',
  group: 'stock',
  direction: 'both',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'businessDate', 'fee', 'remark'],
  lineColumns: ['direction', 'product', 'spec', 'unit', 'quantity', 'weight', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'cx cxd chaixie disassembly take apart',
  source: [],
  fulfilledBy: null,
  beforeOpening: false,
}
