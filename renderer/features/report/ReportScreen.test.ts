import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import ReportScreen from './ReportScreen.vue'

const COLUMNS = ['name', 'openingQuantity', 'openingValue', 'inQuantity', 'closingValue']

const oil = {
  key: '7',
  tone: 'normal',
  cells: ['花生油', 100_000, 10_000, 50_000, 9_600],
  compared: [20_000],
  target: { to: 'product', id: 7 },
}

function answer(parameters: ReportParameters, rows: readonly unknown[] = [oil]) {
  const isCompared = parameters.comparison !== 'none'
  return {
    from: parameters.from ?? '2026-11-01',
    to: parameters.to ?? '2026-11-22',
    comparedDays: null,
    columns: COLUMNS,
    comparedColumns: isCompared ? ['inQuantity'] : [],
    rowCount: rows.length,
    rows,
    totals: ['', 100_000, 10_000, 50_000, 9_600],
    comparedTotals: isCompared ? [20_000] : null,
    tieOuts: [{ name: 'stockList', ok: true, difference: 0 }],
    chart: null,
    lastDate: rows.length === 0 ? '2026-03-09' : null,
  }
}

async function screen(rows?: readonly unknown[], kept: readonly unknown[] = []) {
  const bridge = installFakeBridge({
    'report.kept': () => kept,
    'report.run': (input) => answer((input as { parameters: ReportParameters }).parameters, rows),
    'report.explain': () => ({
      amount: 9_600,
      formula: 'sum',
      parts: [{ column: 'openingValue', sign: '+', amount: 10_000, documents: null }],
      documents: null,
      tieOuts: [],
    }),
    'books.current': () => ({ today: '2026-11-22', name: '测试', userName: '老板', seesCost: true, role: 'owner' }),
    'product.categories': () => [],
    'warehouse.choices': () => [],
    'account.list': () => [],
  })
  const tab = createFakeTab()
  const wrapper = mount(ReportScreen, {
    props: { name: 'stockSummary' },
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  const settle = async () => {
    await flushPromises()
    await nextTick()
  }
  await settle()
  const grid = wrapper.find('[role=grid]')
  const press = async (key: string) => {
    await grid.trigger('keydown', { key })
    await settle()
  }
  const cells = (row: number) =>
    wrapper
      .findAll('[aria-rowindex]')
      [row]!.findAll('[role=gridcell]')
      .map((cell) => cell.text())
  const asked = () =>
    bridge.requests
      .filter(({ path }) => path === 'report.run')
      .map(({ input }) => (input as { parameters: ReportParameters }).parameters)
  return { wrapper, tab, bridge, cells, press, asked, settle }
}

afterEach(() => {
  hideCost(false)
  document.body.innerHTML = ''
})

test('opens with what the report suggests; rows, totals and the sentence', async () => {
  const { wrapper, cells, asked } = await screen()
  expect(asked()).toEqual([initialParameters(reportDefinition('stockSummary'))])
  expect(cells(0)).toEqual(['花生油', '10', '100.00', '5', '96.00'])
  expect(cells(1)).toEqual(['合计', '10', '100.00', '5', '96.00'])
  expect(wrapper.find('.sentence').text()).toContain('期末库存 ¥96.00')
  expect(wrapper.text()).toContain('账账相符')
})

test('Ctrl+H takes the cost columns and the sentence about them away', async () => {
  const { wrapper, cells, settle } = await screen()
  hideCost(true)
  await settle()
  expect(cells(0)).toEqual(['花生油', '10', '5'])
  expect(wrapper.find('.sentence').text()).not.toContain('¥')
})

test('Enter opens what is behind the row, in the days of the report', async () => {
  const { press, tab } = await screen()
  await press('Enter')
  expect(tab.opened).toEqual([
    {
      screen: 'stock.ledger',
      parameters: { productId: 7, warehouseId: null, from: '2026-11-01', to: '2026-11-22' },
    },
  ])
})

test('Space explains a figure, and says nothing of a name', async () => {
  const { press, bridge } = await screen()
  await press(' ')
  expect(bridge.requests.some(({ path }) => path === 'report.explain')).toBe(false)
  await press('ArrowRight')
  await press('ArrowRight')
  await press('ArrowRight')
  await press('ArrowRight')
  await press(' ')
  expect(bridge.requests.find(({ path }) => path === 'report.explain')?.input).toMatchObject({
    name: 'stockSummary',
    rowKey: '7',
    column: 'closingValue',
  })
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('期初金额')
})

test('Ctrl+H closes what is explained of a cost, and leaves what is explained of a quantity', async () => {
  const { press, settle } = await screen()
  const explained = () => document.querySelector('[role=dialog]')?.textContent ?? ''
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', ' ']) await press(key)
  hideCost(true)
  await settle()
  expect(explained()).not.toBe('')
  hideCost(false)
  document.querySelector('[role=dialog]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await settle()
  for (const key of ['ArrowRight', ' ']) await press(key)
  expect(explained()).toContain('期初金额')
  hideCost(true)
  await settle()
  expect(explained()).toBe('')
})

test('an empty period offers the last one with something in it', async () => {
  const { wrapper, asked, settle } = await screen([])
  const jump = wrapper.findAll('button').find((button) => button.text() === '看那一天所在的月')
  await jump!.trigger('click')
  await settle()
  expect(asked().at(-1)).toMatchObject({ period: 'custom', from: '2026-03-01', to: '2026-03-31' })
})

test('conditions that are kept can be taken back, whatever the order they were written down in', async () => {
  const parameters = initialParameters(reportDefinition('stockSummary'))
  const backwards = Object.fromEntries(Object.entries(parameters).toReversed())
  const { wrapper } = await screen([oil], [{ name: 'stockSummary', favourite: false, parameters: backwards }])
  expect(wrapper.text()).toContain('恢复默认条件')
})
