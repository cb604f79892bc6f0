import { expect, test } from 'vitest'
import type { OfferedMethod } from '#shared/contract/till.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { keptPayments, litMethod, payBy, refundPlan } from './payment.ts'

const offered = (method: OfferedMethod['method'], accountId: number | null): OfferedMethod => ({
  method,
  accountId: accountId === null ? null : id<'account'>(accountId),
  accountName: '',
})
const WECHAT = offered('wechat', 3)
const CASH = offered('cash', 1)
const METHODS = [WECHAT, CASH, offered('onAccount', null), offered('deposit', null)]
const situation = { due: money(8750), typed: null, customer: null, refund: false }

test('a letter alone pays all that is due', () => {
  expect(payBy(WECHAT, situation)).toEqual({ method: 'wechat', accountId: 3, amount: 8750, received: null })
  expect(payBy(CASH, situation)).toEqual({ method: 'cash', accountId: 1, amount: 8750, received: null })
})

test('more cash than is due gives change, less of anything leaves a rest', () => {
  expect(payBy(CASH, { ...situation, typed: money(10_000) })).toMatchObject({ amount: 8750, received: 10_000 })
  expect(payBy(CASH, { ...situation, typed: money(5000) })).toMatchObject({ amount: 5000, received: 5000 })
  expect(payBy(WECHAT, { ...situation, typed: money(5000) })).toMatchObject({ amount: 5000, received: null })
  expect(payBy(WECHAT, { ...situation, typed: money(10_000) })).toBe('moreThanDue')
})

test('on account and deposit are of a customer, a deposit as far as it reaches', () => {
  const [, , onAccount, deposit] = METHODS as [OfferedMethod, OfferedMethod, OfferedMethod, OfferedMethod]
  expect(payBy(onAccount, situation)).toBe('needsCustomer')
  const customer = { mayOwe: true, deposit: money(3000) }
  expect(payBy(onAccount, { ...situation, customer })).toMatchObject({ method: 'onAccount', amount: 8750 })
  expect(payBy(deposit, { ...situation, customer })).toMatchObject({ method: 'deposit', amount: 3000 })
  expect(payBy(deposit, { ...situation, customer: { ...customer, deposit: money(0) } })).toBe('noDeposit')
})

test('Enter is the first way, and cash once more is typed than is due', () => {
  expect(litMethod(METHODS, money(8750), null)).toBe(WECHAT)
  expect(litMethod(METHODS, money(8750), money(5000))).toBe(WECHAT)
  expect(litMethod(METHODS, money(8750), money(10_000))).toBe(CASH)
})

test('money goes back as it came, the rest in cash', () => {
  const refunds = [
    { method: 'wechat' as const, accountId: id<'account'>(3), amount: money(500) },
    { method: 'onAccount' as const, accountId: null, amount: money(200) },
  ]
  expect(refundPlan(refunds, METHODS, money(600))).toMatchObject([
    { method: 'wechat', amount: 500 },
    { method: 'onAccount', amount: 100 },
  ])
  expect(refundPlan([], METHODS, money(600))).toMatchObject([{ method: 'cash', accountId: 1, amount: 600 }])
})

test('改单: what was paid stays paid as it was, up to what is due now', () => {
  const before = [
    { method: 'cash', accountId: id<'account'>(1), amount: money(1000) },
    { method: 'wechat', accountId: id<'account'>(3), amount: money(575) },
  ] as const
  const amounts = (due: number) => keptPayments(before, money(due), null).map(({ method, amount }) => [method, amount])
  expect(amounts(2025)).toEqual([
    ['cash', 1000],
    ['wechat', 575],
  ])
  expect(amounts(1200)).toEqual([
    ['cash', 1000],
    ['wechat', 200],
  ])
  // Nobody owes what a customer owed who is no longer chosen.
  expect(keptPayments([{ method: 'onAccount', accountId: null, amount: money(500) }], money(500), null)).toEqual([])
})
