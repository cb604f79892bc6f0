import type { ReportDefinition } from './definition.ts'

/** 进价 is a cost, prices of sales are none. */
const COST_OF_PURCHASE = { costWhere: { key: 'price', is: 'purchase' } } as const

/**
 * 价格变动表: every price that was set, changed or taken away: 进价 and the price of each level of a product, by unit, and
 * those of 价格表, with who did it, on the day it was done. It is read from the audit log. The prices a product is made with
 * are no change; those of a new 价格表 are.
 */
export const priceChanges = {
  name: 'priceChanges',
  section: 'books',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['productId', 'categoryId'],
  comparable: false,
  columns: [
    { key: 'date', kind: 'date' },
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'price', kind: 'word' },
    { key: 'before', kind: 'unitPrice', ...COST_OF_PURCHASE },
    { key: 'after', kind: 'unitPrice', ...COST_OF_PURCHASE, emphasised: true },
    { key: 'difference', kind: 'unitPrice', ...COST_OF_PURCHASE, priority: 1 },
    { key: 'change', kind: 'rate', ...COST_OF_PURCHASE },
    { key: 'doneBy', kind: 'text', priority: 2 },
  ],
  totals: false,
  paper: 'landscape',
  keywords: 'jgbdb jiage biandong tiaojia gaijia bdb price changes log',
} as const satisfies ReportDefinition<'priceChanges'>
