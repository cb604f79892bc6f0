import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'

/** 库存资产表: what lies there, what is spoken for, what it cost and what it would sell for. Orders are open only now. */
export const stockAssets = {
  name: 'stockAssets',
  section: 'stock',
  time: 'asOf',
  period: 'today',
  groupings: ['product', 'category'],
  filters: ['categoryId', 'directOnly'],
  comparable: false,
  columns: [
    { key: 'code', kind: 'text', only: ['product'], priority: 6 },
    { key: 'name', kind: 'text' },
    CATEGORY_LEVEL,
    { key: 'spec', kind: 'text', only: ['product'], priority: 5 },
    { key: 'unit', kind: 'text', only: ['product'] },
    { key: 'products', kind: 'count', only: ['category'] },
    { key: 'quantity', kind: 'quantity', total: true },
    { key: 'reserved', kind: 'quantity', total: true, whenUsed: true, priority: 3 },
    {
      key: 'available',
      kind: 'quantity',
      priority: 3,
      formula: { kind: 'sum', plus: ['quantity'], minus: ['reserved'] },
    },
    { key: 'onOrder', kind: 'quantity', total: true, whenUsed: true, priority: 3 },
    {
      key: 'unitCost',
      kind: 'unitPrice',
      cost: true,
      only: ['product'],
      priority: 2,
      formula: { kind: 'average', amount: 'value', quantity: 'quantity' },
    },
    { key: 'value', kind: 'money', cost: true, total: true, emphasised: true },
    { key: 'valueShare', kind: 'rate', cost: true, priority: 4, formula: { kind: 'share', of: 'value' } },
    { key: 'retailPrice', kind: 'unitPrice', only: ['product'], priority: 4 },
    { key: 'retailValue', kind: 'money', total: true, priority: 1 },
    {
      key: 'expectedProfit',
      kind: 'money',
      cost: true,
      priority: 2,
      formula: { kind: 'sum', plus: ['retailValue'], minus: ['value'] },
    },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['value'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'kczc kczk kucun zichan zhuangkuang stock assets value',
} as const satisfies ReportDefinition<'stockAssets'>
