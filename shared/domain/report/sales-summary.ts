import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'
import { TRADE_NAMES, TRADE_QUANTITIES } from './trade-columns.ts'

/** 销售汇总: what was sold to whom, without a word about cost. Amounts without tax, then the tax, then both. */
export const salesSummary = {
  name: 'salesSummary',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: ['product', 'partner', 'employee', 'category', 'day', 'month', 'document'],
  filters: ['productId', 'categoryId', 'directOnly', 'partnerId', 'userId', 'warehouseId'],
  comparable: true,
  columns: [
    ...TRADE_NAMES,
    CATEGORY_LEVEL,
    { key: 'documents', kind: 'count', only: ['partner', 'employee', 'day', 'month'] },
    ...TRADE_QUANTITIES,
    { key: 'amount', kind: 'money', total: true, priority: 2 },
    { key: 'discount', kind: 'money', total: true, priority: 5 },
    { key: 'returnAmount', kind: 'money', total: true, priority: 4 },
    {
      key: 'netAmount',
      kind: 'money',
      compared: true,
      emphasised: true,
      formula: { kind: 'sum', plus: ['amount'], minus: ['discount', 'returnAmount'] },
    },
    { key: 'tax', kind: 'money', total: true, whenUsed: true },
    {
      key: 'grossAmount',
      kind: 'money',
      priority: 3,
      formula: { kind: 'sum', plus: ['netAmount', 'tax'], minus: [] },
    },
    { key: 'amountShare', kind: 'rate', priority: 3, formula: { kind: 'share', of: 'netAmount' } },
    {
      key: 'averagePrice',
      kind: 'unitPrice',
      only: ['product'],
      priority: 4,
      formula: { kind: 'average', amount: 'netAmount', quantity: 'netQuantity' },
    },
  ],
  charts: [
    { kind: 'columns', label: 'name', series: ['netAmount'], only: ['day', 'month'] },
    { kind: 'bars', label: 'name', series: ['netAmount'], only: ['product', 'partner', 'employee', 'category'] },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'xshz xiaoshou huizong sales summary',
} as const satisfies ReportDefinition<'salesSummary'>
