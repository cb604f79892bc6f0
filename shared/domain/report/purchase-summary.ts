import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'
import { TRADE_NAMES, TRADE_QUANTITIES } from './trade-columns.ts'

/** 采购汇总: what was bought from whom, what went back, 实际采购. Purchase prices are costs, so all of it needs 成本. */
export const purchaseSummary = {
  name: 'purchaseSummary',
  section: 'purchase',
  time: 'period',
  period: 'thisMonth',
  groupings: ['partner', 'product', 'category', 'day', 'month', 'document'],
  filters: ['productId', 'categoryId', 'directOnly', 'partnerId', 'warehouseId'],
  comparable: true,
  needs: 'cost',
  columns: [
    ...TRADE_NAMES,
    CATEGORY_LEVEL,
    { key: 'documents', kind: 'count', only: ['partner', 'day', 'month'] },
    ...TRADE_QUANTITIES,
    { key: 'amount', kind: 'money', total: true, priority: 2, cost: true },
    { key: 'discount', kind: 'money', total: true, priority: 5, cost: true },
    { key: 'returnAmount', kind: 'money', total: true, priority: 3, cost: true },
    {
      key: 'netAmount',
      kind: 'money',
      compared: true,
      emphasised: true,
      cost: true,
      formula: { kind: 'sum', plus: ['amount'], minus: ['discount', 'returnAmount'] },
    },
    { key: 'tax', kind: 'money', total: true, whenUsed: true, cost: true },
    {
      key: 'grossAmount',
      kind: 'money',
      priority: 3,
      cost: true,
      formula: { kind: 'sum', plus: ['netAmount', 'tax'], minus: [] },
    },
    { key: 'amountShare', kind: 'rate', priority: 3, cost: true, formula: { kind: 'share', of: 'netAmount' } },
    {
      key: 'averagePrice',
      kind: 'unitPrice',
      only: ['product'],
      priority: 4,
      cost: true,
      formula: { kind: 'average', amount: 'netAmount', quantity: 'netQuantity' },
    },
  ],
  charts: [
    { kind: 'columns', label: 'name', series: ['netAmount'], only: ['day', 'month'] },
    { kind: 'bars', label: 'name', series: ['netAmount'], only: ['partner', 'product', 'category'] },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'cghz caigou huizong purchase summary supplier',
} as const satisfies ReportDefinition<'purchaseSummary'>
