import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Hint } from '#shared/contract/stocktake-hint.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import { reviewRow, reviewSummary, stocktake } from '../testing.ts'
import ReviewScreen from './ReviewScreen.vue'

enableAutoUnmount(afterEach)
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }))
afterEach(() => {
  vi.useRealTimers()
  hideCost(false)
  document.body.innerHTML = ''
})

export const beer = reviewRow({
  id: id(2),
  rowNumber: 2,
  productId: id(12),
  name: '百威啤酒',
  spec: '500ml 罐',
  book: quantity(720_000),
  expected: quantity(720_000),
  counted: quantity(610_000),
  difference: quantity(-110_000),
  rate: -1528,
  amount: money(-5_720),
  reason: 'lost',
})
export const soap = reviewRow({
  id: id(3),
  rowNumber: 3,
  name: '蓝月亮深层洁净洗衣液',
  moved: quantity(-10_000),
  expected: quantity(170_000),
  counted: quantity(180_000),
  difference: quantity(10_000),
  rate: 588,
  amount: money(2_650),
  outcome: 'gain',
  flagged: false,
})
export const draft: Hint = {
  kind: 'draft',
  lineId: id(197),
  draftId: id(17),
  type: 'salesShipment',
  partnerName: '好又多超市',
  quantity: quantity(220_000),
  unit: '罐',
  fix: { do: 'openDraft', draftId: id(17), type: 'salesShipment' },
}
export const pack: Hint = {
  kind: 'pack',
  lineId: id(2),
  times: 1,
  pack: quantity(120_000),
  packUnit: '箱',
  unit: '罐',
  how: 'casesAsPieces',
  fix: { do: 'correct', lineId: id(2), quantity: quantity(720_000) },
}

export interface Setting {
  readonly rows?: readonly ReviewRow[]
  readonly role?: string
  readonly seesCost?: boolean
  readonly task?: Parameters<typeof stocktake>[0]
  readonly summary?: Parameters<typeof reviewSummary>[0]
  readonly answers?: Record<string, Answer>
}

/** 差异核对 of a stocktake in review: three rows, two hints, everything answered. */
export async function openReview({
  rows = [reviewRow(), beer, soap],
  role = 'owner',
  seesCost = true,
  ...more
}: Setting = {}) {
  const bridge = installFakeBridge({
    'books.current': () => ({ role, seesCost, today: '2026-11-23' }),
    'stocktakeReview.page': () => ({ rows, next: null, total: rows.length }),
    'stocktakeReview.summary': () => reviewSummary(more.summary),
    'stocktakeReview.hints': () => [draft, pack],
    'stocktakeReview.setReason': () => ({}),
    'stocktakeReview.applyFix': () => ({}),
    'stocktakeReview.resolveMissed': () => ({ lines: 14 }),
    'stocktakeReview.openRound': () => stocktake({ state: 'recounting' }),
    'stocktake.post': () => ({
      stocktake: stocktake({ state: 'posted' }),
      gains: 9,
      losses: 17,
      gainAmount: 9_240,
      lossAmount: -29_038,
    }),
    'stocktake.postImpact': () => ({ documents: 2, uncosted: [], refusal: null }),
    'stocktake.undoPosting': () => stocktake({ state: 'review' }),
    ...more.answers,
  })
  const tab = createFakeTab()
  const wrapper = mount(ReviewScreen, {
    attachTo: document.body,
    props: { stocktake: stocktake({ state: 'review', ...more.task }) },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  const settle = async () => {
    await flushPromises()
    vi.advanceTimersByTime(100)
    await flushPromises()
    await nextTick()
  }
  await settle()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await settle()
  }
  const last = (path: string) => bridge.requests.findLast((request) => request.path === path)?.input
  const heads = () => wrapper.findAll('[role=columnheader]').map((head) => head.text())
  return { wrapper, tab, bridge, press, last, heads, settle }
}
