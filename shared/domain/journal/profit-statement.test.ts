import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { ALL_JOURNAL_ACCOUNTS, isOfProfit, type JournalAccount } from './account.ts'
import { PROFIT_ACCOUNTS, profitStatement } from './profit-statement.ts'

const balance = (account: JournalAccount, amount: number, categoryId: number | null = null) => ({
  account,
  amount: money(amount),
  categoryId,
})

test('rows stand in the order of the statement, with what made money positive; sums on the way', () => {
  expect(
    profitStatement([
      balance('operatingExpense', 900, 1),
      balance('cash', 1000),
      balance('salesReturns', 100),
      balance('salesRevenue', -2000),
      balance('salesCost', 700),
      balance('operatingExpense', 50, 2),
    ]).map(({ item, categoryId, amount }) => [item, categoryId, amount]),
  ).toEqual([
    ['salesRevenue', null, 2000],
    ['salesReturns', null, -100],
    ['netSales', null, 1900],
    ['salesCost', null, -700],
    ['grossProfit', null, 1200],
    ['operatingExpense', 1, -900],
    ['operatingExpense', 2, -50],
  ])
})

test('nothing happened: nothing is stated', () => {
  expect(profitStatement([balance('cash', 5), balance('openingEquity', -5)])).toEqual([])
})

test('every account of the profit stands in it, but the one that is 0 in every document', () => {
  const all = ALL_JOURNAL_ACCOUNTS.filter((account) => isOfProfit(account) && account !== 'assemblyClearing')
  expect(PROFIT_ACCOUNTS.toSorted()).toEqual(all.toSorted())
})
