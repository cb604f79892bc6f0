import type { ReportDefinition } from './definition.ts'

const COLUMNS = [
  { key: 'partner', kind: 'text' },
  { key: 'number', kind: 'documentNumber', only: ['document'] },
  { key: 'type', kind: 'documentType', only: ['document'], priority: 4 },
  { key: 'businessDate', kind: 'date', only: ['document'], priority: 2 },
  { key: 'dueDate', kind: 'date', only: ['document'], priority: 1 },
  { key: 'notDue', kind: 'money', total: true, priority: 3 },
  { key: 'to30', kind: 'money', total: true, priority: 2 },
  { key: 'to60', kind: 'money', total: true, priority: 1 },
  { key: 'to90', kind: 'money', total: true, priority: 1 },
  { key: 'over90', kind: 'money', total: true },
  { key: 'credit', kind: 'money', total: true, whenUsed: true, priority: 1 },
  {
    key: 'balance',
    kind: 'money',
    emphasised: true,
    formula: { kind: 'sum', plus: ['notDue', 'to30', 'to60', 'to90', 'over90'], minus: ['credit'] },
  },
] as const

const PARTS = {
  section: 'money',
  time: 'asOf',
  period: 'today',
  groupings: ['partner', 'document'],
  filters: ['partnerId'],
  comparable: false,
  columns: COLUMNS,
  charts: [{ kind: 'bars', label: 'partner', series: ['balance'], only: ['partner'] }],
  totals: true,
  paper: 'landscape',
} as const

/** 应收账龄 at the end of a day, by days since each document fell due: what was settled later was open then. */
export const receivableAgeing = {
  ...PARTS,
  name: 'receivableAgeing',
  keywords: 'yszl yingshou zhangling yuqi receivable ageing aging overdue',
} as const satisfies ReportDefinition<'receivableAgeing'>

/** 应付账龄: the same of what suppliers are owed. */
export const payableAgeing = {
  ...PARTS,
  name: 'payableAgeing',
  needs: 'cost',
  keywords: 'yfzl yingfu zhangling daoqi payable ageing aging due',
} as const satisfies ReportDefinition<'payableAgeing'>
