import type { ReportDefinition } from './definition.ts'

/** 资金流水: every document that moved money, with what lay in the account (or in all of them) after it. */
export const accountFlow = {
  name: 'accountFlow',
  section: 'money',
  time: 'period',
  period: 'today',
  groupings: [],
  filters: ['accountId', 'partnerId'],
  comparable: false,
  needs: 'account.read',
  columns: [
    { key: 'businessDate', kind: 'date' },
    { key: 'number', kind: 'documentNumber' },
    { key: 'type', kind: 'documentType', priority: 1 },
    { key: 'account', kind: 'text' },
    { key: 'partner', kind: 'text', priority: 1 },
    { key: 'remark', kind: 'text', priority: 2 },
    { key: 'income', kind: 'money', total: true },
    { key: 'outgoing', kind: 'money', total: true },
    { key: 'balance', kind: 'money', emphasised: true },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'zjls zijin liushui mingxi cash flow ledger accounts',
} as const satisfies ReportDefinition<'accountFlow'>
