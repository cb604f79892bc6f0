import { mulDiv } from '../../kernel/mul-div.ts'
import type { AbcClass } from './words.ts'

/** What is known of a product when the daily count is suggested. */
export interface CountHistory {
  readonly abc: AbcClass
  /** Null: never counted. */
  readonly daysSinceCount: number | null
  /** Size of the 差异率 of its last count, 1/10,000. */
  readonly lastRate: number
  readonly isNegative: boolean
  /** Voids, gains and losses of the last 90 days. */
  readonly oddMovements: number
}

export type CountReason = 'value' | 'age' | 'variance' | 'negative' | 'movement'

const ABC_WEIGHT: Readonly<Record<AbcClass, number>> = { A: 5, B: 3, C: 1 }
const LONGEST_AGE = 365
const OLD = 30
const NOTABLE_RATE = 100

/** 循环抽盘: ABC value × days since counted × past variance × negative or odd movement. Larger: sooner. */
export function countScore(history: CountHistory): number {
  const age = Math.min(history.daysSinceCount ?? LONGEST_AGE, LONGEST_AGE)
  const varied = Math.min(history.lastRate, 10_000)
  const odd = 10 + (history.isNegative ? 20 : 0) + Math.min(history.oddMovements, 5) * 2
  return mulDiv([ABC_WEIGHT[history.abc], age + 1, 10_000 + 3 * varied, odd], [100_000])
}

/** Why a product is on the list, strongest first. */
export function countReasons(history: CountHistory): CountReason[] {
  const { abc, daysSinceCount, lastRate, isNegative, oddMovements } = history
  const reasons: [CountReason, boolean][] = [
    ['negative', isNegative],
    ['variance', lastRate >= NOTABLE_RATE],
    ['value', abc === 'A'],
    ['age', daysSinceCount === null || daysSinceCount >= OLD],
    ['movement', oddMovements >= 2],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}
