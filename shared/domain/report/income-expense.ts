import type { ReportDefinition } from './definition.ts'

/** 其他收支明细: what came in and went out beside trade, by category and document. */
export const incomeExpense = {
  name: 'incomeExpense',
  section: 'money',
  time: 'period',
  period: 'thisMonth',
  groupings: ['document', 'category', 'month'],
  filters: [],
  comparable: false,
  needs: 'account.read',
  columns: [
    { key: 'businessDate', kind: 'date', only: ['document'] },
    { key: 'number', kind: 'documentNumber', only: ['document'] },
    { key: 'month', kind: 'text', only: ['month'] },
    { key: 'category', kind: 'text', only: ['document', 'category'] },
    { key: 'partner', kind: 'text', only: ['document'], priority: 2 },
    { key: 'remark', kind: 'text', only: ['document'], priority: 1 },
    { key: 'income', kind: 'money', total: true },
    { key: 'expense', kind: 'money', total: true },
    { key: 'net', kind: 'money', emphasised: true, formula: { kind: 'sum', plus: ['income'], minus: ['expense'] } },
  ],
  charts: [
    { kind: 'columns', label: 'month', series: ['income', 'expense'], only: ['month'] },
    { kind: 'bars', label: 'category', series: ['expense', 'income'], only: ['category'] },
  ],
  totals: true,
  paper: 'portrait',
  keywords: 'qtsz shouzhi mingxi feiyong zhichu shouru other income expense',
} as const satisfies ReportDefinition<'incomeExpense'>
