import type { ReportDefinition } from './definition.ts'

/** 资金日报: what lay in every account, what came in and went out. 期末 = 期初 + 收入 − 支出. */
export const accountSummary = {
  name: 'accountSummary',
  section: 'money',
  time: 'period',
  period: 'today',
  groupings: [],
  filters: [],
  comparable: true,
  needs: 'account.read',
  columns: [
    { key: 'account', kind: 'text' },
    { key: 'opening', kind: 'money', total: true },
    { key: 'income', kind: 'money', total: true, compared: true },
    { key: 'outgoing', kind: 'money', total: true, compared: true },
    {
      key: 'closing',
      kind: 'money',
      emphasised: true,
      formula: { kind: 'sum', plus: ['opening', 'income'], minus: ['outgoing'] },
    },
    { key: 'documents', kind: 'count', total: true, priority: 2 },
  ],
  charts: [{ kind: 'bars', label: 'account', series: ['income', 'outgoing'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'zjrb zijin ribao rijie xianjin daily cash sheet accounts',
} as const satisfies ReportDefinition<'accountSummary'>
