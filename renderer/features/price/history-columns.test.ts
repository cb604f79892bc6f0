import { expect, it } from 'vitest'
import type { PaidPrice } from '#shared/contract/price.ts'
import { pricePoints } from '#shared/domain/price/price-points.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { historyColumns } from './history-columns.ts'

const paid = (price: number, unitId = 1) =>
  ({ documentId: price, unitId, price: price * 1_000_000 }) as unknown as PaidPrice

it('every price is compared with the one before it in the same unit', () => {
  const points = pricePoints([paid(12), paid(240, 2), paid(10), paid(200, 2), paid(8)])
  expect(points.map(({ change }) => change)).toEqual([2000, 2000, 2500, null, null])
  const column = historyColumns(zhCN).find(({ key }) => key === 'change')
  expect(points.map((point) => column?.text?.(point))).toEqual(['▲20%', '▲20%', '▲25%', '', ''])
})
