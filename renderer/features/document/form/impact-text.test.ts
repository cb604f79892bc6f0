import { expect, it } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { enUS } from '#renderer/text/en-US.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { impactSentence } from './impact-text.ts'

const IMPACT = {
  recostedLines: 3,
  months: [
    { month: '2026-11', cost: money(1240), grossProfit: money(-1240) },
    { month: '2025-12', cost: money(-500), grossProfit: money(500) },
    { month: '2026-10', cost: money(0), grossProfit: money(0) },
  ],
  shortage: null,
  refusal: null,
}

it('says it in the words of a shopkeeper', () => {
  expect(impactSentence(IMPACT, zhCN, '2026-11-22')).toBe(
    '会重算 3 行成本，11 月毛利 -¥12.40，2025 年 12 月毛利 +¥5.00',
  )
})

it('says it in English', () => {
  expect(impactSentence(IMPACT, enUS, '2026-11-22')).toBe(
    'the cost of 3 lines is computed again, gross profit of 2026-11 -¥12.40, gross profit of 2025-12 +¥5.00',
  )
})

it('says when nothing changes', () => {
  expect(impactSentence({ recostedLines: 0, months: [], shortage: null, refusal: null }, zhCN, '2026-11-22')).toBe(
    '不影响其他单据的成本',
  )
})
