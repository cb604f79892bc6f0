import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Hint } from '#shared/contract/stocktake-hint.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
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

const beer = reviewRow({
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
const soap = reviewRow({
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
const draft: Hint = {
  kind: 'draft',
  lineId: id(197),
  draftId: id(17),
  type: 'salesShipment',
  partnerName: '好又多超市',
  quantity: quantity(220_000),
  unit: '罐',
  fix: { do: 'openDraft', draftId: id(17), type: 'salesShipment' },
}
const pack: Hint = {
  kind: 'pack',
  lineId: id(2),
  times: 1,
  pack: quantity(120_000),
  packUnit: '箱',
  unit: '罐',
  how: 'casesAsPieces',
  fix: { do: 'correct', lineId: id(2), quantity: quantity(720_000) },
}

interface Setting {
  readonly rows?: readonly ReviewRow[]
  readonly role?: string
  readonly seesCost?: boolean
  readonly task?: Parameters<typeof stocktake>[0]
  readonly summary?: Parameters<typeof reviewSummary>[0]
  readonly answers?: Record<string, Answer>
}

async function screen({ rows = [reviewRow(), beer, soap], role = 'owner', seesCost = true, ...more }: Setting = {}) {
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

test('when the button that was pressed is gone, the keys of the rows go on', async () => {
  const { wrapper, settle } = await screen({ task: { state: 'posted' } })
  ;(document.activeElement as HTMLElement | null)?.blur()
  await wrapper.setProps({ stocktake: stocktake({ state: 'review' }) })
  await settle()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('差异核对')
})

test('rows by the size of the amount, each with its clue and the click that settles it', async () => {
  const { wrapper, last } = await screen()
  expect(last('stocktakeReview.page')).toMatchObject({ tab: 'different', sort: 'amount', descending: true })
  const notes = wrapper.findAll('.note').map((note) => note.text().replace(/\s+/g, ' '))
  expect(notes).toEqual([
    '有一张未过账的销售出库单草稿 #17（好又多超市 · 22 罐），货可能已经动了打开草稿 #17H',
    '差 -11 = 1 ×（12 − 1），可能把 1 箱 12 罐数成 1 罐改为 72',
  ])
  expect(wrapper.findAll('.difference').map((one) => one.text())).toContain('▼-22')
})

test('H takes the hint of the row: it opens a draft, or corrects the count', async () => {
  const { tab, press, last, wrapper } = await screen()
  await press('h')
  expect(tab.opened).toEqual([{ screen: 'document.form', parameters: { type: 'salesShipment', draftId: 17 } }])
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'ArrowDown' })
  await press('h')
  expect(last('stocktakeReview.applyFix')).toEqual({ id: 1, fix: { do: 'correct', lineId: 2, quantity: 720_000 } })
})

test('a digit gives the reason and goes on to the next row; 0 takes it away', async () => {
  const { press, last } = await screen()
  await press('1')
  expect(last('stocktakeReview.setReason')).toEqual({ id: 1, lineIds: [197], reason: 'lost', remark: '' })
  await press('0')
  expect(last('stocktakeReview.setReason')).toEqual({ id: 1, lineIds: [2], reason: null, remark: '' })
})

test('R adds a row to the recount, beside the flagged ones', async () => {
  const { wrapper, press, last, settle } = await screen({
    summary: { tabs: { ...reviewSummary().tabs, flagged: 2 } },
    answers: {
      'stocktakeReview.page': (input) => {
        const rows = (input as { tab: string }).tab === 'flagged' ? [reviewRow(), beer] : [soap]
        return { rows, next: null, total: rows.length }
      },
    },
  })
  await press('r')
  expect(wrapper.text()).toContain('复盘 3 种')
  await press('F7')
  await wrapper.get('.recount button').trigger('click')
  await settle()
  expect(last('stocktakeReview.openRound')).toEqual({ id: 1, lines: { which: 'these', lineIds: [197, 2, 3] } })
  expect(wrapper.emitted('changed')).toHaveLength(1)
})

test('F9 posts; missed ones keep their book quantity, and Ctrl+Z takes it back', async () => {
  const { press, last, settle } = await screen()
  await press('F9')
  expect(last('stocktake.post')).toEqual({ id: 1, businessDate: null, keepMissed: true, acceptLate: true })
  const toast = document.querySelector('.undo-toast')
  expect(toast?.textContent).toContain('已过账：报溢 9 种 +¥92.40，报损 17 种 -¥290.38')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
  await settle()
  expect(last('stocktake.undoPosting')).toEqual({ id: 1, reason: '' })
})

test('gains without a cost are named first; F9 again posts them', async () => {
  const { wrapper, press, last } = await screen({
    answers: { 'stocktake.postImpact': () => ({ documents: 1, uncosted: ['蓝月亮深层洁净洗衣液'], refusal: null }) },
  })
  await press('F9')
  expect(wrapper.text()).toContain('「蓝月亮深层洁净洗衣液」没有成本，将按 0.00 入库。')
  expect(last('stocktake.post')).toBe(undefined)
  await press('Escape')
  expect(wrapper.text()).not.toContain('没有成本')
  await press('F9')
  expect(last('stocktake.post')).toBe(undefined)
  await press('F9')
  expect(last('stocktake.post')).toMatchObject({ id: 1, acceptLate: true })
  expect(wrapper.text()).not.toContain('没有成本')
})

test('posted: F8 recomputes what came too late and says what changed, Shift+F9 takes the posting back', async () => {
  const late = [{ documentId: id<'document'>(8), number: 'CGRK-20261121-0003', lines: 1 }]
  const lines = [{ lineId: 197, name: '红牛', unitName: '罐', before: -60_000, after: 0 }]
  const { wrapper, press, last } = await screen({
    task: { state: 'posted' },
    summary: { late },
    answers: { 'stocktake.redo': () => ({ numbers: ['CGRK-20261121-0003'], lines }) },
  })
  await press('F8')
  expect(last('stocktake.redo')).toEqual({ id: 1, documentId: null })
  expect(wrapper.text()).toContain('因补录 CGRK-20261121-0003，红牛的差异由 -6 变为 0。')
  await press('Shift+F9')
  expect(last('stocktake.undoPosting')).toEqual({ id: 1, reason: '' })
})

test('a closed count date offers today', async () => {
  let dates: unknown[] = []
  const { wrapper, press, settle } = await screen({
    answers: {
      'stocktake.post': (input) => {
        const { businessDate: date } = input as { businessDate: string | null }
        dates = [...dates, date]
        if (date === null)
          throw new AppError('PERIOD_CLOSED', {
            date: businessDate('2026-11-22'),
            closedThrough: businessDate('2026-11-22'),
          })
        return { stocktake: stocktake({ state: 'posted' }), gains: 0, losses: 0, gainAmount: 0, lossAmount: 0 }
      },
    },
  })
  await press('F9')
  const offer = wrapper.findAll('.strip .link').find((link) => link.text() === '改记在今天')
  await offer?.trigger('click')
  await settle()
  expect(dates).toEqual([null, '2026-11-23'])
  expect(document.querySelector('.undo-toast')?.textContent).toContain('没有差异，账实相符')
})

test('an answer that never came is asked for again with the same request', async () => {
  let fails = true
  const { bridge, wrapper, press } = await screen({
    answers: {
      'stocktake.post': () => {
        if (fails) throw new AppError('DISK_FAULT', {})
        return { stocktake: stocktake({ state: 'posted' }), gains: 1, losses: 0, gainAmount: 1, lossAmount: 0 }
      },
    },
  })
  await press('F9')
  expect(wrapper.text()).toContain('不会重复过账')
  fails = false
  await press('F9')
  const ids = bridge.requests.filter(({ path }) => path === 'stocktake.post').map(({ requestId }) => requestId)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('漏盘 becomes zero only with the number typed', async () => {
  const { wrapper, last, settle, press } = await screen()
  await wrapper.findAll('.missed-strip [role=radio]')[2]?.trigger('click')
  await settle()
  const button = () => wrapper.get('.missed-strip .danger')
  expect(button().attributes('disabled')).toBeDefined()
  // Posting waits until that is done.
  await press('F9')
  expect(last('stocktake.post')).toBe(undefined)
  await wrapper.get('.missed-strip input').setValue('14')
  await button().trigger('click')
  await settle()
  expect(last('stocktakeReview.resolveMissed')).toEqual({ id: 1, lineIds: null, as: 'zero', confirmedLines: 14 })
})

test('补录 is taken into account unless somebody says otherwise', async () => {
  const late = [{ documentId: id<'document'>(8), number: 'CGRK-20261121-0003', lines: 2 }]
  const { wrapper, press, last } = await screen({ summary: { late } })
  expect(wrapper.text()).toContain('清点之后补录了 1 张盘点日之前的单据，过账时按补录后的应有重算差异')
  await wrapper
    .findAll('.strip .link')
    .find((link) => link.text() === '改为不管')
    ?.trigger('click')
  await press('F9')
  expect(last('stocktake.post')).toMatchObject({ acceptLate: false })
})

test('no difference is shown as proof', async () => {
  const tabs = { ...reviewSummary().tabs, different: 0, gain: 0, loss: 0, missed: 0, equal: 328 }
  const { wrapper } = await screen({ rows: [], summary: { tabs, undecided: 0 } })
  expect(wrapper.text()).toContain('账实相符，没有差异')
  expect(wrapper.text()).toContain('328 种全部核对，差异为零')
  expect(wrapper.find('.missed-strip').exists()).toBe(false)
})

test('hidden cost takes its columns and amounts with it, and the size of the difference sorts', async () => {
  const { wrapper, heads, last, settle } = await screen()
  expect(heads()).toContain('差异金额')
  hideCost(true)
  await settle()
  expect(heads()).not.toContain('差异金额')
  expect(heads()).not.toContain('成本价')
  expect(wrapper.get('.review-footer').text()).not.toContain('¥')
  expect(last('stocktakeReview.page')).toMatchObject({ sort: 'difference' })
})

test('a clerk reviews, but the owner posts; an accountant only looks', async () => {
  const clerk = await screen({ role: 'clerk' })
  expect(clerk.wrapper.get('.review-footer .primary').attributes('disabled')).toBeDefined()
  await clerk.press('F9')
  expect(clerk.last('stocktake.post')).toBe(undefined)
  await clerk.press('1')
  expect(clerk.last('stocktakeReview.setReason')).toMatchObject({ reason: 'lost' })
  clerk.wrapper.unmount()
  const accountant = await screen({ role: 'accountant' })
  expect(accountant.wrapper.find('.review-footer .primary').exists()).toBe(false)
  await accountant.press('1')
  expect(accountant.last('stocktakeReview.setReason')).toBe(undefined)
})

test('posted: who, when, the documents it made, and the way back', async () => {
  const { wrapper, tab, last, settle } = await screen({
    task: {
      state: 'posted',
      postedAt: new Date(2026, 10, 22, 16, 2).getTime(),
      postedBy: '老板',
      documents: [
        {
          id: id(31),
          type: 'loss',
          number: 'BS-20261122-0001',
          businessDate: businessDate('2026-11-22'),
          lineCount: 17,
          quantity: quantity(520_000),
          reason: 'lost',
          status: 'posted',
        },
      ],
    },
  })
  expect(wrapper.get('.posted-strip').text()).toContain('老板 过账')
  expect(wrapper.get('.posted-strip .document').text()).toBe('BS-20261122-0001报损 17 种 · 丢失')
  await wrapper.get('.posted-strip .document').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'document.view', parameters: { id: 31 } }])
  await wrapper.get('.review-footer .danger').trigger('click')
  await settle()
  expect(last('stocktake.undoPosting')).toEqual({ id: 1, reason: '' })
})
