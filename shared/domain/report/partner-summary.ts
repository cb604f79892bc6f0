import type { ReportDefinition } from './definition.ts'

const COLUMNS = [
  { key: 'code', kind: 'text', priority: 5 },
  { key: 'partner', kind: 'text' },
  { key: 'phone', kind: 'text', priority: 6 },
  { key: 'opening', kind: 'money', total: true },
  { key: 'increase', kind: 'money', total: true, compared: true },
  { key: 'paid', kind: 'money', total: true, compared: true },
  { key: 'adjusted', kind: 'money', total: true, priority: 3 },
  {
    key: 'closing',
    kind: 'money',
    emphasised: true,
    compared: true,
    formula: { kind: 'sum', plus: ['opening', 'increase'], minus: ['paid', 'adjusted'] },
  },
  { key: 'limit', kind: 'money', whenUsed: true, priority: 4 },
  { key: 'oldestDays', kind: 'count', zero: true, priority: 2 },
] as const

const PARTS = {
  section: 'money',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['partnerId', 'changedOnly'],
  comparable: true,
  columns: COLUMNS,
  charts: [{ kind: 'bars', label: 'partner', series: ['closing'] }],
  totals: true,
  paper: 'landscape',
} as const

/** 应收汇总: what every customer owed, what came to it and what was paid. 期末 = 期初 + 增加 − 收款 − 优惠/调整. */
export const receivableSummary = {
  ...PARTS,
  name: 'receivableSummary',
  keywords: 'yshz yingshou huizong kehu qiankuan receivable summary customers debt',
} as const satisfies ReportDefinition<'receivableSummary'>

/** 应付汇总: the same of what suppliers are owed. */
export const payableSummary = {
  ...PARTS,
  name: 'payableSummary',
  needs: 'cost',
  keywords: 'yfhz yingfu huizong gongyingshang qiankuan payable summary suppliers',
} as const satisfies ReportDefinition<'payableSummary'>
