import type { ReportDefinition } from './definition.ts'

/**
 * 供应商表现: of the purchase orders of a period those that were due by its end; on time is one of which everything had
 * come by the day that was agreed on. 到货差异 is what has not come of them by now. Purchases and returns are those of the
 * period, without tax and after discounts. 均价走势: what was bought again costs so much more (or less) than at the first
 * price of the period, product by product as in 进价变动; the first price is that of the day a product was first bought on.
 */
export const supplierPerformance = {
  name: 'supplierPerformance',
  section: 'purchase',
  time: 'period',
  period: 'thisQuarter',
  groupings: [],
  filters: ['partnerId'],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'orders', kind: 'count', total: true, priority: 3 },
    { key: 'due', kind: 'count', total: true, priority: 2 },
    { key: 'onTime', kind: 'count', total: true, priority: 2 },
    {
      key: 'onTimeRate',
      kind: 'rate',
      zero: true,
      emphasised: true,
      formula: { kind: 'ratio', of: 'onTime', over: 'due' },
    },
    { key: 'ordered', kind: 'quantity', total: true, priority: 4 },
    { key: 'missing', kind: 'quantity', total: true, priority: 4 },
    { key: 'missingRate', kind: 'rate', formula: { kind: 'ratio', of: 'missing', over: 'ordered' } },
    { key: 'amount', kind: 'money', cost: true, total: true },
    { key: 'returnAmount', kind: 'money', cost: true, total: true, priority: 3 },
    { key: 'returnRate', kind: 'rate', cost: true, formula: { kind: 'ratio', of: 'returnAmount', over: 'amount' } },
    { key: 'priceBase', kind: 'money', cost: true, total: true, priority: 5 },
    { key: 'priceEffect', kind: 'money', cost: true, total: true, priority: 4 },
    {
      key: 'priceTrend',
      kind: 'rate',
      cost: true,
      priority: 1,
      formula: { kind: 'ratio', of: 'priceEffect', over: 'priceBase' },
    },
    { key: 'term', kind: 'count', priority: 1 },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'gysbx gongyingshang biaoxian zhunshi supplier performance on time',
} as const satisfies ReportDefinition<'supplierPerformance'>
