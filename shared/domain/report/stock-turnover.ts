import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'

/**
 * 存货周转: how often the stock was sold in the period, and how many days it lies. 平均库存 is the mean of the value at
 * the end of every day, not of the first and last day only. 周转次数 = 销售成本 ÷ 平均库存; 周转天数 = 平均库存 × days
 * of the period ÷ 销售成本 (存货周转天数 of 财务报表分析).
 */
export const stockTurnover = {
  name: 'stockTurnover',
  section: 'stock',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['category', 'product'],
  filters: ['categoryId', 'directOnly'],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'code', kind: 'text', only: ['product'], priority: 6 },
    { key: 'name', kind: 'text' },
    CATEGORY_LEVEL,
    { key: 'spec', kind: 'text', only: ['product'], priority: 5 },
    { key: 'products', kind: 'count', only: ['category'], total: true, priority: 4 },
    { key: 'openingValue', kind: 'money', cost: true, total: true, priority: 3 },
    { key: 'closingValue', kind: 'money', cost: true, total: true, priority: 2 },
    { key: 'averageValue', kind: 'money', cost: true, total: true, compared: true },
    { key: 'cost', kind: 'money', cost: true, total: true },
    { key: 'turns', kind: 'quantity', cost: true, formula: { kind: 'ratio', of: 'cost', over: 'averageValue' } },
    { key: 'days', kind: 'count', cost: true, emphasised: true },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['averageValue', 'cost'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'chzz zhouzhuan kuzhuan turnover days of stock dio',
} as const satisfies ReportDefinition<'stockTurnover'>
