import type { ReportDefinition } from './definition.ts'

const RANKED = [
  { key: 'rank', kind: 'count' },
  { key: 'name', kind: 'text' },
  { key: 'documents', kind: 'count', priority: 3 },
] as const

/** 客户集中度: customers by net sales without tax, the most first, and how much of all they come to (帕累托). */
export const customerConcentration = {
  name: 'customerConcentration',
  section: 'sales',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['partner'],
  filters: ['categoryId', 'productId', 'userId', 'warehouseId'],
  comparable: true,
  columns: [
    ...RANKED,
    { key: 'netAmount', kind: 'money', total: true, emphasised: true, compared: true },
    { key: 'share', kind: 'rate', formula: { kind: 'share', of: 'netAmount' } },
    { key: 'shareSoFar', kind: 'rate' },
    { key: 'cost', kind: 'money', cost: true, total: true, priority: 4 },
    {
      key: 'profit',
      kind: 'money',
      cost: true,
      priority: 1,
      formula: { kind: 'sum', plus: ['netAmount'], minus: ['cost'] },
    },
    { key: 'profitShare', kind: 'rate', cost: true, priority: 2, formula: { kind: 'share', of: 'profit' } },
  ],
  charts: [{ kind: 'pareto', label: 'name', series: ['netAmount'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'khjzd jizhongdu customer concentration pareto 28',
} as const satisfies ReportDefinition<'customerConcentration'>

/** 供应商占比: suppliers by net purchases without tax, the most first, and how much of all they come to. */
export const supplierShare = {
  name: 'supplierShare',
  section: 'purchase',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['partner'],
  filters: ['categoryId', 'productId', 'warehouseId'],
  comparable: true,
  needs: 'cost',
  columns: [
    ...RANKED,
    { key: 'netAmount', kind: 'money', cost: true, total: true, emphasised: true, compared: true },
    { key: 'share', kind: 'rate', cost: true, formula: { kind: 'share', of: 'netAmount' } },
    { key: 'shareSoFar', kind: 'rate', cost: true },
    { key: 'returnAmount', kind: 'money', cost: true, total: true, priority: 1 },
  ],
  charts: [{ kind: 'pareto', label: 'name', series: ['netAmount'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'gyszb gongyingshang zhanbi supplier share',
} as const satisfies ReportDefinition<'supplierShare'>
