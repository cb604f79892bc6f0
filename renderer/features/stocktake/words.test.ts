import { expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { percent, percentCounted } from './percent.ts'
import { scopeText } from './scope-text.ts'
import { stepOf } from './step.ts'

test('what is counted, in words', () => {
  const said = (scope: Parameters<typeof scopeText>[0]['scope'], scopeNames: string[] = []) =>
    scopeText({ scope, scopeNames }, zhCN)
  expect(said({ kind: 'all' })).toBe('全部商品')
  expect(said({ kind: 'abc', classes: ['B', 'A'] })).toBe('A、B 类')
  expect(said({ kind: 'products', productIds: [id(1), id(2)] })).toBe('自选 2 种')
  expect(said({ kind: 'category', categoryIds: [id(1)] }, ['粮油'])).toBe('粮油')
  expect(said({ kind: 'brand', brands: ['甲', '乙', '丙', '丁'] })).toBe('甲、乙、丙 等 4 项')
  expect(said({ kind: 'notMoving', days: 60 })).toBe('60 天未动销')
})

test('a count is never all but done at 100 %', () => {
  expect(percentCounted({ counted: 203, total: 328 })).toBe('62')
  expect(percentCounted({ counted: 4_999, total: 5_000 })).toBe('99')
  expect(percentCounted({ counted: 5, total: 5 })).toBe('100')
  expect(percentCounted({ counted: 0, total: 0 })).toBe('100')
})

test('rates with their sign', () => {
  expect(percent(588, 1, true)).toBe('+5.9%')
  expect(percent(-10_000, 1, true)).toBe('-100.0%')
  expect(percent(9_979, 2)).toBe('99.79%')
})

test('a recount is a part of the review', () => {
  expect(['counting', 'review', 'recounting', 'posted'].map((state) => stepOf(state as 'counting'))).toEqual([
    1, 2, 2, 4,
  ])
})
