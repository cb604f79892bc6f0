import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { NO_FINDING, postedRow, refuse, type Answer } from '../testing.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { draftOf, openForm, settle } from './testing-form.ts'

const open = (type: DocumentType, draftId: number | null, answers: Record<string, Answer> = {}) =>
  openForm(type, answers, { draftId })

describe('drafts', () => {
  it('saves by itself and gives the tab the draft to come back to', async () => {
    const { backEnd, tab, type, press, wrapper } = await open('openingStock', null)
    await type('dm')
    await press('Enter')
    await type('4')
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
    const saved = backEnd.asked('document.saveDraft').at(-1)?.input as {
      content: { lines: readonly { quantity: number }[] }
    }
    expect(saved.content.lines.map((line) => line.quantity)).toEqual([40000])
    expect(tab.parameters).toEqual({ type: 'openingStock', draftId: 18 })
    expect(tab.title).toBe('期初库存 草稿 #18')
    expect(tab.dirty).toBe(true)
    expect(wrapper.text()).toContain('已自动保存')
  })

  it('opens a draft as it was left', async () => {
    const { wrapper, backEnd } = await open('purchaseReceipt', 18, { 'document.getDraft': () => draftOf() })
    expect(wrapper.get('.line-grid-row').text()).toContain('40')
    expect(wrapper.text()).toContain('¥1,780.00')
    expect(wrapper.text()).toContain('欠款')
    await vi.advanceTimersByTimeAsync(2000)
    expect(backEnd.asked('document.saveDraft')).toHaveLength(0)
  })

  it('deletes a draft and brings it back', async () => {
    const { wrapper, backEnd } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.deleteDraft': () => ({}),
    })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === '删除草稿')!
      .trigger('click')
    await settle()
    expect(backEnd.asked('document.deleteDraft')[0]?.input).toEqual({ id: 18 })
    expect(wrapper.text()).toContain('¥0.00')
    document.querySelector<HTMLElement>('.undo-toast .undo')?.click()
    await settle()
    expect(wrapper.text()).toContain('¥1,780.00')
  })
})

describe('F9', () => {
  it('says what is missing and goes there', async () => {
    const { wrapper, backEnd, tabKey } = await open('purchaseReceipt', null)
    await tabKey('F9')
    expect(wrapper.text()).toContain('请填供应商')
    expect(backEnd.asked('document.post')).toHaveLength(0)
    expect((document.activeElement as HTMLInputElement).getAttribute('role')).toBe('combobox')
  })

  it('jumps to the first bad cell', async () => {
    const { wrapper, type, press, tabKey } = await open('openingStock', null)
    await type('dm')
    await press('Enter')
    await press('Enter')
    await tabKey('F9')
    expect(wrapper.get('.line-grid-strip.error').text()).toContain('请填数量')
    expect(wrapper.get('.cursor').attributes('id')).toContain('-0-quantity')
  })

  it('posts, says so, and becomes a fresh form; undo voids and brings the lines back', async () => {
    const { wrapper, backEnd, tab, tabKey } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.void': () => postedRow(),
    })
    await tabKey('F9')
    expect(backEnd.asked('document.post')[0]?.input).toMatchObject({
      draftId: 18,
      content: { partnerId: 1, lines: [{ quantity: 400000, price: 44500000 }] },
    })
    expect(document.querySelector('.undo-toast')?.textContent).toContain('已入库 1 种 40 件，¥1,780.00')
    expect(wrapper.text()).toContain('0 种 0 件')
    expect(tab.parameters).toEqual({ type: 'purchaseReceipt', draftId: null })
    document.querySelector<HTMLElement>('.undo-toast .undo')?.click()
    await settle()
    expect(backEnd.asked('document.void')[0]?.input).toEqual({ id: 7, reason: '保存后撤销' })
    expect(wrapper.text()).toContain('¥1,780.00')
  })

  it('shows a refusal with its figures and loses nothing', async () => {
    const { wrapper, tabKey } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.post': () =>
        refuse({
          code: 'INSUFFICIENT_STOCK',
          params: {
            product: '长粒香大米',
            unit: '袋',
            warehouse: '门店仓',
            batch: '',
            date: businessDate('2026-11-22'),
            document: '',
            available: quantity(860_000),
            requested: quantity(900_000),
            short: quantity(40_000),
          },
        }),
    })
    await tabKey('F9')
    const strip = wrapper.get('.strip.error').text()
    expect(strip).toContain('长粒香大米')
    expect(strip).toContain('86')
    expect(wrapper.text()).toContain('¥1,780.00')
  })

  it('sends the same request again when no answer came', async () => {
    let fails = true
    const { wrapper, backEnd, tabKey } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.post': () => {
        if (fails) throw new Error('gone')
        return postedRow()
      },
    })
    await tabKey('F9')
    expect(wrapper.text()).toContain('请再按一次 F9 确认，不会重复入账')
    fails = false
    await tabKey('F9')
    const [first, second] = backEnd.asked('document.post')
    expect(second).toEqual(first)
    expect(wrapper.text()).toContain('0 种 0 件')
  })

  it('asks before a backdated posting, in one sentence', async () => {
    const { wrapper, backEnd, tabKey } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf('2026-11-20'),
      'document.check': () => ({
        ...NO_FINDING,
        recostedLines: 3,
        months: [{ month: '2026-11', cost: 1240, grossProfit: -1240 }],
      }),
    })
    await tabKey('F9')
    expect(wrapper.text()).toContain('这张单记在 2026-11-20，会重算 3 行成本，11 月毛利 -¥12.40。')
    expect(backEnd.asked('document.post')).toHaveLength(0)
    await tabKey('F9')
    expect(backEnd.asked('document.post')).toHaveLength(1)
  })
})
