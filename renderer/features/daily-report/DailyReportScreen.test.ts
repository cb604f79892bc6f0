import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DailyReport } from '#shared/contract/daily-report.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import DailyReportScreen from './DailyReportScreen.vue'

enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

const DAY = businessDate('2026-11-22')
const none = money(0)

const report: DailyReport = {
  ...{ from: DAY, to: DAY },
  sales: {
    ...{ count: 5, items: ZERO_QUANTITY, amount: money(15_000), discount: none, rounding: none },
    ...{ returnCount: 0, returns: none, net: money(15_000), tax: none, cost: null, profit: null },
    ...{ margin: null, averageTicket: null, itemsPerTicket: null, discountRate: null },
  },
  methods: [],
  received: {
    ...{ sold: money(15_000), onAccount: none, deposit: none, collected: none, advances: none },
    received: money(15_000),
    shares: [
      { share: 'cash', amount: money(1000) },
      { share: 'bank', amount: money(5000) },
      { share: 'network', amount: money(9000) },
    ],
  },
  ...{ shifts: null, accounts: null, purchases: null, expenses: null, stock: null, best: [] },
  ...{ low: { count: 0, rows: [] }, negative: 0, belowCost: null, voided: { count: 0, rows: [] } },
  tieOuts: [{ name: 'received', ok: false }],
}

async function open() {
  const tab = createFakeTab()
  const bridge = installFakeBridge({
    'books.current': () => ({ today: DAY, name: '顺达', userName: '老板' }),
    'dailyReport.get': () => report,
    'stock.verify': () => [],
  })
  const screen = mount(DailyReportScreen, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  return { screen, tab, bridge }
}

test('实收 is told apart by what came in as cash, through the bank and over the network', async () => {
  const { screen } = await open()
  const rows = screen.get('[aria-label="实收与销售"]').findAll('tr')
  const said = rows.map((row) => [row.get('th').text(), row.get('td').text()])
  expect(said.slice(-4)).toEqual([
    ['= 实收', '150.00'],
    ['其中 现金', '10.00'],
    ['其中 银行', '50.00'],
    ['其中 网络（微信、支付宝）', '90.00'],
  ])
})

test('账账不符 opens the health check and starts it', async () => {
  const { screen, tab, bridge } = await open()
  await screen.get('button.broken').trigger('click')
  await flushPromises()
  expect(tab.opened).toEqual([{ screen: 'settings', parameters: {} }])
  expect(bridge.requests.some(({ path }) => path === 'stock.verify')).toBe(true)
})

test('who may not run the health check is told of 账账不符, and offered nothing', async () => {
  giveRights({ role: 'clerk', seesCost: true })
  const { screen } = await open()
  expect([screen.get('.broken').element.tagName, screen.find('button.broken').exists()]).toEqual(['SPAN', false])
  giveRights(null)
})
