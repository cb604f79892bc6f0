import type { BusinessDate } from '../../kernel/business-date.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '../../kernel/money.ts'

/** A partner entry with what of it is not settled: positive is still owed, negative is credit still to be used. */
export interface OpenEntry {
  readonly date: BusinessDate
  readonly dueDate: BusinessDate
  readonly open: Money
}

export interface Overdue {
  /** Date of the oldest entry still owed; null: nothing is. */
  readonly oldest: BusinessDate | null
  readonly amount: Money
  /** When the oldest of the overdue amount was due; null: nothing is overdue. */
  readonly since: BusinessDate | null
}

/** What is owed and overdue, credit used for the oldest first. Something due today is not overdue yet. */
export function overdueOf(entries: readonly OpenEntry[], today: BusinessDate): Overdue {
  const inOrder = entries.filter(({ open }) => open > 0).toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
  let credit: number = addMoney(...entries.filter(({ open }) => open < 0).map(({ open }) => money(-open)))
  let oldest: BusinessDate | null = null
  let since: BusinessDate | null = null
  let amount = ZERO_MONEY
  for (const { date, dueDate, open } of inOrder) {
    const left = money(Math.max(0, open - credit))
    credit = Math.max(0, credit - open)
    if (left === 0) continue
    if (oldest === null || date < oldest) oldest = date
    if (dueDate >= today) continue
    amount = addMoney(amount, left)
    since ??= dueDate
  }
  return { oldest, amount, since }
}
