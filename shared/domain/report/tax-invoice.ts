import type { ReportDefinition } from './definition.ts'

/**
 * 含税发票辅助表: what was sold and bought at each tax rate, document by document, for whoever writes and files the
 * invoices. What came back counts backwards. Purchases are costs, so all of it needs 成本.
 */
export const taxInvoice = {
  name: 'taxInvoice',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: ['document', 'taxRate', 'partner', 'month'],
  filters: ['partnerId'],
  comparable: true,
  needs: 'cost',
  columns: [
    { key: 'date', kind: 'date', only: ['document'], priority: 2 },
    { key: 'number', kind: 'documentNumber', only: ['document'] },
    { key: 'type', kind: 'documentType', only: ['document'], priority: 3 },
    { key: 'name', kind: 'text', only: ['document', 'partner', 'month'], priority: 1 },
    { key: 'rate', kind: 'rate', zero: true },
    { key: 'outputNet', kind: 'money', group: 'output', total: true },
    { key: 'outputTax', kind: 'money', group: 'output', total: true, emphasised: true, compared: true },
    {
      key: 'outputGross',
      kind: 'money',
      group: 'output',
      priority: 1,
      formula: { kind: 'sum', plus: ['outputNet', 'outputTax'], minus: [] },
    },
    { key: 'inputNet', kind: 'money', group: 'input', cost: true, total: true },
    { key: 'inputTax', kind: 'money', group: 'input', cost: true, total: true, emphasised: true, compared: true },
    {
      key: 'inputGross',
      kind: 'money',
      group: 'input',
      cost: true,
      priority: 1,
      formula: { kind: 'sum', plus: ['inputNet', 'inputTax'], minus: [] },
    },
    {
      key: 'difference',
      kind: 'money',
      cost: true,
      only: ['taxRate', 'month'],
      formula: { kind: 'sum', plus: ['outputTax'], minus: ['inputTax'] },
    },
  ],
  charts: [{ kind: 'columns', label: 'name', series: ['outputTax', 'inputTax'], only: ['month'], merged: true }],
  totals: true,
  paper: 'landscape',
  keywords: 'fpfz fp fapiao fuzhu hsfp shuilv shuie xiaoxiang jinxiang tax invoice vat output input 增值税',
} as const satisfies ReportDefinition<'taxInvoice'>
