import type { ReportDefinition } from './definition.ts'

/**
 * 库存金额走势: how much money lay in stock at the end of every day, week or month, and what changed it. 其他 is all that
 * is neither purchase nor sale: opening stock, counts, assemblies, adjustments, true-ups.
 */
export const stockValueTrend = {
  name: 'stockValueTrend',
  section: 'stock',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['week', 'day', 'month'],
  filters: ['categoryId'],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'openingValue', kind: 'money', cost: true },
    { key: 'purchaseValue', kind: 'money', cost: true, total: true },
    { key: 'saleValue', kind: 'money', cost: true, total: true },
    { key: 'otherValue', kind: 'money', cost: true, total: true, priority: 1 },
    {
      key: 'closingValue',
      kind: 'money',
      cost: true,
      emphasised: true,
      compared: true,
      formula: { kind: 'sum', plus: ['openingValue', 'purchaseValue', 'otherValue'], minus: ['saleValue'] },
    },
  ],
  charts: [{ kind: 'lines', label: 'name', series: ['closingValue'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'kcje zoushi qushi stock value trend',
} as const satisfies ReportDefinition<'stockValueTrend'>
