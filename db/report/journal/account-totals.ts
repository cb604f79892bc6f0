import type { JournalAccount } from '#shared/domain/journal/account.ts'
import { PROFIT_ACCOUNTS } from '#shared/domain/journal/profit-statement.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { MoneyCategoryId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { standingPackages } from '../../ledger/closing-package.ts'
import { VOUCHER_LINE } from './voucher.ts'

/** 发生额: what a period debited and credited to an account; both are positive. */
export interface AccountTurnover {
  readonly account: JournalAccount
  readonly debit: Money
  readonly credit: Money
}

/** What entries come to, debit-positive. */
export interface AccountBalance {
  readonly account: JournalAccount
  readonly amount: Money
}

/** The same, by 收支项目 where there is one. */
export type CategoryBalance = AccountBalance & { readonly categoryId: MoneyCategoryId | null }

const turnovers = statement<[string, string], AccountTurnover>(`
  SELECT account, SUM(max(amount, 0)) AS debit, SUM(max(0 - amount, 0)) AS credit
  FROM (${VOUCHER_LINE('business_date BETWEEN ? AND ?')}) GROUP BY account`)
const balances = statement<[string, string], AccountBalance>(`
  SELECT account, SUM(amount) AS amount FROM document_journal_entry WHERE business_date >= ? AND business_date < ? GROUP BY account`)
const byCategory = statement<[string, string], CategoryBalance>(`
  SELECT account, category_id AS categoryId, SUM(amount) AS amount FROM document_journal_entry WHERE business_date BETWEEN ? AND ?
    AND account IN (${PROFIT_ACCOUNTS.map((account) => `'${account}'`).join(', ')})
  GROUP BY account, category_id HAVING SUM(amount) <> 0`)

/** Debits and credits of a period, as the vouchers have them. */
export function accountTurnovers(db: ReadableDb, from: BusinessDate, to: BusinessDate): AccountTurnover[] {
  return turnovers(db).all(from, to)
}

/** What stood in the accounts before a day. */
export interface Standing {
  readonly before: BusinessDate
  readonly balances: readonly AccountBalance[]
}

/**
 * What stood in the accounts before a day: what the newest closing before it recorded, and what came since.
 * @param known what stood in them before an earlier day: it need not be added up again
 */
export function accountBalances(db: ReadableDb, before: BusinessDate, known?: Standing): AccountBalance[] {
  const closing = standingPackages(db).findLast(({ through }) => through < before)
  const closed = closing === undefined ? null : { before: addDays(closing.through, 1), entries: closing.journal }
  const earlier = known === undefined ? null : { before: known.before, entries: known.balances.map(entryOf) }
  const start = closed === null || (earlier !== null && earlier.before > closed.before) ? earlier : closed
  const sums = new Map<JournalAccount, number>(start?.entries)
  for (const { account, amount } of balances(db).all(start?.before ?? '', before))
    sums.set(account, (sums.get(account) ?? 0) + amount)
  return [...sums].flatMap(([account, sum]) => (sum === 0 ? [] : [{ account, amount: money(sum) }]))
}

function entryOf({ account, amount }: AccountBalance): [JournalAccount, number] {
  return [account, amount]
}

/** What a period comes to in every account of the profit, by category. */
export function profitBalances(db: ReadableDb, from: BusinessDate, to: BusinessDate): CategoryBalance[] {
  return byCategory(db).all(from, to)
}
