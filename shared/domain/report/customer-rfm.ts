import type { ReportDefinition } from './definition.ts'

/** The eight kinds of customers of 客户价值分析 (RFM). */
export const RFM_SEGMENTS = [
  'champion',
  'developing',
  'keeping',
  'winBack',
  'regular',
  'new',
  'occasional',
  'lost',
] as const

export type RfmSegment = (typeof RFM_SEGMENTS)[number]

/** What one customer bought in the period. */
export interface Bought {
  /** R: days since the last sale. */
  readonly recency: number
  /** F: sales. */
  readonly frequency: number
  /** M: 分, net of returns. */
  readonly amount: number
}

/**
 * RFM 分群: each of R, F and M is high when it is no worse than the average of all customers (compared without rounding:
 * own × count with sum). 8 kinds: M high and R, F high: 重要价值; only R: 重要发展; only F: 重要保持; neither: 重要挽留;
 * the same with M low: 一般价值, 一般发展, 一般保持, 一般挽留.
 */
export function rfmSegments(customers: readonly Bought[]): readonly RfmSegment[] {
  const sum = (key: keyof Bought) => customers.reduce((total, one) => total + BigInt(one[key]), 0n)
  const sums = { recency: sum('recency'), frequency: sum('frequency'), amount: sum('amount') }
  const times = BigInt(customers.length)
  return customers.map(({ recency, frequency, amount }) => {
    const isRecent = BigInt(recency) * times <= sums.recency
    const isFrequent = BigInt(frequency) * times >= sums.frequency
    const isLarge = BigInt(amount) * times >= sums.amount
    if (isLarge) return isRecent ? (isFrequent ? 'champion' : 'developing') : isFrequent ? 'keeping' : 'winBack'
    return isRecent ? (isFrequent ? 'regular' : 'new') : isFrequent ? 'occasional' : 'lost'
  })
}

/** 客户价值 (RFM): who bought when last, how often, for how much, and so which kind of customer he is. Not 散客. */
export const customerRfm = {
  name: 'customerRfm',
  section: 'sales',
  time: 'period',
  period: 'thisYear',
  groupings: [],
  filters: ['categoryId', 'userId'],
  comparable: false,
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'lastSale', kind: 'date', priority: 1 },
    { key: 'recency', kind: 'count', zero: true },
    { key: 'frequency', kind: 'count', total: true },
    { key: 'netAmount', kind: 'money', total: true, emphasised: true },
    { key: 'share', kind: 'rate', priority: 2, formula: { kind: 'share', of: 'netAmount' } },
    { key: 'segment', kind: 'word' },
  ],
  charts: [{ kind: 'bars', label: 'segment', series: ['netAmount'], merged: true }],
  totals: true,
  paper: 'portrait',
  keywords: 'rfm khjz kehu jiazhi fenqun customer value segments',
} as const satisfies ReportDefinition<'customerRfm'>
