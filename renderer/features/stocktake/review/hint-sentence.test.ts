import { expect, test } from 'vitest'
import type { Hint } from '#shared/contract/stocktake-hint.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { fixWords, hintSentence } from './hint-sentence.ts'

const lineId = id<'stocktakeLine'>(1)
const short = { difference: quantity(-60_000) }
const said = (hint: Hint) => hintSentence(hint, short, zhCN)

test('a similar product that differs the other way', () => {
  const hint: Hint = {
    kind: 'swapped',
    lineId,
    other: '康师傅香辣牛肉面',
    quantity: quantity(60_000),
    unit: '桶',
    fix: null,
  }
  expect(said(hint)).toBe('康师傅香辣牛肉面 多 6 桶，名称和售价相近，可能串码')
  expect(hintSentence(hint, { difference: quantity(60_000) }, zhCN)).toBe(
    '康师傅香辣牛肉面 少 6 桶，名称和售价相近，可能串码',
  )
})

test('below zero, a loss forgotten, movement meanwhile, a late document', () => {
  expect(
    said({
      kind: 'wasNegative',
      lineId,
      date: businessDate('2026-11-20'),
      quantity: quantity(-20_000),
      unit: '瓶',
      fix: null,
    }),
  ).toBe('2026-11-20 账面曾到 -2 瓶，可能有货没开单就进出了')
  expect(
    said({ kind: 'lossNotEntered', lineId, times: 3, days: 60, lastOn: businessDate('2026-10-02'), fix: null }),
  ).toBe('以前 60 天报损过 3 次，最近一次 2026-10-02，近期没有报损，可能忘了录')
  expect(said({ kind: 'movedMeanwhile', lineId, quantity: quantity(-30_000), unit: '瓶', fix: null })).toBe(
    '清点这一种时又进出了 -3 瓶，有一部分可能数重或漏数',
  )
  expect(
    said({
      kind: 'late',
      lineId,
      number: 'CGRK-20261121-0003',
      documentId: id(8),
      before: quantity(-60_000),
      after: quantity(0),
      fix: null,
    }),
  ).toBe('因补录 CGRK-20261121-0003，差异由 -6 变为 0')
})

test('what one click does', () => {
  const hint = (fix: Hint['fix']): Hint => ({ kind: 'sameCode', lineId, other: '雪碧', otherCode: '02007', fix })
  expect(fixWords(hint({ do: 'correct', lineId, quantity: quantity(720_000) }), zhCN)).toBe('改为 72')
  expect(fixWords(hint({ do: 'openLedger', productId: id(9) }), zhCN)).toBe('看明细账')
  expect(fixWords(hint({ do: 'setReason', lineId, reason: 'damaged' }), zhCN)).toBe('原因记为破损')
  expect(fixWords(hint(null), zhCN)).toBe(null)
})
