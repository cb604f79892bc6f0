import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import StockList from './StockList.vue'

const row = (productId: number, name: string, stock: number, cost = true) => ({
  productId,
  code: `0100${productId}`,
  name,
  spec: '500ml',
  unitName: '瓶',
  categoryName: '',
  quantity: stock * 10_000,
  reserved: 0,
  onOrder: 0,
  available: stock * 10_000,
  unitCost: cost ? 6_800_000 : null,
  value: cost ? stock * 680 : null,
  retailPrice: 9_900_000,
  minimumStock: 240_000,
  maximumStock: 960_000,
  lastMovementDate: '2026-11-21',
})
const totals = {
  productCount: 3,
  quantity: 1_000_000,
  value: 68_000,
  retailValue: 99_000,
  low: 1,
  negative: 1,
  zero: 0,
  high: 1,
}

async function screen({ cost = true } = {}) {
  const rows = [row(1, '海天金标生抽', 1, cost), row(2, '老干妈', -2, cost), row(3, '白砂糖', 101, cost)]
  const bridge = installFakeBridge({
    'stock.page': () => ({ rows, next: null, total: 3 }),
    'stock.totals': () => (cost ? totals : { ...totals, value: null }),
    'product.categories': () => [{ id: 7, parentId: null, name: '调味', depth: 0, productCount: 3 }],
    'warehouse.list': () => [],
    'books.current': () => ({ today: '2026-11-22' }),
    'stock.ledger': () => ({
      opening: { quantity: 0, value: 0 },
      rows: [],
      next: null,
      closing: { quantity: 10_000, value: 680 },
      totals: { in: 360_000, inValue: 24_480, out: 350_000, outValue: 23_800, count: 9 },
    }),
  })
  const tab = createFakeTab()
  const wrapper = mount(StockList, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  await nextTick()
  const press = (key: string) => wrapper.get('[role=grid]').trigger('keydown', { key })
  return { wrapper, tab, bridge, press }
}

afterEach(() => {
  hideCost(false)
  document.body.innerHTML = ''
})

test('each unusual figure has its badge, and the segments count them', async () => {
  const { wrapper } = await screen()
  const figures = wrapper.findAll('.stock-figure').map((figure) => figure.text())
  expect(figures).toEqual(['低1', '负-2', '超101'])
  expect(wrapper.findAll('[role=radio]').map((segment) => segment.text())).toEqual([
    '全部3',
    '低于下限1',
    '负库存1',
    '零库存0',
    '超上限1',
  ])
})

test('the footer totals the filter, and cost leaves it when hidden', async () => {
  const { wrapper } = await screen()
  expect(wrapper.get('footer').text()).toContain('成本金额 ¥680.00')
  expect(wrapper.text()).toContain('成本价')
  hideCost(true)
  await nextTick()
  expect(wrapper.get('footer').text()).toBe('3 种库存数量 100零售金额 ¥990.00')
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).not.toContain('成本价')
})

test('without the cost permission the columns are not there at all', async () => {
  const { wrapper } = await screen({ cost: false })
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).not.toContain('成本金额')
})

test('a segment asks again with its state; 清除筛选 appears only when the filter is to blame', async () => {
  const { wrapper, bridge } = await screen()
  await wrapper.findAll('[role=radio]')[2]?.trigger('click')
  await flushPromises()
  const last = bridge.requests.findLast((request) => request.path === 'stock.page')
  expect(last?.input).toMatchObject({ state: 'negative', asOf: null, sort: 'code', cursor: null })
})

test('the list is asked again when stock changes, and not for other topics', async () => {
  const { bridge } = await screen()
  const asked = () => bridge.requests.filter((request) => request.path === 'stock.page').length
  const before = asked()
  bridge.change(['partner'])
  await flushPromises()
  expect(asked()).toBe(before)
  bridge.change(['stock'])
  await flushPromises()
  expect(asked()).toBe(before + 1)
})

test('Enter opens the ledger of the current product', async () => {
  const { tab, press } = await screen()
  await press('ArrowDown')
  await press('Enter')
  expect(tab.opened).toEqual([{ screen: 'stock.ledger', parameters: { productId: 2, warehouseId: null, to: null } }])
})

test('Space tells where the value comes from', async () => {
  const { press } = await screen()
  await press(' ')
  await flushPromises()
  const popover = document.querySelector('[role=dialog]')
  expect(popover?.textContent).toContain('这个数怎么来的')
  expect(popover?.textContent).toContain('244.80')
  expect(popover?.textContent).toContain('238.00')
})
