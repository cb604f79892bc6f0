import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { FakeBackEnd, FakeTab, postedRow, refuse, shopAnswers, type Answer } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import DocumentView from './DocumentView.vue'

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  hideCost(false)
  giveRights(null)
})

async function open(answers: Record<string, Answer> = {}) {
  const backEnd = new FakeBackEnd(shopAnswers({ 'document.get': () => completeDocument(), ...answers }))
  const tab = new FakeTab()
  wrapper = mount(DocumentView, {
    props: { id: 7 },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await flushPromises()
  return { backEnd, tab, wrapper }
}

const IMPACT = { recostedLines: 3, months: [{ month: '2026-11', cost: 1240, grossProfit: -1240 }], refusal: null }

it('shows the whole document', async () => {
  const { wrapper, tab } = await open()
  for (const fact of [
    'CGRK-20261122-0003',
    '已入库',
    '永盛粮油商行',
    'YS-88213',
    '长粒香大米',
    '44.50',
    '¥1,860.00',
    '校验码 a3f91c0e55d2',
    '1,860.00',
  ])
    expect(wrapper.text()).toContain(fact)
  expect(tab.title).toBe('CGRK-20261122-0003')
  expect(tab.parameters).toEqual({ id: 7, type: 'purchaseReceipt' })
})

it('hides cost with the eye and without the right', async () => {
  const { wrapper } = await open()
  hideCost(true)
  await flushPromises()
  expect(wrapper.text()).not.toContain('成本')
})

it('voids in place: what it changes, a reason, Enter', async () => {
  const { wrapper, tab, backEnd } = await open({
    'document.check': () => IMPACT,
    'document.void': () => postedRow({ status: 'reversal' }),
  })
  tab.press('Control+Delete')
  await flushPromises()
  expect(wrapper.text()).toContain('作废后会重算 3 行成本，11 月毛利 -¥12.40。')
  const reason = wrapper.get<HTMLInputElement>('.void-strip input')
  await reason.setValue('录错供应商')
  await reason.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(backEnd.asked('document.void')[0]?.input).toEqual({ id: 7, reason: '录错供应商' })
  expect(wrapper.find('.void-strip').exists()).toBe(false)
})

it('Esc leaves the document as it is', async () => {
  const { wrapper, tab, backEnd } = await open({ 'document.check': () => IMPACT })
  tab.press('Control+Delete')
  await flushPromises()
  await wrapper.get('.void-strip input').trigger('keydown', { key: 'Escape' })
  expect(wrapper.find('.void-strip').exists()).toBe(false)
  expect(backEnd.asked('document.void')).toHaveLength(0)
})

it('says why it cannot be voided', async () => {
  const error = { code: 'HAS_DEPENDENTS', params: { number: 'CGRK-1', dependents: 'CGTH-2' } } as const
  const { wrapper, tab } = await open({ 'document.check': () => IMPACT, 'document.void': () => refuse(error) })
  tab.press('Control+Delete')
  await flushPromises()
  await wrapper.get('.void-strip input').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(wrapper.get('.strip.error').text()).toBe(errorText(new AppError(error.code, error.params)))
})

it('what its partner confirmed is voided by the word of somebody who may', async () => {
  const locked = {
    code: 'STATEMENT_CONFIRMED',
    params: {
      partner: '永盛粮油商行',
      side: 'payable',
      date: businessDate('2026-11-22'),
      through: businessDate('2026-11-22'),
      balance: money(178_000),
      by: '老板',
      on: businessDate('2026-11-22'),
      permission: 'statement.override',
    },
  } as const
  const { wrapper, tab, backEnd } = await open({
    'books.current': () => ({ today: '2026-11-22', seesCost: true, role: 'clerk' }),
    'books.users': () => [{ name: '老板' }],
    'document.check': () => IMPACT,
    'document.void': (_input, { authorization }) =>
      authorization !== undefined ? postedRow({ status: 'reversal' }) : refuse(locked),
  })
  tab.press('Control+Delete')
  await flushPromises()
  await wrapper.get('.void-strip input').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  const password = wrapper.get<HTMLInputElement>('.strip.error input[type=password]')
  expect(document.activeElement).toBe(password.element)
  await password.setValue('好密码')
  await password.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(backEnd.asked('document.void').map(({ input, authorization }) => [input, authorization])).toEqual([
    [{ id: 7, reason: '' }, undefined],
    [
      { id: 7, reason: '', overrides: ['STATEMENT_CONFIRMED'] },
      { userName: '老板', password: '好密码' },
    ],
  ])
  expect(wrapper.find('.void-strip').exists()).toBe(false)
})

it('a voided document is struck through and leads to its other half', async () => {
  const { wrapper, tab } = await open({
    'document.get': () => completeDocument({ status: 'voided', counterpart: 'CGRK-20261122-0008', counterpartId: 9 }),
  })
  expect(wrapper.get('.number').classes()).toContain('struck')
  expect(wrapper.text()).not.toContain('确认作废')
  await wrapper
    .findAll('button')
    .find((button) => button.text() === '打开')!
    .trigger('click')
  expect(tab.opened).toEqual([['document.view', { id: 9 }]])
})

it.each(['voided', 'reversal'] as const)('says why it was voided: %s', async (status) => {
  const { wrapper } = await open({
    'document.get': () =>
      completeDocument({
        status,
        counterpart: 'CGRK-20261122-0008',
        counterpartId: 9,
        reason: '录错供应商',
        voidReason: '录错供应商',
      }),
  })
  const fields = wrapper.findAll('.view-fields .field').map((field) => field.text())
  expect(fields).toContain('作废原因录错供应商')
  expect(fields.includes('原因录错供应商')).toBe(status === 'voided')
})

describe('改单', () => {
  it('F2 opens a form that amends the document', async () => {
    const { tab, wrapper } = await open()
    expect(wrapper.findAll('button').map((button) => button.text())).toContain('改单F2')
    tab.press('F2')
    expect(tab.opened).toEqual([['document.form', { type: 'purchaseReceipt', draftId: null, amends: 7 }]])
  })

  it('is not offered for what does not count any more', async () => {
    const { tab, wrapper } = await open({
      'document.get': () => completeDocument({ status: 'voided', counterpart: 'CGRK-20261122-0008', counterpartId: 9 }),
    })
    tab.press('F2')
    expect(tab.opened).toEqual([])
    expect(wrapper.text()).not.toContain('改单')
  })

  it('an amended document leads to the one that replaces it, and to its reversal', async () => {
    const { tab, wrapper } = await open({
      'document.get': () =>
        completeDocument({
          status: 'voided',
          counterpart: 'CGRK-20261122-0008',
          counterpartId: 9,
          amendedBy: { id: 10, number: 'CGRK-20261122-0009' },
        }),
    })
    expect(wrapper.findAll('.strip.info .message').map((strip) => strip.text())).toEqual([
      '已改为 CGRK-20261122-0009',
      '红冲单 CGRK-20261122-0008',
    ])
    await wrapper.get('.strip.info .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 10 }]])
  })

  it('the new document leads to the one it amends', async () => {
    const { tab, wrapper } = await open({
      'document.get': () => completeDocument({ amends: { id: 5, number: 'CGRK-20261122-0001' } }),
    })
    expect(wrapper.get('.strip.info .message').text()).toBe('由 CGRK-20261122-0001 改单而来')
    await wrapper.get('.strip.info .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 5 }]])
  })
})

it('copies into a new form', async () => {
  const { tab } = await open()
  tab.press('Control+d')
  expect(tab.opened).toEqual([['document.form', { type: 'purchaseReceipt', draftId: null, copyOf: 7 }]])
})

describe('the chain of a document', () => {
  const dependents = [{ id: 12, number: 'CGTH-20261123-0001' }]

  it('F8 gives goods back; what gave them back is linked', async () => {
    const { wrapper, tab } = await open({ 'document.get': () => completeDocument({ dependents }) })
    expect(wrapper.text()).toContain('退货单 CGTH-20261123-0001')
    await wrapper.get('.strip .link').trigger('click')
    tab.press('F8')
    expect(tab.opened).toEqual([
      ['document.view', { id: 12 }],
      ['document.form', { type: 'purchaseReturn', draftId: null, returns: 7 }],
    ])
  })

  it('a transfer on the way is received, one that arrived is not', async () => {
    const sent = {
      type: 'transfer',
      toWarehouseName: '在途',
      destinationWarehouseId: 2,
      destinationWarehouseName: '后仓',
    }
    const { wrapper, tab } = await open({ 'document.get': () => completeDocument(sent) })
    expect(wrapper.text()).toContain('收货')
    expect(wrapper.get('.view-fields').text()).toContain('调入仓库后仓经由在途')
    tab.press('F8')
    expect(tab.opened).toEqual([['document.form', { type: 'transfer', draftId: null, returns: 7 }]])
    wrapper.unmount()
    const arrived = await open({
      'document.get': () => completeDocument({ type: 'transfer', toWarehouseName: '后仓' }),
    })
    expect(arrived.wrapper.text()).not.toContain('收货')
  })

  it('a void that is refused for what depends on it offers to open that', async () => {
    const { wrapper, tab } = await open({
      'document.get': () => completeDocument({ dependents }),
      'document.void': () =>
        refuse({
          code: 'HAS_DEPENDENTS',
          params: { number: 'CGRK-20261122-0003', dependents: 'CGTH-20261123-0001' },
        }),
    })
    tab.press('Control+Delete')
    await flushPromises()
    await wrapper.get('.void-strip input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('后面还有单据 CGTH-20261123-0001')
    await wrapper.get('[role=alert] .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 12 }]])
  })

  it('a void in a closed period says that it is dated today, and what runs short', async () => {
    const shortage = {
      ...{ product: '长粒香大米', unit: '袋', warehouse: '门店仓', batch: '', date: '2026-11-23' },
      ...{ document: 'XSCK-20261123-0001', available: 20_000, requested: 30_000, short: 10_000 },
    }
    const { wrapper, tab } = await open({
      'period.status': () => ({ closedThrough: '2026-11-22', openedOn: '2026-01-01', today: '2026-11-25', events: [] }),
      'books.current': () => ({ today: '2026-11-25', seesCost: true }),
      'document.check': () => ({ ...IMPACT, shortage }),
    })
    tab.press('Control+Delete')
    await flushPromises()
    expect(wrapper.get('.void-strip').text()).toContain(
      '2026-11-22 已结账（结到 2026-11-22）：红冲单记在今天（2026-11-25），已结账的数字不变。',
    )
    expect(wrapper.get('.void-strip').text()).toContain(
      '2026-11-23 的 XSCK-20261123-0001 会缺货：门店仓的「长粒香大米」那时只剩 2 袋，将变为 -1 袋',
    )
  })
})

it('shows batch, serial numbers, direction, weight, true-up and what is provisional', async () => {
  const line = {
    ...RICE_LINE,
    ...{ direction: 'in', batch: { code: 'B1', producedOn: null, expiresOn: '2027-01-01' }, serials: ['S1', 'S2'] },
    ...{ weight: 5000, trueUp: 117, provisionalQuantity: 30_000 },
  }
  const { wrapper } = await open({
    'document.get': () => completeDocument({ type: 'disassembly', freight: 0, fee: 500, lines: [line] }),
  })
  const row = wrapper.get('[role=row][aria-rowindex="2"]').text()
  for (const fact of ['拆出', 'B1 · 2027-01-01', 'S1, S2', '0.5', '+1.17', '暂估1,860.00']) expect(row).toContain(fact)
  expect(wrapper.get('.provisional').attributes('title')).toContain('其中 3 出库时没有库存')
  expect(wrapper.get('footer').text()).toContain('加工费5.00')
})

it('an adjustment shows its change and no quantity', async () => {
  const line = { ...RICE_LINE, quantity: 0, baseQuantity: 0, price: null, amount: -500, grossAmount: -500, cost: -500 }
  const adjustment = { type: 'costAdjustment', freight: 0, grossAmount: -500, quantity: 0, lines: [line] }
  const { wrapper } = await open({ 'document.get': () => completeDocument(adjustment) })
  const heads = wrapper.findAll('[role=columnheader]').map((head) => head.text())
  expect(heads).toContain('调整金额')
  expect(heads).not.toContain('数量')
  expect(wrapper.get('footer .total').text()).toBe('1 种 · 调整金额-¥5.00')
})

it('a cashier may neither void nor amend a shipment, but copy it and take its goods back', async () => {
  giveRights({ role: 'cashier', seesCost: false })
  const { wrapper, tab } = await open({ 'document.get': () => ({ ...completeDocument(), type: 'salesShipment' }) })
  const buttons = wrapper.findAll('button').map((button) => button.text())
  expect(buttons.some((one) => one.startsWith('改单') || one.startsWith('作废'))).toBe(false)
  expect(buttons.some((one) => one.startsWith('复制'))).toBe(true)
  expect(buttons.some((one) => one.startsWith('退货'))).toBe(true)
  tab.press('Control+Delete')
  tab.press('F2')
  await flushPromises()
  expect(wrapper.find('.void-strip').exists()).toBe(false)
  expect(tab.opened).toEqual([])
})
