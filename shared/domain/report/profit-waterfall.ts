import type { ReportDefinition } from './definition.ts'

/** 毛利瀑布: from what goods were sold for to what is left of it, step by step. Without tax; cost as the journal charges it. */
export const profitWaterfall = {
  name: 'profitWaterfall',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['partnerId', 'categoryId', 'productId', 'userId', 'warehouseId'],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'step', kind: 'word' },
    { key: 'amount', kind: 'money', cost: true, emphasised: true, compared: true },
    { key: 'ofSales', kind: 'rate', cost: true },
  ],
  charts: [{ kind: 'waterfall', label: 'step', series: ['amount'] }],
  totals: false,
  paper: 'portrait',
  keywords: 'mlpb maoli pubu gross profit waterfall bridge',
} as const satisfies ReportDefinition<'profitWaterfall'>
