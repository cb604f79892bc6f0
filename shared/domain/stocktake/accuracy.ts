import type { Money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { rate, RATE_SCALE, type Rate } from '../../kernel/rate.ts'

/** 种数准确率: lines without difference ÷ counted lines. Null while nothing is counted. */
export function accuracyByKinds(equal: number, counted: number): Rate | null {
  return counted === 0 ? null : notQuitePerfect(mulDiv([equal, RATE_SCALE], [counted]), equal === counted)
}

/** 金额准确率: 1 − Σ|difference| ÷ Σ expected, never below zero. Null where nothing of value was expected. */
export function accuracyByAmount(differences: Money, expected: Money): Rate | null {
  if (expected <= 0) return null
  const lost = differences > expected ? RATE_SCALE : mulDiv([differences, RATE_SCALE], [expected])
  return notQuitePerfect(RATE_SCALE - lost, differences === 0)
}

/** 100 % is said only of a count without any difference. */
function notQuitePerfect(value: number, isPerfect: boolean): Rate {
  return rate(value === RATE_SCALE && !isPerfect ? RATE_SCALE - 1 : value)
}
