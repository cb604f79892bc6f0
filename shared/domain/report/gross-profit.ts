import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'
import { TRADE_NAMES, TRADE_QUANTITIES } from './trade-columns.ts'

/**
 * 销售毛利表. Amounts are without tax. 净销售额 = 销售额 − 优惠 − 退货额; the cost is what the journal charges to 销售成本 in the
 * period: what the goods cost when they left, less what came back, true-ups on the day of their inbound (R15).
 */
export const grossProfit = {
  name: 'grossProfit',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: ['product', 'partner', 'employee', 'category', 'supplier', 'day', 'month', 'document'],
  filters: ['productId', 'categoryId', 'directOnly', 'partnerId', 'supplierId', 'userId', 'warehouseId'],
  comparable: true,
  needs: 'cost',
  columns: [
    ...TRADE_NAMES,
    CATEGORY_LEVEL,
    ...TRADE_QUANTITIES,
    { key: 'amount', kind: 'money', total: true, priority: 2 },
    { key: 'discount', kind: 'money', total: true, priority: 5 },
    { key: 'returnAmount', kind: 'money', total: true, priority: 5 },
    {
      key: 'netAmount',
      kind: 'money',
      compared: true,
      formula: { kind: 'sum', plus: ['amount'], minus: ['discount', 'returnAmount'] },
    },
    { key: 'cost', kind: 'money', cost: true, total: true },
    {
      key: 'profit',
      kind: 'money',
      cost: true,
      emphasised: true,
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
    { key: 'profitShare', kind: 'rate', cost: true, priority: 3, formula: { kind: 'share', of: 'profit' } },
    {
      key: 'averagePrice',
      kind: 'unitPrice',
      only: ['product'],
      priority: 4,
      formula: { kind: 'average', amount: 'netAmount', quantity: 'netQuantity' },
    },
    {
      key: 'averageCost',
      kind: 'unitPrice',
      only: ['product'],
      cost: true,
      priority: 4,
      formula: { kind: 'average', amount: 'cost', quantity: 'netQuantity' },
    },
  ],
  charts: [
    { kind: 'columns', label: 'name', series: ['netAmount', 'profit'], only: ['day', 'month'] },
    {
      kind: 'bars',
      label: 'name',
      series: ['netAmount', 'profit'],
      only: ['product', 'partner', 'employee', 'category', 'supplier'],
    },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'ml xsml maoli xiaoshou gross profit margin 利润',
} as const satisfies ReportDefinition<'grossProfit'>
