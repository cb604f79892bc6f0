import { expect, it } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { enUS } from '#renderer/text/en-US.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { NO_FINDING } from '../testing.ts'
import { doubtSentence, impactSentence, voidingSentences } from './impact-text.ts'

const IMPACT = {
  ...NO_FINDING,
  recostedLines: 3,
  months: [
    { month: '2026-11', cost: money(1240), grossProfit: money(-1240) },
    { month: '2025-12', cost: money(-500), grossProfit: money(500) },
    { month: '2026-10', cost: money(0), grossProfit: money(0) },
  ],
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
  expect(impactSentence(NO_FINDING, zhCN, '2026-11-22')).toBe('不影响其他单据的成本')
})

it('names what is rarely meant: an expired batch sold, goods without a cost', () => {
  const doubt = {
    ...NO_FINDING,
    expired: [{ product: '鲜牛奶', batch: 'B1', expiresOn: businessDate('2026-11-01') }],
    uncosted: ['苹果', '梨', '桃', '李'],
  }
  expect(doubtSentence(doubt, zhCN)).toBe(
    '「鲜牛奶」批次 B1（2026-11-01 到期）已经过期，卖之前请再看一眼。「苹果」、「梨」、「桃」 等 4 种没有成本，将按 0.00 入库。',
  )
  expect(doubtSentence(doubt, enUS)).toBe(
    'Expired: batch B1 of “鲜牛奶” (expiry 2026-11-01). Look again before it is sold. No cost is known; comes in at 0.00: “苹果”, “梨”, “桃” and more, 4 in all.',
  )
  expect(doubtSentence(NO_FINDING, zhCN)).toBe('')
})

it('says everything before a void in sentences that stand apart', () => {
  const settled = { ...NO_FINDING, money: { takenBack: ['SK-1'], credit: money(10_400), deposit: money(0) } }
  expect(voidingSentences('', settled, '2026-11-22', zhCN)).toBe(
    '作废后不影响其他单据的成本。随单收付的 SK-1 一起作废。后来已结的 ¥104.00 会变成往来单位的余款。',
  )
  expect(voidingSentences('It is closed.', settled, '2026-11-22', enUS)).toBe(
    'It is closed. After voiding, no other cost changes. SK-1, posted with it, is voided too. ¥104.00 settled later becomes credit of the partner.',
  )
  expect(voidingSentences('It is closed.', null, '2026-11-22', enUS)).toBe('It is closed.')
})
