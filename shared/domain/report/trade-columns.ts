import type { ReportColumn } from './definition.ts'

/** What a row of sales or purchases is called, by what it stands for. */
export const TRADE_NAMES = [
  { key: 'number', kind: 'documentNumber', only: ['document'] },
  { key: 'date', kind: 'date', only: ['document'], priority: 2 },
  { key: 'code', kind: 'text', only: ['product'], priority: 6 },
  { key: 'name', kind: 'text' },
  { key: 'spec', kind: 'text', only: ['product'], priority: 5 },
  { key: 'unit', kind: 'text', only: ['product'] },
] as const satisfies readonly ReportColumn[]

/** Goods that were traded, what came back, and what is left of it. */
export const TRADE_QUANTITIES = [
  { key: 'quantity', kind: 'quantity', total: true, priority: 3 },
  { key: 'returnQuantity', kind: 'quantity', total: true, priority: 4 },
  {
    key: 'netQuantity',
    kind: 'quantity',
    priority: 1,
    formula: { kind: 'sum', plus: ['quantity'], minus: ['returnQuantity'] },
  },
] as const satisfies readonly ReportColumn[]
