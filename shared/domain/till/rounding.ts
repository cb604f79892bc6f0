import { money, type Money } from '../../kernel/money.ts'

/** 抹零: what of a total is let go, from the smallest coin on: 分 (to whole 角), 角 (to whole 元), 元 (to whole tens). */
export const ROUNDING_RULES = ['none', 'fen', 'jiao', 'yuan'] as const

export type RoundingRule = (typeof ROUNDING_RULES)[number]

const STEP: Readonly<Record<RoundingRule, number>> = { none: 1, fen: 10, jiao: 100, yuan: 1000 }

/** What is taken off a total; never the whole of it. */
export function roundingOff(total: Money, rule: RoundingRule): Money {
  const off = total % STEP[rule]
  return money(off === total ? 0 : off)
}

/** Whether the rule could have made so much of any total. */
export function isRoundingAllowed(rounding: Money, rule: RoundingRule): boolean {
  return rounding < STEP[rule]
}
