import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import PeriodScreen from './PeriodScreen.vue'

const STATUS = { closedThrough: '2026-09-30', openedOn: '2026-01-01', today: '2026-11-22' }
const CLOSED = { kind: 'close', closedThrough: '2026-09-30', at: 0, userName: '老陈', reason: '' }
const RECORDS = [
  { closedThrough: '2026-09-30', productCount: 328, value: 18_642_000 },
  { closedThrough: '2026-08-31', productCount: 300, value: 100 },
]
const NEGATIVE = {
  name: '红牛',
  quantity: -30_000,
  unitName: '罐',
  place: '门店仓',
  documentType: null,
  draftId: null,
  documentId: null,
  stocktakeId: null,
  productId: 7,
  warehouseId: 2,
  partnerId: null,
  accountId: null,
  amount: null,
}
const DRAFT = { ...NEGATIVE, name: '', quantity: null, place: '2026-10-30', documentType: 'salesShipment', draftId: 17 }

function checks(...findings: readonly object[]) {
  return [
    { name: 'drafts', count: 0, first: '', blocking: false, findings: [] },
    { name: 'negativeStock', count: findings.length, first: '', blocking: false, findings },
  ]
}

async function screen(answers: Readonly<Record<string, Answer>> = {}, role = 'owner') {
  const bridge = installFakeBridge({
    'books.current': () => ({ name: '顺达', role }),
    'period.status': () => ({ ...STATUS, events: [CLOSED] }),
    'period.records': () => RECORDS,
    'period.check': () => checks(),
    'period.close': () => ({}),
    'period.reopen': () => ({}),
    ...answers,
  })
  const tab = createFakeTab()
  const wrapper = mount(PeriodScreen, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await flushPromises()
  }
  const sent = (path: string) =>
    bridge.requests.filter((request) => request.path === path).map((request) => request.input)
  return { wrapper, tab, press, sent, bridge }
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  document.body.innerHTML = ''
})

test('the end of last month is on offer and checked; F9 closes it', async () => {
  const { wrapper, press, sent } = await screen()
  expect(document.activeElement).toBe(wrapper.get<HTMLInputElement>('input').element)
  expect(sent('period.check').at(-1)).toEqual({ through: '2026-10-31' })
  expect(wrapper.text()).toContain('已结账到 2026-09-30')
  expect(wrapper.text()).toContain('当日库存 328 种，¥186,420.00')
  await press('F9')
  expect(sent('period.close')).toEqual([{ through: '2026-10-31' }])
  expect(wrapper.text()).toContain('已结账到 2026-10-31。')
})

test('after a closing no other day is on offer: F9 once more does nothing', async () => {
  const { wrapper, press, sent } = await screen()
  await press('F9')
  await press('F9')
  expect(sent('period.close')).toHaveLength(1)
  expect(wrapper.get<HTMLInputElement>('.day input').element.value).toBe('')
  // Nothing is left to be done there: going on is no mistake.
  await wrapper.get('.day input').trigger('blur')
  expect(wrapper.get('.day').text()).not.toContain('必填')
})

test('what is not settled is asked about first, and can be opened', async () => {
  const { wrapper, tab, press, sent } = await screen({ 'period.check': () => checks(NEGATIVE, DRAFT) })
  expect(wrapper.findAll('.finding').map((one) => one.text())).toEqual([
    '红牛 · 门店仓-3 罐',
    '销售出库草稿 #17 · 2026-10-30',
  ])
  for (const finding of wrapper.findAll('.finding')) await finding.trigger('click')
  expect(tab.opened).toEqual([
    { screen: 'stock.ledger', parameters: { productId: 7, warehouseId: 2, to: '2026-10-31' } },
    { screen: 'document.form', parameters: { type: 'salesShipment', draftId: 17 } },
  ])
  await press('F9')
  expect(sent('period.close')).toEqual([])
  expect(wrapper.get('.ask').text()).toContain('还有 2 项没有处理')
  await press('Escape')
  expect(wrapper.get('.ask').text()).toBe('')
  await press('F9')
  await press('F9')
  expect(sent('period.close')).toEqual([{ through: '2026-10-31' }])
})

test('a closing that was refused says why and can be tried again', async () => {
  const { wrapper, press, sent } = await screen({
    'period.close': () => {
      throw new AppError('PERIOD_CLOSED', {
        date: businessDate('2026-10-31'),
        closedThrough: businessDate('2026-10-31'),
      })
    },
  })
  await press('F9')
  expect(wrapper.get('[role=alert]').text()).toContain('已结到 2026-10-31')
  await press('F9')
  expect(sent('period.close')).toHaveLength(2)
})

test('a data check that failed stands in the way', async () => {
  const { wrapper, press, sent } = await screen({
    'stock.verify': () => [{ name: 'I8 the journal balances in every document', ok: false, detail: 'X' }],
  })
  await press('F8')
  await press('F9')
  expect(sent('period.close')).toEqual([])
  expect(wrapper.get('.ask').text()).toContain('数据体检没有通过')
})

test('the package of a closing opens as a report; without cost there is none', async () => {
  const { wrapper, tab } = await screen()
  await wrapper.get('.package').trigger('click')
  expect(tab.opened).toEqual([
    {
      screen: 'report.view',
      parameters: { name: 'closingPackage', period: 'custom', from: null, to: '2026-09-30' },
    },
  ])
  const cashier = await screen({ 'period.records': () => [{ ...RECORDS[0], value: null }] }, 'cashier')
  expect(cashier.wrapper.find('.package').exists()).toBe(false)
})

test('a reopening wants a reason and the name of the books typed', async () => {
  const { wrapper, press, sent } = await screen()
  await press('F7')
  const fields = () => wrapper.get('.reopen-form').findAll<HTMLInputElement>('input')
  expect(fields()[0]?.element.value).toBe('2026-08-31')
  const confirm = () => wrapper.get('.reopen-form .danger').trigger('click').then(flushPromises)
  await confirm()
  expect(wrapper.get('.reopen-form').text()).toContain('请写原因')
  await fields()[1]?.setValue(' 补录进货 ')
  await fields()[2]?.setValue('顺')
  await confirm()
  expect(wrapper.get('.reopen-form').text()).toContain('和账套名不一样')
  expect(sent('period.reopen')).toEqual([])
  await fields()[2]?.setValue('顺达')
  await confirm()
  expect(sent('period.reopen')).toEqual([{ through: '2026-08-31', reason: '补录进货' }])
  expect(wrapper.find('.reopen-form').exists()).toBe(false)
  expect(wrapper.text()).toContain('已反结账，现在结到 2026-08-31')
})

test('the accountant closes but does not reopen; others only read', async () => {
  const accountant = await screen({}, 'accountant')
  await accountant.press('F7')
  expect(accountant.wrapper.find('.reopen-form').exists()).toBe(false)
  expect(accountant.wrapper.find('.foot').exists()).toBe(true)
  const clerk = await screen({}, 'clerk')
  await clerk.press('F9')
  expect(clerk.wrapper.text()).toContain('您的角色不能结账')
  expect([...clerk.sent('period.check'), ...clerk.sent('period.close')]).toEqual([])
})

test('when all is closed there is nothing to do but to read', async () => {
  const { wrapper, press, sent } = await screen({
    'period.status': () => ({ ...STATUS, closedThrough: '2026-11-21', events: [] }),
    'period.records': () => [],
  })
  await press('F9')
  expect(sent('period.close')).toEqual([])
  expect(wrapper.text()).toContain('账已结到昨天')
  expect(wrapper.text()).toContain('每次结账、反结账都会记在这里')
})
