import type { ReportDefinition } from './definition.ts'

/** 采购趋势: net purchases without tax by day, week from Monday, or month; also those in which nothing was bought. */
export const purchaseTrend = {
  name: 'purchaseTrend',
  section: 'purchase',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['week', 'day', 'month'],
  filters: ['partnerId', 'categoryId', 'productId', 'warehouseId'],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'documents', kind: 'count', total: true, priority: 2 },
    { key: 'netQuantity', kind: 'quantity', total: true, priority: 1 },
    { key: 'amount', kind: 'money', cost: true, total: true, priority: 3 },
    { key: 'discount', kind: 'money', cost: true, total: true, priority: 5 },
    { key: 'returnAmount', kind: 'money', cost: true, total: true, priority: 3 },
    {
      key: 'netAmount',
      kind: 'money',
      cost: true,
      emphasised: true,
      compared: true,
      formula: { kind: 'sum', plus: ['amount'], minus: ['discount', 'returnAmount'] },
    },
    {
      key: 'averagePrice',
      kind: 'unitPrice',
      cost: true,
      formula: { kind: 'average', amount: 'netAmount', quantity: 'netQuantity' },
    },
  ],
  charts: [{ kind: 'columns', label: 'name', series: ['netAmount'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'cgqs caigou qushi purchase cost trend',
} as const satisfies ReportDefinition<'purchaseTrend'>

/**
 * 进价变动: what a product cost at its first purchase of the period and at its last, without tax and after discounts. A
 * price is that of a day: its amounts ÷ its quantities, returns left out. 影响 = what was bought since − the same at the
 * first price: what the drift cost (or saved).
 */
export const priceDrift = {
  name: 'priceDrift',
  section: 'purchase',
  time: 'period',
  period: 'thisQuarter',
  groupings: [],
  filters: ['partnerId', 'categoryId', 'warehouseId'],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'firstDate', kind: 'date', priority: 4 },
    { key: 'firstPrice', kind: 'unitPrice', cost: true },
    { key: 'lastDate', kind: 'date', priority: 4 },
    { key: 'lastPrice', kind: 'unitPrice', cost: true },
    { key: 'change', kind: 'rate', cost: true },
    { key: 'quantity', kind: 'quantity', priority: 2 },
    { key: 'amount', kind: 'money', cost: true, total: true, priority: 1 },
    { key: 'effect', kind: 'money', cost: true, total: true, emphasised: true },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['effect'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'jjbd jinjia biandong zhangjia price drift',
} as const satisfies ReportDefinition<'priceDrift'>
