import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { MoneyDocument } from '#shared/contract/money.ts'
import { money } from '#shared/kernel/money.ts'
import MoneyReceiptPage from './MoneyReceiptPage.vue'
import { usualLook } from './page-look.ts'

const COLLECTION = {
  type: 'collection',
  number: 'SK-20261127-0001',
  businessDate: '2026-11-27',
  partnerName: '惠民超市',
  side: 'receivable',
  amount: money(1_500),
  discount: money(0),
  accountNames: '现金',
  lines: [],
  remark: '',
  settlements: [{ document: { number: 'XSCK-20261127-0001' }, amount: money(1_500) }],
  postedBy: '王顺达',
} as unknown as MoneyDocument

it('says who paid, how much in figures and words, what for, which documents and by whose hand', () => {
  const wrapper = mount(MoneyReceiptPage, {
    props: {
      document: COLLECTION,
      shop: '顺达批发部',
      stillOwed: money(0),
      paper: 'receipt-241',
      times: 0,
      look: usualLook('collection'),
    },
  })
  expect(wrapper.classes()).toContain('receipt-241')
  expect(wrapper.get('h1').text()).toBe('收款收据')
  expect(wrapper.findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
    ['交款单位', '惠民超市'],
    ['金额', '¥15.00', '账户', '现金'],
    ['金额大写', '人民币壹拾伍元整'],
    ['用途', '货款'],
    ['核销单据', 'XSCK-20261127-0001 15.00'],
    ['结后欠款', '0.00'],
  ])
  expect(wrapper.get('footer').text()).toContain('经手人 王顺达')
})
