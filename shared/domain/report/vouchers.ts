import type { ReportDefinition } from './definition.ts'

/**
 * 凭证（财务软件）: the journal as vouchers another program takes, with its accounts (科目对照), one for a document or for
 * a day.
 */
export const vouchers = {
  name: 'vouchers',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: ['document', 'day'],
  filters: [],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'businessDate', kind: 'date' },
    { key: 'word', kind: 'text', priority: 3 },
    { key: 'number', kind: 'count' },
    { key: 'entry', kind: 'count', fileOnly: true },
    { key: 'documents', kind: 'count', fileOnly: true },
    { key: 'summary', kind: 'word', priority: 1 },
    { key: 'code', kind: 'text' },
    { key: 'account', kind: 'word' },
    { key: 'partner', kind: 'text', priority: 2 },
    { key: 'item', kind: 'text', priority: 4, whenUsed: true },
    { key: 'customer', kind: 'text', fileOnly: true },
    { key: 'supplier', kind: 'text', fileOnly: true },
    { key: 'debit', kind: 'money', total: true },
    { key: 'credit', kind: 'money', total: true },
    { key: 'source', kind: 'text', priority: 5 },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'pz caiwu caiwuruanjian pingzheng vouchers accounting software',
} as const satisfies ReportDefinition<'vouchers'>
