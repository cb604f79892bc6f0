import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import AlertCenter from './AlertCenter.vue'

const last = (supplierId: number, supplierName: string) => ({
  supplierId,
  supplierName,
  unitId: 2,
  unitName: '箱',
  ratio: 240_000,
  price: 48_000_000,
  date: '2026-11-02',
  amount: 9600,
})
const row = (key: number, name: string, changes: object = {}) => ({
  key,
  productId: key,
  code: `0000${key}`,
  name,
  spec: '500ml',
  unitName: '瓶',
  categoryName: '',
  warehouseId: null,
  warehouseName: '',
  location: '',
  quantity: 10_000,
  value: 200,
  minimumStock: 240_000,
  maximumStock: 490_000,
  suggestion: { quantity: 480_000, lastPurchase: last(5, '永盛') },
  excess: null,
  cause: null,
  batch: null,
  idle: null,
  ...changes,
})
const hit = (id: number) => ({
  id,
  code: `0000${id}`,
  name: `商品 ${id}`,
  spec: '',
  barcode: '',
  kind: 'goods',
  unitId: 1,
  units: [
    { unitId: 1, name: '瓶', ratio: 10_000 },
    { unitId: 2, name: '箱', ratio: 240_000 },
  ],
  stock: 0,
  price: 2_000_000,
  unitPrices: [
    { unitId: 1, price: 2_000_000 },
    { unitId: 2, price: 48_000_000 },
  ],
  lastPrice: null,
  retailPrice: null,
  enabled: true,
})

async function screen(rows: readonly object[], props: object = {}, answers: Readonly<Record<string, Answer>> = {}) {
  let drafts = 40
  const page = () => ({ rows, next: null, total: rows.length })
  const bridge = installFakeBridge({
    'alert.page': page,
    'alert.slowPage': page,
    'alert.counts': () => ({ low: 2, high: 0, negative: 1, expiring: 0, expired: 3, slow: 4 }),
    'product.categories': () => [],
    'warehouse.choices': () => [],
    'books.current': () => ({ today: '2026-11-22' }),
    'product.hits': (input) => (input as { ids: number[] }).ids.map(hit),
    'document.saveDraft': () => ({ id: (drafts += 1) }),
    ...answers,
  })
  const tab = createFakeTab()
  const wrapper = mount(AlertCenter, { props, attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  await nextTick()
  const press = async (key: string) => {
    await wrapper.get('[role=grid]').trigger('keydown', { key })
    await flushPromises()
  }
  const sent = (path: string) => bridge.requests.filter((one) => one.path === path).map((one) => one.input)
  return { wrapper, tab, bridge, press, sent }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('the kinds with their counts, and what to buy from whom for how much', async () => {
  const { wrapper } = await screen([row(1, '生抽')])
  expect(wrapper.findAll('[role=radio]').map((one) => one.text())).toEqual([
    '低库存2',
    '超储0',
    '负库存1',
    '临期0',
    '已过期3',
    '滞销4',
  ])
  const cells = wrapper.findAll('[role=gridcell]').map((cell) => cell.text())
  expect(cells).toEqual(
    expect.arrayContaining(['生抽500ml', '全部仓库', '1', '24 – 49', '48', '永盛', '48.00 / 箱', '96.00']),
  )
})

test('Space selects; Enter makes a receipt for each supplier with all its selected rows', async () => {
  const other = { suggestion: { quantity: 30_000, lastPurchase: last(6, '华丰') } }
  const { tab, press, sent } = await screen([row(1, '生抽'), row(2, '老抽', other), row(3, '醋'), row(4, '盐')])
  for (const key of [' ', 'ArrowDown', ' ', 'ArrowDown', ' ']) await press(key)
  expect(tab.facts()).toEqual(['4 项', '已选 3 项'])
  await press('Enter')
  expect(tab.opened).toEqual([
    { screen: 'document.form', parameters: { type: 'purchaseReceipt', draftId: 41 } },
    { screen: 'document.form', parameters: { type: 'purchaseReceipt', draftId: 42 } },
  ])
  const [first, second] = sent('document.saveDraft')
  expect(first).toMatchObject({
    type: 'purchaseReceipt',
    content: {
      header: { partner: { id: 5, name: '永盛' }, warehouseId: null },
      // 48 bottles are two cases, as they were bought last.
      lines: [
        { product: { id: 1 }, unitId: 2, quantity: 20_000, price: 48_000_000, priceFollows: true },
        { product: { id: 3 }, unitId: 2, quantity: 20_000, price: 48_000_000 },
      ],
    },
  })
  expect(second).toMatchObject({
    content: {
      header: { partner: { id: 6 } },
      lines: [{ product: { id: 2 }, unitId: 1, quantity: 30_000, price: 2_000_000 }],
    },
  })
  expect(tab.facts()).toEqual(['4 项'])
})

test('an expired batch is written off: a loss of that batch, with the reason', async () => {
  const batch = { code: 'B7', producedOn: null, expiresOn: '2026-11-20', daysLeft: -2 }
  const rows = [row(1, '牛奶', { warehouseId: 3, warehouseName: '门店', quantity: 40_000, suggestion: null, batch })]
  const { wrapper, tab, press, sent } = await screen(rows, { kind: 'expired' })
  expect(wrapper.text()).toContain('过期 2 天')
  await press('Enter')
  expect(sent('document.saveDraft')).toMatchObject([
    {
      type: 'loss',
      content: {
        header: { warehouseId: 3, reason: '过期' },
        lines: [{ quantity: 40_000, unitId: 1, batch: { code: 'B7', producedOn: null, expiresOn: '2026-11-20' } }],
      },
    },
  ])
  expect(tab.opened).toEqual([{ screen: 'document.form', parameters: { type: 'loss', draftId: 41 } }])
})

test('negative stock opens the ledger where it began; slow stock its product', async () => {
  const cause = { documentId: 9, documentType: 'salesShipment', number: 'XSCK-1', businessDate: '2026-11-05' }
  const negative = await screen([row(1, '酱', { warehouseId: 3, quantity: -20_000, cause })], { kind: 'negative' })
  await negative.press('Enter')
  expect(negative.tab.opened).toEqual([
    { screen: 'stock.ledger', parameters: { productId: 1, warehouseId: 3, from: '2026-11-05' } },
  ])
  const slow = await screen([row(2, '糖')], { kind: 'slow' })
  expect(slow.sent('alert.page')).toEqual([])
  await slow.press('Enter')
  expect(slow.tab.opened).toEqual([{ screen: 'product.form', parameters: { id: 2 } }])
})

test('a refusal is said in place and the selection stays', async () => {
  const { wrapper, tab, press } = await screen(
    [row(1, '生抽')],
    {},
    {
      'document.saveDraft': () => {
        throw new AppError('FORBIDDEN', { permission: 'cost' })
      },
    },
  )
  await press(' ')
  await press('Enter')
  expect(wrapper.find('[role=alert]').exists()).toBe(true)
  expect(tab.opened).toEqual([])
  expect(tab.facts()).toEqual(['1 项', '已选 1 项'])
})

test('without cost there are no suppliers, prices and values, but still what to buy', async () => {
  const { wrapper } = await screen([
    row(1, '生抽', { value: null, suggestion: { quantity: 480_000, lastPurchase: null } }),
  ])
  const heads = wrapper.findAll('[role=columnheader]').map((head) => head.text())
  expect(heads).toContain('建议入库量')
  for (const head of ['上次供应商', '最近进价', '预计金额', '库存金额']) expect(heads).not.toContain(head)
})

test('what is empty says why, and where to set thresholds', async () => {
  const { wrapper } = await screen([])
  expect(wrapper.text()).toContain('没有低于下限的商品')
  expect(wrapper.text()).toContain('阈值设置')
})

test('what buying costs is said of all that are listed, else of what is selected', async () => {
  const { wrapper, press } = await screen([row(1, '生抽'), row(2, '老抽')])
  expect(wrapper.text()).toContain('预计金额 ¥192.00')
  await press(' ')
  expect(wrapper.text()).toContain('预计金额 ¥96.00')
})

test('the same alert goes back to the draft that was made for it, while that is one', async () => {
  let waiting = [{ id: 41 }]
  const { tab, press, sent } = await screen([row(1, '生抽')], {}, { 'document.drafts': () => waiting })
  await press('Enter')
  await press('Enter')
  expect(sent('document.saveDraft')).toHaveLength(1)
  expect(tab.opened).toHaveLength(2)
  expect(tab.opened[1]).toEqual(tab.opened[0])
  waiting = []
  await press('Enter')
  expect(sent('document.saveDraft')).toHaveLength(2)
})
