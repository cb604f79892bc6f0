import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { postedRow, refuse } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { IMPACT, openView } from './testing-view.ts'

it('shows the whole document', async () => {
  const { wrapper, tab } = await openView()
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
  const { wrapper } = await openView()
  hideCost(true)
  await flushPromises()
  expect(wrapper.text()).not.toContain('成本')
})

it('voids in place: what it changes, a reason, Enter', async () => {
  const { wrapper, tab, backEnd } = await openView({
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
  const { wrapper, tab, backEnd } = await openView({ 'document.check': () => IMPACT })
  tab.press('Control+Delete')
  await flushPromises()
  await wrapper.get('.void-strip input').trigger('keydown', { key: 'Escape' })
  expect(wrapper.find('.void-strip').exists()).toBe(false)
  expect(backEnd.asked('document.void')).toHaveLength(0)
})

it('says why it cannot be voided', async () => {
  const error = { code: 'HAS_DEPENDENTS', params: { number: 'CGRK-1', dependents: 'CGTH-2' } } as const
  const { wrapper, tab } = await openView({ 'document.check': () => IMPACT, 'document.void': () => refuse(error) })
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
  const { wrapper, tab, backEnd } = await openView({
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
  const { wrapper, tab } = await openView({
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
  const { wrapper } = await openView({
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

it('shows batch, serial numbers, direction, weight, true-up and what is provisional', async () => {
  const line = {
    ...RICE_LINE,
    ...{ direction: 'in', batch: { code: 'B1', producedOn: null, expiresOn: '2027-01-01' }, serials: ['S1', 'S2'] },
    ...{ weight: 5000, trueUp: 117, provisionalQuantity: 30_000 },
  }
  const { wrapper } = await openView({
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
  const { wrapper } = await openView({ 'document.get': () => completeDocument(adjustment) })
  const heads = wrapper.findAll('[role=columnheader]').map((head) => head.text())
  expect(heads).toContain('调整金额')
  expect(heads).not.toContain('数量')
  expect(wrapper.get('footer .total').text()).toBe('1 种 · 调整金额-¥5.00')
})

it('a cashier may neither void nor amend a shipment, but copy it and take its goods back', async () => {
  giveRights({ role: 'cashier', seesCost: false })
  const { wrapper, tab } = await openView({ 'document.get': () => ({ ...completeDocument(), type: 'salesShipment' }) })
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
