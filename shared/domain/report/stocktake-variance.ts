import type { ReportDefinition } from './definition.ts'

const BY_LINE = { only: ['line'] } as const
const BY_STOCKTAKE = { only: ['document'] } as const

/**
 * 盘点盈亏表: lines of posted stocktakes whose count differed, at what the books charged for it; by stocktake the
 * accuracy, so that one sees whether it gets better. 准确率 = lines without a difference ÷ counted lines.
 */
export const stocktakeVariance = {
  name: 'stocktakeVariance',
  section: 'stock',
  time: 'period',
  period: 'thisQuarter',
  groupings: ['line', 'document'],
  filters: ['warehouseId', 'categoryId', 'productId'],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'date', kind: 'date' },
    { key: 'number', kind: 'documentNumber', priority: 3 },
    { key: 'warehouse', kind: 'text', priority: 4 },
    { key: 'code', kind: 'text', priority: 6, ...BY_LINE },
    { key: 'name', kind: 'text', ...BY_LINE },
    { key: 'spec', kind: 'text', priority: 5, ...BY_LINE },
    { key: 'batch', kind: 'text', priority: 5, whenUsed: true, ...BY_LINE },
    { key: 'unit', kind: 'text', priority: 2, ...BY_LINE },
    { key: 'lines', kind: 'count', total: true, ...BY_STOCKTAKE },
    { key: 'equal', kind: 'count', total: true, priority: 2, ...BY_STOCKTAKE },
    { key: 'expected', kind: 'quantity', priority: 1, ...BY_LINE },
    { key: 'counted', kind: 'quantity', priority: 1, ...BY_LINE },
    {
      key: 'difference',
      kind: 'quantity',
      ...BY_LINE,
      formula: { kind: 'sum', plus: ['counted'], minus: ['expected'] },
    },
    { key: 'gainAmount', kind: 'money', cost: true, total: true },
    { key: 'lossAmount', kind: 'money', cost: true, total: true },
    {
      key: 'netAmount',
      kind: 'money',
      cost: true,
      emphasised: true,
      formula: { kind: 'sum', plus: ['gainAmount', 'lossAmount'], minus: [] },
    },
    { key: 'unitCost', kind: 'unitPrice', cost: true, priority: 3, ...BY_LINE },
    {
      key: 'accuracy',
      kind: 'rate',
      zero: true,
      ...BY_STOCKTAKE,
      formula: { kind: 'ratio', of: 'equal', over: 'lines' },
    },
    { key: 'reason', kind: 'text', priority: 4, ...BY_LINE },
  ],
  charts: [{ kind: 'lines', label: 'date', series: ['accuracy'], only: ['document'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'pdyk pandian yingkui zhunquelv stocktake variance accuracy gain loss',
} as const satisfies ReportDefinition<'stocktakeVariance'>
