import type { ReportDefinition } from './definition.ts'

/** 作废/改单日志: what was undone or changed, by whom, when and why; by the day it was done. */
export const voidLog = {
  name: 'voidLog',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: [],
  comparable: false,
  columns: [
    { key: 'doneOn', kind: 'date' },
    { key: 'doneTime', kind: 'text', priority: 5 },
    { key: 'action', kind: 'word' },
    { key: 'number', kind: 'documentNumber' },
    { key: 'type', kind: 'documentType' },
    { key: 'businessDate', kind: 'date', priority: 3 },
    { key: 'partner', kind: 'text', priority: 2 },
    { key: 'amount', kind: 'money', total: true },
    { key: 'successor', kind: 'documentNumber', priority: 4 },
    { key: 'doneBy', kind: 'text' },
    { key: 'reason', kind: 'text', priority: 1 },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'zf gd zuofei gaidan rizhi void amend log',
} as const satisfies ReportDefinition<'voidLog'>
