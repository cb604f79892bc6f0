import type { ReportDefinition } from './definition.ts'

/**
 * 缺货损失 (估算): what might have been sold on days without stock. A day is 缺货 when nothing was left at its end and
 * nothing was sold on it; before its first movement a product is not missed. 日均 = 净销量 ÷ days with stock; 少卖 =
 * 日均 × 缺货天数, at the average price and margin of what was sold. It is an estimate: demand of those days is unknown.
 */
export const stockoutLoss = {
  name: 'stockoutLoss',
  section: 'stock',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['categoryId'],
  comparable: false,
  columns: [
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'outDays', kind: 'count' },
    { key: 'stockedDays', kind: 'count', priority: 3 },
    { key: 'netQuantity', kind: 'quantity', priority: 2 },
    { key: 'daily', kind: 'quantity', priority: 1 },
    { key: 'lostQuantity', kind: 'quantity' },
    { key: 'lostAmount', kind: 'money', total: true, emphasised: true },
    { key: 'lostProfit', kind: 'money', cost: true, total: true },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['lostAmount'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'qhss quehuo sunshi stock out lost sales',
} as const satisfies ReportDefinition<'stockoutLoss'>
