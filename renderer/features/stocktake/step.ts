import type { StocktakeState } from '#shared/domain/stocktake/words.ts'

/** 准备 · 清点 · 核对 · 过账 */
export const STEPS = ['prepare', 'count', 'review', 'post'] as const

/** Which step a stocktake is at; one beyond the last when all are done. A recount is counting within the review. */
export function stepOf(state: StocktakeState): number {
  if (state === 'counting') return 1
  if (state === 'review' || state === 'recounting' || state === 'cancelled') return 2
  return STEPS.length
}

export function isCounting(state: StocktakeState): boolean {
  return state === 'counting' || state === 'recounting'
}
