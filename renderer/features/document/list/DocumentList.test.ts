import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { newLine, withProduct } from '../form/entry-line.ts'
import { emptyHeader, writeDraft } from '../form/form-content.ts'
import { FakeBackEnd, FakeTab, postedRow, riceHit, shopAnswers, type Answer } from '../testing.ts'
import DocumentList from './DocumentList.vue'

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
})

const VOIDED = postedRow({
  id: id<'document'>(8),
  number: 'CGRK-20261121-0007',
  status: 'voided',
  counterpart: 'CGRK-20261122-0008',
})

async function open(change: Record<string, Answer> = {}) {
  const line = { ...withProduct(newLine(), riceHit()), quantity: quantity(400_000) }
  const content = writeDraft({ header: emptyHeader(businessDate('2026-11-22'), null), lines: [line] })
  const backEnd = new FakeBackEnd(
    shopAnswers({
      'document.page': () => ({ rows: [postedRow(), VOIDED], next: null, total: 2 }),
      'document.totals': () => ({ count: 1, quantity: 400_000, grossAmount: 178_000 }),
      'document.drafts': () => [{ id: 18, type: 'purchaseReceipt', version: 1, updatedAt: 1, content }],
      'warehouse.choices': () => [],
      'document.getDraft': () => ({ id: 18, type: 'purchaseReceipt', version: 1, updatedAt: 1, content }),
      'document.deleteDraft': () => ({}),
      ...change,
    }),
  )
  const tab = new FakeTab()
  wrapper = mount(DocumentList, {
    props: { type: 'purchaseReceipt' },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await flushPromises()
  const segment = async (label: string) => {
    const found = wrapper!.findAll('[role=radio]').find((button) => button.text().startsWith(label))
    await found!.trigger('click')
    await flushPromises()
  }
  return { backEnd, tab, wrapper, segment, grid: () => wrapper!.get('[role=grid]') }
}

it('asks for the last 30 days, newest first', async () => {
  const { backEnd } = await open()
  expect(backEnd.asked('document.page')[0]?.input).toMatchObject({
    type: 'purchaseReceipt',
    from: '2026-10-24',
    to: '2026-11-22',
    status: 'all',
    sort: 'businessDate',
    descending: true,
  })
})

it('strikes a voided document and names its other half; it is not in the total', async () => {
  const { wrapper } = await open()
  const rows = wrapper.findAll('[role=row]').map((row) => row.text())
  expect(rows[1]).toContain('已入库')
  expect(rows[2]).toContain('已作废 → 20261122-0008')
  expect(wrapper.findAll('.struck').map((one) => one.text())).toEqual(['CGRK-20261121-0007', '1,780.00'])
  expect(wrapper.get('footer').text()).toContain('合计 1 张')
})

it('opens with Enter, makes a new one with N', async () => {
  const { tab, grid } = await open()
  await grid().trigger('keydown', { key: 'Enter' })
  tab.press('n')
  expect(tab.opened).toEqual([
    ['document.view', { id: 7 }],
    ['document.form', { type: 'purchaseReceipt', draftId: null }],
  ])
})

it('narrows by status', async () => {
  const { backEnd, segment } = await open()
  await segment('已作废')
  expect(backEnd.asked('document.page').at(-1)?.input).toMatchObject({ status: 'voided' })
})

it('narrows by partner and warehouse with the keyboard; page and totals follow', async () => {
  const { backEnd, wrapper } = await open({
    'warehouse.choices': () => [
      { id: 1, code: '01', name: '门店仓', enabled: true },
      { id: 2, code: '02', name: '后仓', enabled: true },
    ],
  })
  const [, partner, warehouse] = wrapper.findAll('.opener')
  await partner!.trigger('click')
  await flushPromises()
  const field = document.querySelector<HTMLInputElement>('.partner-panel input')!
  expect(document.activeElement).toBe(field)
  field.value = 'ys'
  field.dispatchEvent(new Event('input'))
  await vi.waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(1))
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  await flushPromises()
  expect(document.activeElement).toBe(partner!.element)
  expect(partner!.text()).toBe('供应商 永盛粮油商行')

  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await warehouse!.trigger('keydown', { key })
  await flushPromises()
  for (const path of ['document.page', 'document.totals'])
    expect(backEnd.asked(path).at(-1)?.input).toMatchObject({ partnerId: 1, warehouseId: 2 })
  await partner!.trigger('keydown', { key: 'Delete' })
  await flushPromises()
  expect(backEnd.asked('document.totals').at(-1)?.input).toMatchObject({ partnerId: null, warehouseId: 2 })
})

it('does not ask for a warehouse where there is only one', async () => {
  const { wrapper } = await open({ 'warehouse.choices': () => [{ id: 1, code: '01', name: '门店仓', enabled: true }] })
  expect(wrapper.findAll('.opener').map((chip) => chip.text())).toEqual(['日期 近 30 天', '供应商 全部'])
})

it('shows drafts, opens one, deletes one and brings it back', async () => {
  const { backEnd, tab, wrapper, segment, grid } = await open()
  await segment('草稿')
  expect(wrapper.findAll('[role=row]')[1]?.text()).toContain('草稿 #18')
  expect(wrapper.findAll('[role=row]')[1]?.text()).toContain('1,780.00')
  await grid().trigger('keydown', { key: 'Enter' })
  expect(tab.opened).toEqual([['document.form', { type: 'purchaseReceipt', draftId: 18 }]])
  tab.press('Delete')
  await flushPromises()
  expect(backEnd.asked('document.deleteDraft')[0]?.input).toEqual({ id: 18 })
  document.querySelector<HTMLElement>('.undo-toast .undo')?.click()
  await flushPromises()
  expect(backEnd.asked('document.saveDraft')[0]?.input).toMatchObject({
    id: null,
    version: null,
    type: 'purchaseReceipt',
  })
})

it('asks again when documents change', async () => {
  const { backEnd } = await open()
  backEnd.changed('document')
  await flushPromises()
  expect(backEnd.asked('document.page')).toHaveLength(2)
  expect(backEnd.asked('document.totals')).toHaveLength(2)
})
