import type { ReportDefinition } from './definition.ts'

/** 库龄段: days since the goods came, the last without an end. */
export const AGES = [30, 60, 90, 180] as const

/**
 * 滞销/库龄: goods in stock of which nothing was sold for so many days. How old they are is told as if what came first
 * had left first, whatever cost method the books have.
 */
export const slowMoving = {
  name: 'slowMoving',
  section: 'stock',
  time: 'asOf',
  period: 'today',
  groupings: [],
  filters: ['days', 'categoryId', 'directOnly'],
  days: 90,
  comparable: false,
  columns: [
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'quantity', kind: 'quantity', total: true },
    { key: 'value', kind: 'money', cost: true, total: true, emphasised: true },
    { key: 'lastIn', kind: 'date', priority: 3 },
    { key: 'lastSale', kind: 'date', priority: 2 },
    { key: 'idleDays', kind: 'count' },
    { key: 'age30', kind: 'quantity', group: 'age', total: true, priority: 4 },
    { key: 'age60', kind: 'quantity', group: 'age', total: true, priority: 4 },
    { key: 'age90', kind: 'quantity', group: 'age', total: true, priority: 4 },
    { key: 'age180', kind: 'quantity', group: 'age', total: true, priority: 4 },
    { key: 'ageOlder', kind: 'quantity', group: 'age', total: true, priority: 4 },
    { key: 'sold90', kind: 'quantity', priority: 7 },
    { key: 'advice', kind: 'word' },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['value'] }],
  totals: true,
  paper: 'landscape',
  keywords: 'zx kl zhixiao kuling slow dead stock age',
} as const satisfies ReportDefinition<'slowMoving'>

export type SlowAdvice = 'return' | 'promote' | 'clear'

/** 退货 while it has only just come, 清仓 after twice the threshold, else 促销. */
export function slowAdvice(idleDays: number, daysSinceIn: number, threshold: number): SlowAdvice {
  if (daysSinceIn <= 30) return 'return'
  return idleDays >= threshold * 2 ? 'clear' : 'promote'
}

/**
 * How much of a stock is how old: it is made up of what came last.
 * @param arrivals what came in, the newest first, with how many days ago
 * @returns the quantities of the ages, the oldest last; what nothing explains is the oldest
 */
export function stockAges(
  stock: number,
  arrivals: readonly { readonly daysAgo: number; readonly quantity: number }[],
): readonly number[] {
  const ages = [...AGES.map(() => 0), 0]
  let left = stock
  for (const { daysAgo, quantity } of arrivals) {
    const taken = Math.min(left, quantity)
    const found = AGES.findIndex((age) => daysAgo <= age)
    const at = found < 0 ? AGES.length : found
    ages[at] = (ages[at] ?? 0) + taken
    left -= taken
    if (left === 0) return ages
  }
  ages[AGES.length] = (ages[AGES.length] ?? 0) + left
  return ages
}
