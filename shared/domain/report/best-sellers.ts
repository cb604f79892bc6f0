import type { ReportDefinition } from './definition.ts'

/** 畅销榜: products by what was sold of them, how long what is left will last, and their ABC class by sales. */
export const bestSellers = {
  name: 'bestSellers',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['categoryId', 'warehouseId'],
  comparable: true,
  columns: [
    { key: 'rank', kind: 'count' },
    { key: 'code', kind: 'text', priority: 5 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 4 },
    { key: 'unit', kind: 'text' },
    { key: 'netQuantity', kind: 'quantity', total: true, compared: true },
    { key: 'netAmount', kind: 'money', total: true, emphasised: true, compared: true },
    { key: 'amountShare', kind: 'rate', priority: 3, formula: { kind: 'share', of: 'netAmount' } },
    { key: 'cost', kind: 'money', cost: true, total: true, priority: 4 },
    {
      key: 'profit',
      kind: 'money',
      cost: true,
      priority: 1,
      formula: { kind: 'sum', plus: ['netAmount'], minus: ['cost'] },
    },
    { key: 'daily', kind: 'quantity', priority: 3 },
    { key: 'stock', kind: 'quantity', priority: 2 },
    { key: 'coverDays', kind: 'count', zero: true, priority: 2 },
    { key: 'abc', kind: 'word', priority: 3 },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['netAmount'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'cx cxb changxiao bang best sellers abc',
} as const satisfies ReportDefinition<'bestSellers'>
