import type { ReportDefinition } from './definition.ts'

/** 现金盘点 of the shifts: 应有 = 备用金 + 收 − 支; what was counted, and 长短款. */
export const shiftCash = {
  name: 'shiftCash',
  section: 'money',
  time: 'period',
  period: 'today',
  groupings: [],
  filters: [],
  comparable: false,
  needs: 'account.read',
  columns: [
    { key: 'businessDate', kind: 'date' },
    { key: 'openedBy', kind: 'text', priority: 2 },
    { key: 'closedBy', kind: 'text', priority: 3 },
    { key: 'state', kind: 'word' },
    { key: 'float', kind: 'money', total: true },
    { key: 'income', kind: 'money', total: true, priority: 1 },
    { key: 'outgoing', kind: 'money', total: true, priority: 1 },
    {
      key: 'expected',
      kind: 'money',
      emphasised: true,
      formula: { kind: 'sum', plus: ['float', 'income'], minus: ['outgoing'] },
    },
    { key: 'counted', kind: 'money', total: true },
    { key: 'difference', kind: 'money', total: true },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'jbxj banci xianjin pandian changduankuan jiaoban shift cash drawer over short',
} as const satisfies ReportDefinition<'shiftCash'>
