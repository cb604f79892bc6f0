import { expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { money } from '../../kernel/money.ts'
import { JOURNAL_ACCOUNTS, normalSide, type JournalAccount } from './account.ts'
import { firstOfYear, imbalances, trialBalance } from './trial-balance.ts'

const balance = (account: JournalAccount, amount: number) => ({ account, amount: money(amount) })
const turnover = (account: JournalAccount, debit: number, credit: number) => ({
  account,
  debit: money(debit),
  credit: money(credit),
})

test('what was earned in former years stands in 利润分配; this year adds to the accounts of the profit', () => {
  const rows = trialBalance(
    [balance('cash', 300), balance('salesRevenue', -500), balance('salesCost', 200)],
    [balance('cash', 350), balance('salesRevenue', -550), balance('salesCost', 200)],
    [turnover('cash', 70, 20), turnover('salesRevenue', 0, 70), turnover('operatingExpense', 20, 0)],
  )
  expect(rows).toEqual([
    { account: 'cash', opening: 350, debit: 70, credit: 20, closing: 400 },
    { account: 'retainedProfit', opening: -300, debit: 0, credit: 0, closing: -300 },
    { account: 'salesRevenue', opening: -50, debit: 0, credit: 70, closing: -120 },
    { account: 'operatingExpense', opening: 0, debit: 20, credit: 0, closing: 20 },
  ])
  expect(imbalances(rows)).toEqual([0, 0, 0])
})

test('what does not balance is seen', () => {
  expect(imbalances(trialBalance([], [balance('cash', 1)], [turnover('bank', 5, 3)]))).toEqual([1, 2, 3])
})

test('every account has its own code, and a side', () => {
  const codes = Object.values(JOURNAL_ACCOUNTS).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual(codes.toSorted())
  expect([normalSide('cash'), normalSide('payable'), normalSide('salesRevenue'), normalSide('salesCost')]).toEqual([
    'debit',
    'credit',
    'credit',
    'debit',
  ])
})

test('the year begins on its first day', () => {
  expect(firstOfYear(businessDate('2026-11-26'))).toBe('2026-01-01')
})
