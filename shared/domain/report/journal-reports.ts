import type { ReportDefinition } from './definition.ts'

/** 凭证: what every document debits and credits, as an accountant writes it down; by day, in the order of posting. */
export const journal = {
  name: 'journal',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: [],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'businessDate', kind: 'date' },
    { key: 'number', kind: 'documentNumber' },
    { key: 'type', kind: 'documentType', priority: 2 },
    { key: 'code', kind: 'text', priority: 1 },
    { key: 'account', kind: 'word' },
    { key: 'detail', kind: 'text', priority: 3 },
    { key: 'debit', kind: 'money', total: true },
    { key: 'credit', kind: 'money', total: true },
  ],
  totals: true,
  paper: 'portrait',
  keywords: 'pz rjz pingzheng rijizhang fenlu journal voucher ledger entries',
} as const satisfies ReportDefinition<'journal'>

/** 试算平衡表: opening, debit, credit, closing of every account; each pair of columns comes to the same. */
export const trialBalance = {
  name: 'trialBalance',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: [],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'code', kind: 'text' },
    { key: 'account', kind: 'word' },
    { key: 'openingDebit', kind: 'money', group: 'opening', total: true },
    { key: 'openingCredit', kind: 'money', group: 'opening', total: true },
    { key: 'debit', kind: 'money', group: 'turnover', total: true },
    { key: 'credit', kind: 'money', group: 'turnover', total: true },
    { key: 'closingDebit', kind: 'money', group: 'closing', total: true },
    { key: 'closingCredit', kind: 'money', group: 'closing', total: true },
  ],
  totals: true,
  paper: 'landscape',
  keywords: 'zz ssph ssphb zongzhang shisuan pinghengbiao kemu yue trial balance general ledger accounts',
} as const satisfies ReportDefinition<'trialBalance'>

/**
 * 简易利润表: revenue, cost, expenses and what else made or cost money. Everything stands with its sign, so that the rows
 * add up to the profit; 净销售额 and 毛利 are sums on the way.
 */
export const profitStatement = {
  name: 'profitStatement',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: [],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'item', kind: 'word' },
    { key: 'category', kind: 'text' },
    { key: 'amount', kind: 'money', total: true, compared: true, emphasised: true },
  ],
  totals: true,
  paper: 'portrait',
  keywords: 'lr lrb lirun lirunbiao sunyi profit loss statement income pl',
} as const satisfies ReportDefinition<'profitStatement'>

/** 结账包: what the newest closing until that day recorded of the books, and the profit since the one before it. */
export const closingPackage = {
  name: 'closingPackage',
  section: 'books',
  time: 'asOf',
  period: 'today',
  groupings: [],
  filters: [],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'part', kind: 'word' },
    { key: 'code', kind: 'text' },
    { key: 'item', kind: 'word' },
    { key: 'count', kind: 'count' },
    { key: 'debit', kind: 'money' },
    { key: 'credit', kind: 'money' },
  ],
  totals: false,
  paper: 'portrait',
  keywords: 'jzb jiezhangbao jiezhang closing package record',
} as const satisfies ReportDefinition<'closingPackage'>
