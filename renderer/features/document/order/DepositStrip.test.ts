import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, refuse } from '../testing.ts'
import { completeDocument } from '../testing-document.ts'
import DepositStrip from './DepositStrip.vue'

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
})

const documents = [{ id: 31, number: 'YS-20261122-0001' }]

async function open(deposit: object, type: 'salesOrder' | 'purchaseOrder' = 'salesOrder') {
  const backEnd = new FakeBackEnd({ 'order.deposit': () => ({ ...deposit }) })
  const tab = new FakeTab()
  wrapper = mount(DepositStrip, {
    props: { document: completeDocument({ type }) as unknown as Document },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  return { backEnd, tab, wrapper }
}

it('says what was agreed, what came of it, what is missing and what is not used yet', async () => {
  const { wrapper, tab } = await open({ agreed: 50_000, paid: 20_000, open: 30_000, unused: 20_000, documents })
  expect(wrapper.get('.strip.warning .message').text()).toBe(
    '订金 约定 ¥500.00 · 已收 ¥200.00 · 未收 ¥300.00 · 还没用掉 ¥200.00',
  )
  await wrapper.get('button').trigger('click')
  expect(tab.opened).toEqual([['money.view', { id: 31 }]])
})

it('paid in full it only tells, on either side', async () => {
  const { wrapper } = await open({ agreed: 50_000, paid: 50_000, open: 0, unused: 0, documents }, 'purchaseOrder')
  expect(wrapper.get('.strip.info .message').text()).toBe('订金 约定 ¥500.00 · 已付 ¥500.00 · 已付清 · 还没用掉 ¥0.00')
})

it('paid without an agreement it says so much', async () => {
  const { wrapper } = await open({ agreed: 0, paid: 10_000, open: 0, unused: 10_000, documents })
  expect(wrapper.get('.strip .message').text()).toBe('订金 · 已收 ¥100.00 · 还没用掉 ¥100.00')
})

it('is not there without a deposit, and not when it cannot be had', async () => {
  const none = await open({ agreed: 0, paid: 0, open: 0, unused: 0, documents: [] })
  expect(none.wrapper.find('.strip').exists()).toBe(false)
  const refused = await open(refuse({ code: 'FORBIDDEN', params: { permission: 'money.read' } }))
  expect(refused.wrapper.find('.strip').exists()).toBe(false)
})

it('asks again when money moved', async () => {
  const answer = { agreed: 50_000, paid: 0, open: 50_000, unused: 0, documents: [] as typeof documents }
  const { backEnd, wrapper } = await open(answer)
  Object.assign(answer, { paid: 50_000, open: 0, unused: 50_000, documents })
  backEnd.changed('money')
  await flushPromises()
  expect(wrapper.text()).toContain('已收齐')
})
