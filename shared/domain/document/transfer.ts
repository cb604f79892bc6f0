import type { DocumentDefinition } from './definition.ts'

/** 调拨单: goods move between warehouses; cost is not touched (R12). */
export const transfer: DocumentDefinition<'transfer'> = {
  type: 'transfer',
  prefix: 'DB',
  group: 'stock',
  direction: 'between',
  price: 'none',
  partner: null,
  headerFields: ['warehouse', 'toWarehouse', 'businessDate', 'remark'],
  lineColumns: ['product', 'spec', 'barcode', 'unit', 'quantity', 'stock', 'batch', 'serials', 'remark'],
  stopColumns: ['product', 'quantity'],
  keywords: 'db dbd diaobo transfer move warehouse',
  source: ['transfer'],
  fulfilledBy: null,
  beforeOpening: false,
}
