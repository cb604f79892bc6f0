import { expect, test } from 'vitest'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { reviewRow, reviewSummary, stocktake } from '../testing.ts'
import { beer, openReview, soap } from './testing-review.ts'

test('when the button that was pressed is gone, the keys of the rows go on', async () => {
  const { wrapper, settle } = await openReview({ task: { state: 'posted' } })
  ;(document.activeElement as HTMLElement | null)?.blur()
  await wrapper.setProps({ stocktake: stocktake({ state: 'review' }) })
  await settle()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('差异核对')
})

test('rows by the size of the amount, each with its clue and the click that settles it', async () => {
  const { wrapper, last } = await openReview()
  expect(last('stocktakeReview.page')).toMatchObject({ tab: 'different', sort: 'amount', descending: true })
  const notes = wrapper.findAll('.note').map((note) => note.text().replace(/\s+/g, ' '))
  expect(notes).toEqual([
    '有一张未过账的销售出库单草稿 #17（好又多超市 · 22 罐），货可能已经动了打开草稿 #17H',
    '差 -11 = 1 ×（12 − 1），可能把 1 箱 12 罐数成 1 罐改为 72',
  ])
  expect(wrapper.findAll('.difference').map((one) => one.text())).toContain('▼-22')
})

test('H takes the hint of the row: it opens a draft, or corrects the count', async () => {
  const { tab, press, last, wrapper } = await openReview()
  await press('h')
  expect(tab.opened).toEqual([{ screen: 'document.form', parameters: { type: 'salesShipment', draftId: 17 } }])
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'ArrowDown' })
  await press('h')
  expect(last('stocktakeReview.applyFix')).toEqual({ id: 1, fix: { do: 'correct', lineId: 2, quantity: 720_000 } })
})

test('a digit gives the reason and goes on to the next row; 0 takes it away', async () => {
  const { press, last } = await openReview()
  await press('1')
  expect(last('stocktakeReview.setReason')).toEqual({ id: 1, lineIds: [197], reason: 'lost', remark: '' })
  await press('0')
  expect(last('stocktakeReview.setReason')).toEqual({ id: 1, lineIds: [2], reason: null, remark: '' })
})

test('R adds a row to the recount, beside the flagged ones', async () => {
  const { wrapper, press, last, settle } = await openReview({
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

test('no difference is shown as proof', async () => {
  const tabs = { ...reviewSummary().tabs, different: 0, gain: 0, loss: 0, missed: 0, equal: 328 }
  const { wrapper } = await openReview({ rows: [], summary: { tabs, undecided: 0 } })
  expect(wrapper.text()).toContain('账实相符，没有差异')
  expect(wrapper.text()).toContain('328 种全部核对，差异为零')
  expect(wrapper.find('.missed-strip').exists()).toBe(false)
})

test('hidden cost takes its columns and amounts with it, and the size of the difference sorts', async () => {
  const { wrapper, heads, last, settle } = await openReview()
  expect(heads()).toContain('差异金额')
  hideCost(true)
  await settle()
  expect(heads()).not.toContain('差异金额')
  expect(heads()).not.toContain('成本价')
  expect(wrapper.get('.review-footer').text()).not.toContain('¥')
  expect(last('stocktakeReview.page')).toMatchObject({ sort: 'difference' })
})

test('a clerk reviews, but the owner posts; an accountant only looks', async () => {
  const clerk = await openReview({ role: 'clerk' })
  expect(clerk.wrapper.get('.review-footer .primary').attributes('disabled')).toBeDefined()
  await clerk.press('F9')
  expect(clerk.last('stocktake.post')).toBe(undefined)
  await clerk.press('1')
  expect(clerk.last('stocktakeReview.setReason')).toMatchObject({ reason: 'lost' })
  clerk.wrapper.unmount()
  const accountant = await openReview({ role: 'accountant' })
  expect(accountant.wrapper.find('.review-footer .primary').exists()).toBe(false)
  await accountant.press('1')
  expect(accountant.last('stocktakeReview.setReason')).toBe(undefined)
})
