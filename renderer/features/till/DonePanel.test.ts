import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { TillMethod } from '#shared/domain/till/till-method.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import DonePanel from './DonePanel.vue'

function open(methods: readonly TillMethod[], before: number | null = null) {
  const receipt: Receipt = {
    id: id<'document'>(1),
    type: 'retailSale',
    number: 'LS-20261127-0001',
    sourceNumber: null,
    postedAt: 0,
    cashier: '老陈',
    partnerName: '',
    voided: false,
    lines: [],
    quantity: quantity(10_000),
    listAmount: money(250),
    discount: money(0),
    rounding: money(0),
    total: money(250),
    tenders: methods.map((method) => ({ method, accountName: '', amount: money(125), received: null })),
    change: money(0),
    expired: [],
    shopName: '顺达批发部',
    width: 58,
    head: [],
    foot: [],
  }
  return mount(DonePanel, { props: { receipt, before: before === null ? null : money(before) } })
}

function words(...methods: TillMethod[]): string[] {
  const panel = open(methods)
  return [...panel.findAll('.tender span:first-child'), panel.get('.word')].map((one) => one.text())
}

test('what was paid was taken', () => {
  expect(words('wechat')).toEqual(['已收 微信', '已收'])
})

test('what is owed was not', () => {
  expect(words('onAccount')).toEqual(['挂账', '挂账'])
  expect(words('cash', 'onAccount')).toEqual(['已收 现金', '挂账', '已收'])
})

test('after 改单 the figure is what passed hands: the rest had been paid before', () => {
  const said = (before: number) => {
    const panel = open(['wechat'], before)
    return [panel.get('.difference').text(), panel.get('.word').text(), panel.get('.change').text()]
  }
  expect(said(400)).toEqual(['原单收了 4.00，退给顾客 1.50', '已退', '1.50'])
  expect(said(200)).toEqual(['原单收了 2.00，再收 0.50', '已收', '0.50'])
  expect(said(250)).toEqual(['原单收了 2.50，不用补也不用退', '已收', '0.00'])
})
