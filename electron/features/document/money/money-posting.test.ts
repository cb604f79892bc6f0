import { describe, expect, test } from 'vitest'
import type { MoneyContent } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { moneyPosting } from './money-posting.ts'

const header = { businessDate: businessDate('2026-03-01'), remark: '' }
const partnerId = id<'partner'>(5)
const tenders = [
  { accountId: id<'account'>(1), amount: money(700), remark: '' },
  { accountId: id<'account'>(3), amount: money(300), remark: '' },
]
const settling = { ...header, partnerId, tenders, discount: money(20), settlements: 'oldest' } as const

const done = (content: MoneyContent) => {
  const { amount, accounts, entries, lines } = moneyPosting(content, id<'moneyCategory'>(6))
  return [
    amount,
    accounts.map((one) => `${one.accountId}: ${one.amount}`).join(', '),
    entries.map((one) => `${one.side} ${one.amount}`).join(', '),
    lines.map((one) => `${one.categoryId}: ${one.amount}`).join(', '),
  ]
}

describe('what a money document does', () => {
  test.each<[string, MoneyContent, (string | number)[]]>([
    [
      'a collection: money in, owed less by money and discount',
      { type: 'collection', side: 'receivable', ...settling },
      [1000, '1: 700, 3: 300', 'receivable -1020', ''],
    ],
    [
      'a refund of the supplier: money in, credit used up',
      { type: 'collection', side: 'payable', ...settling, discount: ZERO_MONEY },
      [1000, '1: 700, 3: 300', 'payable 1000', ''],
    ],
    [
      'a payment: money out, owing less',
      { type: 'payment', side: 'payable', ...settling },
      [1000, '1: -700, 3: -300', 'payable -1020', ''],
    ],
    [
      'a refund to the customer',
      { type: 'payment', side: 'receivable', ...settling, discount: ZERO_MONEY },
      [1000, '1: -700, 3: -300', 'receivable 1000', ''],
    ],
    [
      'a deposit received',
      { type: 'depositReceived', ...header, partnerId, tenders },
      [1000, '1: 700, 3: 300', 'receivable -1000', ''],
    ],
    [
      'a deposit paid',
      { type: 'depositPaid', ...header, partnerId, tenders },
      [1000, '1: -700, 3: -300', 'payable -1000', ''],
    ],
    [
      'an expense',
      {
        type: 'expense',
        ...header,
        partnerId: null,
        tenders,
        lines: [{ categoryId: id<'moneyCategory'>(2), amount: money(1000), remark: '' }],
      },
      [1000, '1: -700, 3: -300', '', '2: 1000'],
    ],
    [
      'a transfer with a fee: the fee leaves beside the amount',
      {
        type: 'accountTransfer',
        ...header,
        fromAccountId: id<'account'>(2),
        toAccountId: id<'account'>(1),
        amount: money(5000),
        fee: money(30),
      },
      [5000, '2: -5030, 1: 5000', '', '6: 30'],
    ],
    [
      'a netting: both sides less',
      {
        type: 'partnerAdjustment',
        ...header,
        partnerId,
        adjustment: 'netting',
        side: 'receivable',
        amount: money(400),
        settlements: 'oldest',
      },
      [400, '', 'receivable -400, payable -400', ''],
    ],
    [
      'a bad debt',
      {
        type: 'partnerAdjustment',
        ...header,
        partnerId,
        adjustment: 'badDebt',
        side: 'receivable',
        amount: money(400),
        settlements: 'oldest',
      },
      [400, '', 'receivable -400', ''],
    ],
    [
      'credit applied: nothing but settlements',
      {
        type: 'partnerAdjustment',
        ...header,
        partnerId,
        adjustment: 'apply',
        side: 'payable',
        amount: money(400),
        settlements: 'oldest',
      },
      [400, '', '', ''],
    ],
    [
      'an opening balance of a partner',
      { type: 'openingPartner', ...header, partnerId, side: 'payable', amount: money(-250), dueDate: null },
      [-250, '', 'payable -250', ''],
    ],
    [
      'an overdrawn account at the opening',
      { type: 'openingAccount', ...header, accountId: id<'account'>(2), amount: money(-90) },
      [-90, '2: -90', '', ''],
    ],
  ])('%s', (_name, content, expected) => {
    expect(done(content)).toEqual(expected)
  })
})
