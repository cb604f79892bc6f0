import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import LedgerScreen from './LedgerScreen.vue'

const movement = (movementId: number, quantity: number, after: number, reversed = false) => ({
  movementId,
  documentId: 100 + movementId,
  documentType: 'salesShipment',
  number: `XSCK-20261122-000${movementId}`,
  businessDate: '2026-11-22',
  postedAt: 0,
  partnerName: '好又多超市',
  warehouseName: '门店仓',
  remark: '急送',
  quantity: quantity * 10_000,
  value: quantity * 680,
  quantityAfter: after * 10_000,
  valueAfter: after * 680,
  reversed,
})

async function screen(tied = true) {
  const bridge = installFakeBridge({
    'stock.ledger': () => ({
      opening: { quantity: 600_000, value: 40_800 },
      rows: [movement(1, -3, 57), movement(2, -10, 57, true), movement(3, 10, 57, true)],
      next: null,
      closing: { quantity: 570_000, value: 38_760 },
      totals: { in: 0, inValue: 0, out: 30_000, outValue: 2040, count: 3 },
      months: [
        {
          month: '2026-11',
          ofMonth: { in: 0, inValue: 0, out: 30_000, outValue: 2040, count: 3 },
          ofYear: { in: 600_000, inValue: 40_800, out: 30_000, outValue: 2040, count: 4 },
        },
      ],
      tieOuts: [
        { name: 'quantityLedger', ok: true, difference: 0 },
        { name: 'stockListQuantity', ok: tied, difference: tied ? 0 : 20_000 },
      ],
    }),
    'stock.card': () => ({ productId: 7, name: '海天金标生抽', code: '01007', spec: '500ml', unitName: '瓶' }),
    'product.categories': () => [],
    'warehouse.list': () => [],
    'books.current': () => ({ today: '2026-11-22' }),
  })
  const tab = createFakeTab()
  const wrapper = mount(LedgerScreen, {
    props: { productId: 7 },
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  await nextTick()
  const cells = (row: number) =>
    wrapper
      .findAll('[aria-rowindex]')
      [row]!.findAll('[role=gridcell]')
      .map((cell) => cell.text())
  return { wrapper, tab, bridge, cells }
}

afterEach(() => {
  hideCost(false)
  document.body.innerHTML = ''
})

test('the ledger agrees with the stock list, or says how much is missing and starts the health check', async () => {
  const sound = await screen()
  expect(sound.wrapper.find('.badge').text()).toBe('账账相符')
  setActivePinia(createPinia())
  const { wrapper, tab, bridge } = await screen(false)
  expect(wrapper.find('.badge').text()).toBe('对不上: 库存表数量 = 汇总数量 (差 2)')
  await wrapper.find('.badge').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'settings', parameters: {} }])
  expect(bridge.requests.some(({ path }) => path === 'stock.verify')).toBe(true)
})

test('opening balance first, then each movement under 出 with the balance after it', async () => {
  const { cells } = await screen()
  expect(cells(0)).toEqual(['', '期初结存', ...Array.from({ length: 9 }, () => ''), '60', '408.00', '6.80'])
  expect(cells(1)).toEqual([
    '11-22',
    'XSCK-20261122-0001',
    '销售出库',
    '好又多超市',
    '门店仓',
    '',
    '',
    '',
    '3',
    '6.80',
    '20.40',
    '57',
    '387.60',
    '6.80',
  ])
})

test('after the last row of a month, what it and the year so far come to', async () => {
  const { cells } = await screen()
  expect(cells(4).filter((text) => text !== '')).toEqual([
    '2026-11 本月合计',
    '0',
    '0.00',
    '3',
    '6.80',
    '20.40',
    '57',
    '387.60',
    '6.80',
  ])
  expect(cells(5).filter((text) => text !== '')).toEqual([
    ...['2026 本年累计', '60', '6.80', '408.00', '3', '6.80', '20.40', '57', '387.60', '6.80'],
  ])
})

test('a reversed pair is struck through, each half with its own glyph', async () => {
  const { wrapper } = await screen()
  const struck = wrapper.findAll('.number.struck').map((number) => number.text())
  expect(struck).toEqual(['XSCK-20261122-0002', 'XSCK-20261122-0003'])
  expect(wrapper.findAll('[role=img]').map((glyph) => glyph.attributes('aria-label'))).toEqual(['已作废', '红冲'])
})

test('hidden cost takes the value columns away', async () => {
  const { wrapper, cells } = await screen()
  hideCost(true)
  await nextTick()
  expect(cells(1)).toEqual(['11-22', 'XSCK-20261122-0001', '销售出库', '好又多超市', '门店仓', '急送', '', '3', '57'])
  expect(wrapper.get('footer').text()).not.toContain('¥')
})

test('Enter opens the document; the opening line opens nothing', async () => {
  const { wrapper, tab } = await screen()
  const press = (key: string) => wrapper.get('[role=grid]').trigger('keydown', { key })
  await press('Enter')
  expect(tab.opened).toEqual([])
  await press('ArrowDown')
  await press('Enter')
  expect(tab.opened).toEqual([{ screen: 'document.view', parameters: { id: 101 } }])
})

test('a range asks for its dates and the tab remembers them', async () => {
  const { wrapper, tab, bridge } = await screen()
  await wrapper.findAll('[role=radio]')[1]?.trigger('click')
  await flushPromises()
  const last = bridge.requests.findLast((request) => request.path === 'stock.ledger')
  expect(last?.input).toMatchObject({ productId: 7, from: '2026-11-01', to: '2026-11-22' })
  expect(tab.state.parameters).toEqual({ productId: 7, warehouseId: null, from: '2026-11-01', to: '2026-11-22' })
  expect(tab.state.title).toBe('明细账 海天金标生抽')
})
