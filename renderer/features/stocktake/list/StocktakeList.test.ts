import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { rate } from '#shared/kernel/rate.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { stocktake } from '../testing.ts'
import StocktakeList from './StocktakeList.vue'

enableAutoUnmount(afterEach)
afterEach(() => (document.body.innerHTML = ''))

const posted = stocktake({
  id: id(2),
  number: 'PD-20261007-0001',
  state: 'posted',
  countDate: businessDate('2026-10-07'),
  counted: 320,
  gains: 9,
  losses: 17,
  gainAmount: money(9_240),
  lossAmount: money(-29_038),
  accuracy: rate(9_172),
})
const suggestion = {
  rows: [
    {
      productId: 7,
      code: '02001',
      name: '飞天茅台',
      spec: '500ml',
      unitName: '瓶',
      location: 'A-01',
      quantity: 60_000,
      abc: 'A',
      daysSinceCount: 46,
      lastRate: 500,
      why: ['value', 'age'],
      score: 90,
    },
  ],
  minutes: 8,
}

async function screen({ rows = [stocktake(), posted], role = 'owner' } = {}) {
  const bridge = installFakeBridge({
    'books.current': () => ({ role, seesCost: role !== 'cashier', today: '2026-11-22' }),
    'stocktake.page': () => ({ rows, next: null, total: rows.length }),
    'stocktake.overview': () => ({ open: 1, lastCountDate: '2026-10-07', daysSinceLast: 46 }),
    'stocktake.suggestion': () => suggestion,
    'stocktake.create': () => stocktake({ id: id(9) }),
    'stocktake.cancel': () => stocktake({ state: 'cancelled' }),
    'warehouse.choices': () => [{ id: 1, code: '01', name: '门店仓', enabled: true }],
    'product.categories': () => [],
  })
  const tab = createFakeTab()
  const wrapper = mount(StocktakeList, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  const settle = async () => {
    await flushPromises()
    await nextTick()
    await flushPromises()
  }
  await settle()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await settle()
  }
  return { wrapper, tab, bridge, press, settle }
}

const cells = (text: string) => text.replace(/\s+/g, ' ')

test('a running count shows how far it is; a posted one how it ended', async () => {
  const { wrapper } = await screen()
  const rows = wrapper.findAll('.row').map((row) => cells(row.text()))
  expect(rows[0]).toContain('清点中')
  expect(rows[0]).toContain('203 / 328')
  expect(rows[0]).not.toContain('▲')
  expect(rows[1]).toContain('已过账')
  expect(rows[1]).toContain('▲+9')
  expect(rows[1]).toContain('▼-17')
  expect(rows[1]).toContain('-197.98')
  expect(rows[1]).toContain('91.7%')
})

test('the suggestion says why, and one key begins a blind count of just these', async () => {
  const { wrapper, bridge, tab, press } = await screen()
  expect(cells(wrapper.get('.suggestion').text())).toContain('建议今天抽盘 1 个，约 8 分钟')
  expect(wrapper.get('.suggestion .why').text()).toBe('高值 · 46 天没盘')
  await press('g')
  expect(bridge.requests.findLast(({ path }) => path === 'stocktake.create')?.input).toEqual({
    warehouseId: 1,
    scope: { kind: 'products', productIds: [7] },
    withoutStock: true,
    blind: true,
    remark: '',
    segments: [],
    leaveOutOthers: true,
  })
  expect(tab.opened).toEqual([{ screen: 'stocktake.task', parameters: { id: 9 } }])
})

test('with nothing yet, the two ways to begin', async () => {
  const { wrapper } = await screen({ rows: [] })
  expect(cells(wrapper.get('.empty-state').text())).toBe('还没有盘过点建议今天抽盘 1 个，约 8 分钟开始抽盘G新建盘点N')
})

test('Enter opens, N begins a new one', async () => {
  const { wrapper, tab, press } = await screen()
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'Enter' })
  await press('n')
  expect(tab.opened).toEqual([
    { screen: 'stocktake.task', parameters: { id: 1 } },
    { screen: 'stocktake.new', parameters: {} },
  ])
})

test('cancelling asks in place and says that nothing is posted; a posted one cannot be cancelled', async () => {
  const { wrapper, bridge, press, settle } = await screen()
  await press('Control+Delete')
  expect(wrapper.get('.cancel-strip').text()).toContain('取消 PD-20261122-0001：不会过账')
  await wrapper.get('.cancel-strip input').setValue('数错了')
  await wrapper.get('.cancel-strip .danger').trigger('click')
  await settle()
  expect(bridge.requests.findLast(({ path }) => path === 'stocktake.cancel')?.input).toEqual({
    id: 1,
    reason: '数错了',
  })
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'ArrowDown' })
  await press('Control+Delete')
  expect(wrapper.find('.cancel-strip').exists()).toBe(false)
})

test('who may only read has no suggestion and no button', async () => {
  const { wrapper, bridge, tab, press } = await screen({ role: 'accountant' })
  expect(wrapper.find('.suggestion').exists()).toBe(false)
  expect(bridge.requests.some(({ path }) => path === 'stocktake.suggestion')).toBe(false)
  await press('n')
  expect(tab.opened).toEqual([])
})
