import { expect, test } from 'vitest'
import type { CostStep } from '#shared/contract/stock.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { costSentence, priceAfter, reasonText } from './cost-text.ts'

const units = (count: number) => quantity(count * 10_000)

/** Ten bottles came in at 2.89 and are there. */
function step(changes: Partial<CostStep> = {}): CostStep {
  return {
    movementId: id(1),
    documentId: id(2),
    documentType: 'purchaseReceipt',
    number: 'CGRK-20261105-0001',
    businessDate: businessDate('2026-11-05'),
    quantity: units(10),
    value: money(2890),
    provisionalQuantity: quantity(0),
    quantityAfter: units(10),
    valueAfter: money(2890),
    unitCost: null,
    reason: 'entered',
    layers: [],
    trueUps: [],
    recostedBy: null,
    ...changes,
  }
}

const reason = (changes: Partial<CostStep>) => reasonText(step(changes), '瓶', zhCN)
const link = { documentId: id<'document'>(3), number: 'XSCK-20261101-0001' }

test.each<[string, Partial<CostStep>]>([
  ['进价 2.89', {}],
  ['赠品，不要钱', { value: money(0) }],
  ['期初成本 2.89', { documentType: 'openingStock' }],
  ['录入的成本 2.89', { documentType: 'otherIn' }],
  ['当时成本 2.89', { reason: 'currentCost', documentType: 'gain' }],
  ['平均成本 3.33', { reason: 'average', quantity: units(-3), value: money(-999) }],
  [
    '先进先出，取自 CGRK-1, CGRK-2',
    {
      reason: 'layers',
      layers: ['CGRK-1', 'CGRK-2'].map((number) => ({ ...link, number, quantity: units(1), value: money(1) })),
    },
  ],
  ['库存不够，3 瓶暂估', { reason: 'provisional', provisionalQuantity: units(3) }],
  ['按原单的成本退回', { reason: 'origin' }],
  ['用掉的配件加加工费', { reason: 'assembly' }],
  ['被拆商品的成本加加工费，按份额分到', { reason: 'assembly', documentType: 'disassembly' }],
  ['调整成本', { reason: 'adjustment', quantity: quantity(0) }],
  ['进价 2.89 · 补差 +1.17', { trueUps: [{ ...link, quantity: units(3), amount: money(117) }] }],
  ['进价 2.89 · 补差 -1.17', { trueUps: [{ ...link, quantity: units(3), amount: money(-117) }] }],
  ['进价 2.89 · 重算过', { recostedBy: link }],
])('%s', (said, changes) => {
  expect(reason(changes)).toBe(said)
})

test('what is left has a unit cost only while something is left', () => {
  expect(priceAfter(step({ quantityAfter: units(7), valueAfter: money(2023) }))).toBe('2.89')
  expect(priceAfter(step({ quantityAfter: units(0), valueAfter: money(0) }))).toBe('')
  expect(priceAfter(step({ quantityAfter: units(-3), valueAfter: money(-750) }))).toBe('')
})

test.each<[string, Partial<CostStep>, string | null]>([
  [
    '现在每瓶成本 4.30 元：库存 120 瓶，共 516.00 元。最近一次变动是 2026-11-05 的采购入库 CGRK-20261105-0001。',
    { quantityAfter: units(120), valueAfter: money(51_600) },
    null,
  ],
  [
    '到 2026-11-30 为止，没有库存，所以没有库存成本。最近一次变动是 2026-11-05 的采购入库 CGRK-20261105-0001。',
    { quantityAfter: units(0), valueAfter: money(0) },
    '2026-11-30',
  ],
  [
    '现在还欠 3 瓶：先按 7.50 元暂估，进货以后补差。最近一次变动是 2026-11-05 的采购入库 CGRK-20261105-0001。',
    { quantityAfter: units(-3), valueAfter: money(-750) },
    null,
  ],
])('%s', (said, changes, through) => {
  expect(costSentence(step(changes), '瓶', through, zhCN)).toBe(said)
})
