import { businessDate, type BusinessDate } from '../../kernel/business-date.ts'
import { addMoney, money, negateMoney, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { ALL_JOURNAL_ACCOUNTS, isOfProfit, type JournalAccount } from './account.ts'

/** A line of the 试算平衡表; balances are debit-positive. */
export interface TrialBalanceRow {
  readonly account: JournalAccount
  readonly opening: Money
  readonly debit: Money
  readonly credit: Money
  readonly closing: Money
}

interface Balance {
  readonly account: JournalAccount
  readonly amount: Money
}

/** The day on which 损益 begin at 0 again. */
export function firstOfYear(date: BusinessDate): BusinessDate {
  return businessDate(`${date.slice(0, 4)}-01-01`)
}

/**
 * 试算平衡表: every account that has or had something. What former years earned stands in 利润分配, so that accounts of
 * the profit begin at 0 in the year the period begins in; nothing is transferred within a period.
 * @param former what stood in the accounts when the year began
 * @param opening what stood in them when the period began
 */
export function trialBalance(
  former: readonly Balance[],
  opening: readonly Balance[],
  turnovers: readonly { readonly account: JournalAccount; readonly debit: Money; readonly credit: Money }[],
): TrialBalanceRow[] {
  const openings = new Map<JournalAccount, Money>()
  const add = (account: JournalAccount, amount: Money) =>
    openings.set(account, addMoney(openings.get(account) ?? ZERO_MONEY, amount))
  for (const { account, amount } of opening) add(account, amount)
  for (const { account, amount } of former.filter((one) => isOfProfit(one.account))) {
    add(account, negateMoney(amount))
    add('retainedProfit', amount)
  }
  const turned = new Map(turnovers.map((one) => [one.account, one]))
  return ALL_JOURNAL_ACCOUNTS.flatMap((account) => {
    const opened = openings.get(account) ?? ZERO_MONEY
    const { debit, credit } = turned.get(account) ?? { debit: ZERO_MONEY, credit: ZERO_MONEY }
    if (opened === 0 && debit === 0 && credit === 0) return []
    return [{ account, opening: opened, debit, credit, closing: money(opened + debit - credit) }]
  })
}

/** 借方合计 less 贷方合计 of openings, turnovers and closings: all 0, or the books are broken. */
export function imbalances(
  rows: readonly TrialBalanceRow[],
): readonly [opening: Money, turnover: Money, closing: Money] {
  const sum = (pick: (row: TrialBalanceRow) => Money) => addMoney(...rows.map(pick))
  return [
    sum(({ opening }) => opening),
    subtractMoney(
      sum(({ debit }) => debit),
      sum(({ credit }) => credit),
    ),
    sum(({ closing }) => closing),
  ]
}
