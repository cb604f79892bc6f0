import { expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { stocktake } from '../testing.ts'
import { openReview } from './testing-review.ts'

test('F9 posts; missed ones keep their book quantity, and Ctrl+Z takes it back', async () => {
  const { press, last, settle } = await openReview()
  await press('F9')
  expect(last('stocktake.post')).toEqual({ id: 1, businessDate: null, keepMissed: true, acceptLate: true })
  const toast = document.querySelector('.undo-toast')
  expect(toast?.textContent).toContain('已过账：报溢 9 种 +¥92.40，报损 17 种 -¥290.38')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
  await settle()
  expect(last('stocktake.undoPosting')).toEqual({ id: 1, reason: '' })
})

test('gains without a cost are named first; F9 again posts them', async () => {
  const { wrapper, press, last } = await openReview({
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
  const { wrapper, press, last } = await openReview({
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
  const { wrapper, press, settle } = await openReview({
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
  const { bridge, wrapper, press } = await openReview({
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
  const { wrapper, last, settle, press } = await openReview()
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
  const { wrapper, press, last } = await openReview({ summary: { late } })
  expect(wrapper.text()).toContain('清点之后补录了 1 张盘点日之前的单据，过账时按补录后的应有重算差异')
  await wrapper
    .findAll('.strip .link')
    .find((link) => link.text() === '改为不管')
    ?.trigger('click')
  await press('F9')
  expect(last('stocktake.post')).toMatchObject({ acceptLate: false })
})

test('posted: who, when, the documents it made, and the way back', async () => {
  const { wrapper, tab, last, settle } = await openReview({
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
