import { RATE_SCALE } from '../../kernel/rate.ts'
import type { ReportDefinition } from './definition.ts'

/** X: sold evenly, Y: up and down, Z: now and then. */
export type XyzClass = 'X' | 'Y' | 'Z'

/**
 * 变异系数 of what was sold week by week: standard deviation ÷ mean, as a rate, rounded down. Null when nothing was sold.
 * Deviation is that of all weeks (÷ n): √(n·Σq² − (Σq)²) ÷ Σq.
 * @param weekly what was sold in weeks that sold something, or in all
 * @param weeks how many there are, with those that sold nothing
 */
export function variation(weekly: readonly number[], weeks = weekly.length): number | null {
  const sum = weekly.reduce((total, one) => total + BigInt(one), 0n)
  if (sum <= 0n) return null
  const squares = weekly.reduce((total, one) => total + BigInt(one) * BigInt(one), 0n)
  const scale = BigInt(RATE_SCALE)
  const spread = (BigInt(weeks) * squares - sum * sum) * scale * scale
  return Number(squareRoot(spread) / sum)
}

/** The largest integer whose square is not above it (Newton). */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}

/** X up to 50 %, Y up to 100 %, Z above, and what was sold less than it came back. */
export function xyzClass(variationRate: number | null): XyzClass {
  if (variationRate === null) return 'Z'
  if (variationRate <= 5_000) return 'X'
  return variationRate <= 10_000 ? 'Y' : 'Z'
}

/**
 * ABC×XYZ 分析: products by net sales, the most first. ABC as elsewhere: A while less than 80 % of all sales lie before
 * it, B while less than 95 % do. XYZ by how evenly it sold from week to week (from Monday) over the whole period.
 */
export const abcAnalysis = {
  name: 'abcAnalysis',
  section: 'stock',
  time: 'period',
  period: 'thisQuarter',
  groupings: [],
  filters: ['categoryId', 'warehouseId'],
  comparable: false,
  columns: [
    { key: 'rank', kind: 'count' },
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'netQuantity', kind: 'quantity', priority: 3 },
    { key: 'netAmount', kind: 'money', total: true, emphasised: true },
    { key: 'share', kind: 'rate', priority: 2, formula: { kind: 'share', of: 'netAmount' } },
    { key: 'shareSoFar', kind: 'rate' },
    { key: 'abc', kind: 'word' },
    { key: 'variation', kind: 'rate', priority: 1 },
    { key: 'xyz', kind: 'word' },
  ],
  charts: [{ kind: 'pareto', label: 'name', series: ['netAmount'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'abc xyz fenxi paretuo pareto',
} as const satisfies ReportDefinition<'abcAnalysis'>

/** ABC×XYZ 九宫格: how many products, and how much of the sales, each of the nine kinds of goods has. */
export const abcXyz = {
  name: 'abcXyz',
  section: 'stock',
  time: 'period',
  period: 'thisQuarter',
  groupings: [],
  filters: ['categoryId', 'warehouseId'],
  comparable: false,
  columns: [
    { key: 'abc', kind: 'word' },
    { key: 'xProducts', kind: 'count', group: 'x', total: true, priority: 1 },
    { key: 'xAmount', kind: 'money', group: 'x', total: true },
    { key: 'yProducts', kind: 'count', group: 'y', total: true, priority: 1 },
    { key: 'yAmount', kind: 'money', group: 'y', total: true },
    { key: 'zProducts', kind: 'count', group: 'z', total: true, priority: 1 },
    { key: 'zAmount', kind: 'money', group: 'z', total: true },
    {
      key: 'netAmount',
      kind: 'money',
      emphasised: true,
      formula: { kind: 'sum', plus: ['xAmount', 'yAmount', 'zAmount'], minus: [] },
    },
  ],
  charts: [{ kind: 'heat', label: 'abc', series: ['xAmount', 'yAmount', 'zAmount'] }],
  totals: true,
  paper: 'portrait',
  keywords: 'abcxyz jiugongge matrix juzhen',
} as const satisfies ReportDefinition<'abcXyz'>
