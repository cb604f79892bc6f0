import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import ExportMenu from '#renderer/ui/table-export/ExportMenu.vue'
import CostScreen from './CostScreen.vue'

const RECEIPT = {
  movementId: 3,
  documentId: 103,
  documentType: 'purchaseReceipt',
  number: 'CGRK-20261114-0001',
  businessDate: '2026-11-14',
  quantity: 100_000,
  value: 2890,
  provisionalQuantity: 0,
  quantityAfter: 70_000,
  valueAfter: 2023,
  unitCost: 2_890_000,
  reason: 'entered',
  layers: [],
  trueUps: [{ documentId: 102, number: 'XSCK-20261112-0001', quantity: 30_000, amount: 117 }],
  recostedBy: null,
}
const SALE = {
  ...RECEIPT,
  movementId: 2,
  documentId: 102,
  documentType: 'salesShipment',
  number: 'XSCK-20261112-0001',
  businessDate: '2026-11-12',
  quantity: -70_000,
  value: -1750,
  provisionalQuantity: 30_000,
  quantityAfter: -30_000,
  valueAfter: -750,
  reason: 'provisional',
  trueUps: [],
  recostedBy: { documentId: 104, number: 'CGRK-20261111-0001' },
}
const LAYER = {
  movementId: 3,
  documentId: 103,
  documentType: 'purchaseReceipt',
  number: 'CGRK-20261114-0001',
  businessDate: '2026-11-14',
  quantity: 70_000,
  value: 2023,
}

async function screen(properties: object = {}, answers: Readonly<Record<string, Answer>> = {}) {
  const bridge = installFakeBridge({
    'stock.costChain': () => ({ steps: [RECEIPT, SALE], next: null }),
    'stock.card': () => ({ productId: 7, name: '海天金标生抽', unitName: '瓶' }),
    'stock.layers': () => [],
    'books.current': () => ({ today: '2026-11-22', costMethod: 'movingAverage' }),
    ...answers,
  })
  const tab = createFakeTab()
  const wrapper = mount(CostScreen, {
    props: { productId: 7, ...properties },
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  await nextTick()
  return { wrapper, tab, bridge }
}

afterEach(() => {
  hideCost(false)
  document.body.innerHTML = ''
})

test('one sentence, then every movement with why it has its value and what is left', async () => {
  const { wrapper, tab } = await screen()
  expect(wrapper.get('.sentence').text()).toBe(
    '现在每瓶成本 2.89 元：库存 7 瓶，共 20.23 元。最近一次变动是 2026-11-14 的采购入库 CGRK-20261114-0001。',
  )
  const rows = wrapper
    .findAll('[aria-rowindex]')
    .map((row) => row.findAll('[role=gridcell]').map((cell) => cell.text()))
  const wanted = [
    ['11-14', 'CGRK-20261114-0001', '+10', '+28.90', '进价 2.89 · 补差 +1.17', '7', '2.89'],
    ['11-12', 'XSCK-20261112-0001', '-7', '-17.50', '库存不够，3 瓶暂估 · 重算过', '-3', ''],
  ]
  for (const [index, cells] of wanted.entries()) for (const cell of cells) expect(rows[index]).toContain(cell)
  expect(tab.state.title).toBe('成本 海天金标生抽')
})

test('the step in full: true-ups name their issue, and open it', async () => {
  const { wrapper, tab } = await screen()
  const panel = wrapper.get('.cost-panel')
  expect(panel.text()).toContain('XSCK-20261112-00013 瓶+1.17')
  expect(panel.text()).toContain('+28.90 − 1.17 = +27.73')
  await panel.get('.entry').trigger('click')
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'Enter' })
  expect(tab.opened.map(({ parameters }) => parameters['id'])).toEqual([102, 103])
})

test('from a document line one comes to its own step, as of its day', async () => {
  const { wrapper, tab, bridge } = await screen({ documentId: 102, through: '2026-11-14' })
  expect(bridge.requests.find(({ path }) => path === 'stock.costChain')?.input).toMatchObject({ through: '2026-11-14' })
  const panel = wrapper.get('.cost-panel')
  expect(panel.get('h2').text()).toBe('XSCK-20261112-0001')
  expect(panel.text()).toContain('后来被 CGRK-20261111-0001 重算')
  await panel.get('.link').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'document.view', parameters: { id: 104 } }])
})

test('under FIFO the layers in stock are listed, now but not for days gone by', async () => {
  const layers = { 'stock.layers': () => [LAYER] }
  expect((await screen({}, layers)).wrapper.get('.cost-panel').text()).toContain('下一次出库从第一行取')
  const past = await screen({ through: '2026-11-14' }, layers)
  expect(past.wrapper.get('.cost-panel').text()).not.toContain('下一次出库')
})

test('a product that never moved says so; hidden cost shows nothing', async () => {
  const empty = await screen({}, { 'stock.costChain': () => ({ steps: [], next: null }) })
  expect(empty.wrapper.text()).toContain('这个商品还没有出入库')
  hideCost(true)
  const { wrapper } = await screen()
  expect(wrapper.text()).toContain('成本已隐藏')
  expect(wrapper.text()).not.toContain('28.90')
  const sent = () => wrapper.getComponent(ExportMenu).props('view')()
  expect(sent()).toBeNull()
  hideCost(false)
  expect(sent()?.title).toBe('成本怎么来的 海天金标生抽')
})
