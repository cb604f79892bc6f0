import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Flow, HomeStanding, NodeFigures } from '#shared/contract/home.ts'
import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import type { FlowMode } from '#shared/domain/home/flow-node.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { SCREEN_HELP } from '#renderer/shell/screen-help.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import HomeScreen from './HomeScreen.vue'

const figures = (count: number, amount: number | null, more: Partial<NodeFigures> = {}) =>
  ({ count, amount, late: 0, lateAmount: null, waitedHours: null, drafts: 0, ...more }) as NodeFigures

const FLOW = {
  today: '2026-11-22',
  nodes: {
    purchaseOrder: figures(3, 742_000, { late: 1, lateAmount: 296_000 as never, waitedHours: 48 }),
    purchaseReceipt: figures(2, 193_200, { drafts: 2, waitedHours: 0 }),
    purchaseReturn: figures(1, 5000),
    stocktake: figures(1, null, { waitedHours: 5 }),
    stock: figures(328, null),
    transfer: figures(0, 0),
    loss: figures(2, 0),
    till: figures(31, 192_650, { drafts: 1, waitedHours: 0 }),
    salesOrder: figures(5, 312_000, { late: 2, lateAmount: 200_000 as never, waitedHours: 120 }),
    salesShipment: figures(2, 155_600),
    salesReturn: figures(3, 9000),
  },
  progress: { id: 4, counted: 203, total: 328 },
  shift: { businessDate: '2026-11-22', openedAt: 0, closedAt: null, difference: null },
  moved: [
    { type: 'purchaseReceipt', amount: 2_939_600 },
    { type: 'salesShipment', amount: 1_000_000 },
    { type: 'retailSale', amount: 1_656_100 },
  ],
  medianHours: { purchase: null, sales: 19 },
  day: { sales: 348_250, grossProfit: 59_420, tickets: 31, retail: 192_650 },
  weekBefore: { sales: 322_500, grossProfit: 56_100, tickets: 30, retail: 192_000 },
  week: ['16', '17', '18', '19', '20', '21', '22'].map((day) => ({ date: `2026-11-${day}`, sales: 100_000 })),
} as unknown as Flow

const debt = {
  count: 4,
  amount: 865_000,
  overdueCount: 2,
  overdueAmount: 386_000,
  overdueSince: '2026-10-19',
  worst: '好又多超市',
}
const STANDING = {
  stockValue: 18_642_000,
  zero: 12,
  low: 8,
  negative: 1,
  expiring: 0,
  expired: 0,
  receivable: debt,
  payable: { ...debt, amount: 1_230_000, overdueCount: 0, overdueAmount: 0, overdueSince: null },
  accounts: [{ id: 1, name: '现金', kind: 'cash', balance: 231_000 }],
} as unknown as HomeStanding

async function screen({ mode = 'live' as FlowMode, hidden = [] as string[], flow = FLOW } = {}) {
  const bridge = installFakeBridge({
    'home.flow': () => flow,
    'home.standing': () => STANDING,
    'home.settings': () => ({
      thresholds: SUGGESTED_THRESHOLDS,
      hidden,
      mode,
      people: [{ name: '小李', role: 'clerk' }],
    }),
    'home.setMode': () => ({}),
    'home.saveSettings': (input) => input,
    'books.current': () => ({
      today: '2026-11-22',
      name: '顺达批发部',
      role: 'owner',
      seesCost: true,
      practice: false,
    }),
    'document.page': () => ({
      rows: [{ id: 9, number: 'XS-20261122-0001', businessDate: '2026-11-22', partnerName: '惠民超市' }],
      next: null,
      total: 1,
    }),
  })
  const tab = createFakeTab()
  const helped: string[] = []
  const help = {
    open: (page: string) => helped.push(`open ${page}`),
    walk: (page: string) => helped.push(`walk ${page}`),
  }
  await useCurrentBooks().reload()
  const wrapper = mount(HomeScreen, {
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB as symbol]: tab, [SCREEN_HELP as symbol]: help } },
  })
  await flushPromises()
  await nextTick()
  const node = (name: string) => wrapper.get(`[data-node=${name}]`)
  const press = async (key: string, more: Partial<KeyboardEventInit> = {}) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )
    await flushPromises()
  }
  const focused = () => document.activeElement?.getAttribute('data-node')
  return { wrapper, bridge, tab, node, press, focused, helped }
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  hideCost(false)
  document.body.innerHTML = ''
})

test('each step says how many wait, how long, and how bad that is', async () => {
  const { node } = await screen()
  expect(node('purchaseOrder').attributes('title')).toBe('采购订单 · 3 张未到 · ¥7,420 · 1 张超期 2 天')
  expect(node('purchaseOrder').classes()).toContain('tone-amber')
  expect(node('salesOrder').attributes('title')).toBe('销售订单 · 5 张待发 · ¥3,120 · 最久 5 天 · 2 张超时')
  expect(node('salesOrder').classes()).toContain('tone-red')
  expect(node('stock').attributes('title')).toBe(
    '库存 · 截至现在 · ¥186,420.00 328 种 · 低于下限 8 · 负库存 1 · 零库存 12',
  )
  expect(node('stocktake').text()).toContain('61%')
  expect(node('collection').attributes('title')).toBe('收款 · ¥8,650 待收 · 逾期 2 家')
  expect(node('till').text()).toContain('挂单 1')
})

test('arrows, digits, Enter and N', async () => {
  const { tab, press, focused, node } = await screen()
  tab.keys['2']?.(new KeyboardEvent('keydown'))
  expect(focused()).toBe('purchaseOrder')
  await press('ArrowRight')
  expect(focused()).toBe('purchaseReceipt')
  await press('ArrowDown')
  expect(focused()).toBe('stock')
  tab.keys['n']?.(new KeyboardEvent('keydown'))
  await node('purchaseOrder').trigger('click')
  expect(tab.opened).toEqual([
    { screen: 'document.form', parameters: { type: 'otherIn', draftId: null } },
    { screen: 'document.list', parameters: { type: 'purchaseOrder', range: 'all', fulfilment: 'open' } },
  ])
})

test('what to do, by money; T goes there, Enter opens it', async () => {
  const { wrapper, tab } = await screen()
  expect(wrapper.findAll('.to-do-panel .title').map((title) => title.text())).toEqual([
    '催收 好又多超市 等 2 家逾期款',
    '发货 5 张销售订单',
    '追问 1 张采购订单',
    '核对 1 种负库存',
    '采购 8 种低库存商品',
    '继续盘点，还差 125 种',
    '处理 2 张采购入库草稿',
  ])
  tab.keys['t']?.(new KeyboardEvent('keydown'))
  expect(document.activeElement?.textContent).toContain('催收')
  await wrapper.get('.to-do-panel .row').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'partner.list', parameters: { owing: 'receivableOverdue' } }])
})

test('Shift+F10 offers the last documents', async () => {
  const { wrapper, tab, press } = await screen()
  tab.keys['8']?.(new KeyboardEvent('keydown'))
  await press('F10', { shiftKey: true })
  await flushPromises()
  expect(wrapper.findAll('[role=menuitem]').map((item) => item.text())).toEqual([
    'XS-20261122-0001惠民超市 11-22',
    '打开列表Enter',
    '新建N',
    '报表：销售汇总',
    '帮助F1',
  ])
  await wrapper.get('[role=menuitem]').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'document.view', parameters: { id: 9 } }])
})

test("a step's menu leads to its report and to its help page, and F1 on the step means that page", async () => {
  const { wrapper, tab, press, node, helped } = await screen()
  tab.keys['4']?.(new KeyboardEvent('keydown'))
  const item = async (label: string) => {
    await press('F10', { shiftKey: true })
    await wrapper
      .findAll('[role=menuitem]')
      .find((one) => one.text().startsWith(label))
      ?.trigger('click')
  }
  await item('报表：')
  await item('帮助')
  expect(tab.opened).toEqual([{ screen: 'report.view', parameters: { name: 'payableSummary' } }])
  expect(helped).toEqual(['open collection-payment'])
  expect(node('payment').attributes('data-help')).toBe('collection-payment')
})

test('⊕ makes a new document of its step', async () => {
  const { wrapper, tab, node } = await screen()
  const add = wrapper.get('[aria-label="新建 销售订单（N）"]')
  await add.trigger('click')
  expect(tab.opened).toEqual([{ screen: 'document.form', parameters: { type: 'salesOrder', draftId: null } }])
  expect(node('shift').element.parentElement?.querySelector('.add')).toBeNull()
})

test('what went along an edge stands at the edge, and in the status bar for the chosen step', async () => {
  const { wrapper, tab } = await screen()
  expect(wrapper.findAll('.touch title').map((title) => title.text())).toContain('采购入库 → 库存：近 7 天 ¥29,396.00')
  tab.keys['8']?.(new KeyboardEvent('keydown'))
  expect(tab.facts().at(-1)).toBe('库存 → 销售出库：近 7 天 ¥10,000.00')
  tab.keys['3']?.(new KeyboardEvent('keydown'))
  hideCost(true)
  expect(tab.facts().join()).not.toContain('采购入库 →')
})

test('hidden cost leaves sales, and takes amounts that tell costs', async () => {
  hideCost(true)
  const { node, wrapper } = await screen()
  expect(node('stock').attributes('title')).toBe('库存 · 截至现在 · 328 种 · 低于下限 8 · 负库存 1 · 零库存 12')
  expect(node('purchaseReceipt').text()).not.toContain('¥')
  expect(node('account').text()).toBe('资金账户')
  expect(node('salesShipment').text()).toContain('¥1,556')
  expect(wrapper.get('.day-panel').text()).not.toContain('毛利')
})

test('what may not be seen is a step without figures', async () => {
  const { node } = await screen({ flow: { ...FLOW, nodes: { ...FLOW.nodes, purchaseReceipt: null } } })
  expect(node('purchaseReceipt').attributes('title')).toBe('采购入库')
})

test('navigation has no figures; training says who does what; the choice is kept', async () => {
  const { node, wrapper, bridge } = await screen({ mode: 'plain' })
  expect(node('salesOrder').text()).toBe('销售订单')
  await wrapper.findAll('[role=radio]')[2]?.trigger('click')
  await flushPromises()
  expect(bridge.requests.find(({ path }) => path === 'home.setMode')?.input).toEqual({ mode: 'training' })
  expect(node('salesShipment').text()).toContain('谁：小李')
  expect(wrapper.get('.lesson-panel').text()).toContain('点数、验收')
})

test('带我走一遍: W walks through the chosen step, where there is a tour', async () => {
  const { tab, wrapper, helped } = await screen({ mode: 'training' })
  tab.keys['7']?.(new KeyboardEvent('keydown'))
  await nextTick()
  tab.keys['w']?.(new KeyboardEvent('keydown'))
  expect(helped).toEqual(['walk till-sell'])
  tab.keys['1']?.(new KeyboardEvent('keydown'))
  await nextTick()
  tab.keys['w']?.(new KeyboardEvent('keydown'))
  expect([helped.length, wrapper.find('.walk').exists()]).toEqual([1, false])
})

test('editing hides a step, and F9 saves it with the thresholds', async () => {
  const { node, wrapper, tab, bridge } = await screen()
  tab.keys['e']?.(new KeyboardEvent('keydown'))
  await nextTick()
  await node('transfer').trigger('click')
  await node('stock').trigger('click')
  expect(node('transfer').attributes('aria-pressed')).toBe('false')
  expect(node('stock').attributes('aria-pressed')).toBe('true')
  tab.keys['F9']?.(new KeyboardEvent('keydown'))
  await flushPromises()
  expect(bridge.requests.find(({ path }) => path === 'home.saveSettings')?.input).toEqual({
    thresholds: SUGGESTED_THRESHOLDS,
    hidden: ['transfer'],
  })
  expect(wrapper.find('[data-node=transfer]').exists()).toBe(false)
})

test('a posting is seen at once: the flow is asked again', async () => {
  const { bridge } = await screen()
  const asked = () => bridge.requests.filter(({ path }) => path === 'home.flow').length
  expect(asked()).toBe(1)
  bridge.change(['document', 'stock'])
  bridge.change(['money'])
  await expect.poll(asked).toBe(2)
})
