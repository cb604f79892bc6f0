import type { ReportDefinition } from './definition.ts'

/**
 * 价格变动表: every price of a product that was set, changed or taken away: 进价 and the price of each level, by unit, with
 * who did it, on the day it was done. It is read from the audit log. The prices a product is made with are no change.
 */
export const priceChanges = {
  name: 'priceChanges',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['productId', 'categoryId'],
  comparable: false,
  needs: 'cost',
  columns: [
    { key: 'date', kind: 'date' },
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'price', kind: 'word' },
    { key: 'before', kind: 'unitPrice', cost: true },
    { key: 'after', kind: 'unitPrice', cost: true, emphasised: true },
    { key: 'difference', kind: 'unitPrice', cost: true, priority: 1 },
    { key: 'change', kind: 'rate', cost: true },
    { key: 'doneBy', kind: 'text', priority: 2 },
  ],
  totals: false,
  paper: 'landscape',
  keywords: 'jgbdb jiage biandong tiaojia gaijia bdb price changes log',
} as const satisfies ReportDefinition<'priceChanges'>
