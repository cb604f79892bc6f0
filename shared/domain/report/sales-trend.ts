import type { ReportDefinition } from './definition.ts'

/**
 * 销售趋势: net sales without tax (sales − discounts − returns), their cost as the journal charges it, and what is left,
 * by day, by week from Monday, by month. Days without a sale stand too: a trend has no holes. Compared with a day, week or
 * month as far into the other period.
 */
export const salesTrend = {
  name: 'salesTrend',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: ['day', 'week', 'month'],
  filters: ['partnerId', 'categoryId', 'productId', 'userId', 'warehouseId'],
  comparable: true,
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'documents', kind: 'count', total: true, priority: 2 },
    { key: 'netQuantity', kind: 'quantity', total: true, priority: 4 },
    { key: 'amount', kind: 'money', total: true, priority: 4 },
    { key: 'discount', kind: 'money', total: true, priority: 5 },
    { key: 'returnAmount', kind: 'money', total: true, priority: 3 },
    {
      key: 'netAmount',
      kind: 'money',
      emphasised: true,
      compared: true,
      formula: { kind: 'sum', plus: ['amount'], minus: ['discount', 'returnAmount'] },
    },
    { key: 'cost', kind: 'money', cost: true, total: true, priority: 2 },
    {
      key: 'profit',
      kind: 'money',
      cost: true,
      compared: true,
      formula: { kind: 'sum', plus: ['netAmount'], minus: ['cost'] },
    },
    {
      key: 'margin',
      kind: 'rate',
      cost: true,
      priority: 1,
      formula: { kind: 'ratio', of: 'profit', over: 'netAmount' },
    },
  ],
  charts: [{ kind: 'columns', label: 'name', series: ['netAmount', 'profit'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'xsqs qushi trend zhou week day month',
} as const satisfies ReportDefinition<'salesTrend'>
