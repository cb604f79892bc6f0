import type { ReportDefinition } from './definition.ts'

/**
 * 呆滞占用: how much of the money in stock lies in goods of which nothing was sold for so many days, by category. What was
 * never sold idles since it first came, as in 滞销/库龄, whose rows Enter opens. A category has none of the goods of those
 * below it. 动销率 = of the products in stock those that were sold within so many days.
 */
export const deadStock = {
  name: 'deadStock',
  section: 'stock',
  time: 'asOf',
  period: 'today',
  groupings: [],
  filters: ['days'],
  days: 90,
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'level', kind: 'word', whenUsed: true },
    { key: 'products', kind: 'count', total: true, priority: 2 },
    { key: 'soldProducts', kind: 'count', total: true, priority: 2 },
    { key: 'soldShare', kind: 'rate', priority: 1, formula: { kind: 'ratio', of: 'soldProducts', over: 'products' } },
    { key: 'value', kind: 'money', cost: true, total: true },
    { key: 'deadProducts', kind: 'count', total: true, priority: 1 },
    { key: 'deadValue', kind: 'money', cost: true, total: true, emphasised: true },
    { key: 'deadShare', kind: 'rate', cost: true, formula: { kind: 'ratio', of: 'deadValue', over: 'value' } },
    { key: 'ofAll', kind: 'rate', cost: true, priority: 3, formula: { kind: 'share', of: 'deadValue' } },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['deadValue', 'value'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'dzzy daizhi zijin dxl dongxiaolv dead stock money sell-through',
} as const satisfies ReportDefinition<'deadStock'>
