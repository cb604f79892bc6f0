/** Task pages of the help, in the order they are read, by group. Each is a Markdown file of that name in every language. */
export const HELP_GROUPS = {
  start: ['first-steps', 'import', 'demo-books', 'practice', 'find-anything', 'keyboard', 'home', 'settings'],
  till: ['till-sell', 'till-scan', 'till-hold', 'till-return', 'till-shift', 'till-settings'],
  purchase: ['purchase-receipt', 'purchase-return', 'purchase-order', 'supplier-compare', 'scan-receive'],
  sales: ['sales-shipment', 'sales-return', 'sales-order', 'sales-guards'],
  document: [
    'entry-grid',
    'drafts',
    'void-amend',
    'attachments',
    'lists',
    'print-document',
    'print-center',
    'print-template',
  ],
  stock: [
    'stock-list',
    'stock-ledger',
    'cost',
    'stock-documents',
    'transfer',
    'gain-loss',
    'assembly',
    'bill',
    'batch-serial',
    'alerts',
    'thresholds',
    'warehouse',
  ],
  stocktake: ['stocktake-begin', 'stocktake-count', 'stocktake-review', 'stocktake-sheet'],
  money: [
    'collection-payment',
    'deposit',
    'income-expense',
    'account',
    'partner-adjustment',
    'statement',
    'opening-balance',
  ],
  master: ['product', 'units-barcodes', 'label', 'partner', 'price-list', 'price-level'],
  period: [
    'reports',
    'export-schedule',
    'daily-report',
    'journal',
    'period-close',
    'voucher-export',
    'health-check',
    'tax',
    'glossary',
  ],
} as const

export type HelpGroup = keyof typeof HELP_GROUPS
export type HelpPage = (typeof HELP_GROUPS)[HelpGroup][number]

export const HELP_PAGES: readonly HelpPage[] = Object.values(HELP_GROUPS).flat()

export function isHelpPage(value: unknown): value is HelpPage {
  return HELP_PAGES.some((page) => page === value)
}
