import type { BusinessDate } from '../../kernel/business-date.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'

/** An entry of a partner with something open, as its allocation looks at it. */
export interface OpenAmount {
  readonly entryId: number
  readonly businessDate: BusinessDate
  readonly dueDate: BusinessDate
  /** More than 0, whichever side it stands on. */
  readonly open: Money
}

/** So much of an entry is settled. */
export interface Allocation {
  readonly entryId: number
  readonly amount: Money
}

/** First to fall due, then first booked: what is owed longest is settled first. */
export function oldestFirst<Entry extends OpenAmount>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) => compare(a.dueDate, b.dueDate) || compare(a.businessDate, b.businessDate) || a.entryId - b.entryId,
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** 自动核销: an amount over open entries, oldest first. What is more than they hold stays unallocated. */
export function allocateOldest(entries: readonly OpenAmount[], amount: Money): Allocation[] {
  let left = amount
  const allocations: Allocation[] = []
  for (const { entryId, open } of oldestFirst(entries)) {
    if (left <= 0) break
    const taken = open < left ? open : left
    if (taken <= 0) continue
    allocations.push({ entryId, amount: taken })
    left = subtractMoney(left, taken)
  }
  return allocations
}

export function allocatedTotal(allocations: readonly Allocation[]): Money {
  return addMoney(...allocations.map(({ amount }) => amount))
}

export interface Pair {
  readonly owedEntryId: number
  readonly paidEntryId: number
  readonly amount: Money
}

/** What is owed against what was paid, in the order of both; as far as the shorter side reaches. */
export function pairAllocations(owed: readonly Allocation[], paid: readonly Allocation[]): Pair[] {
  const pairs: Pair[] = []
  const credits = paid.map((one) => ({ ...one }))
  for (const debt of owed) {
    let left = debt.amount
    while (left > 0) {
      const credit = credits.find((one) => one.amount > 0)
      if (credit === undefined) return pairs
      const amount = money(Math.min(left, credit.amount))
      pairs.push({ owedEntryId: debt.entryId, paidEntryId: credit.entryId, amount })
      credit.amount = subtractMoney(credit.amount, amount)
      left = subtractMoney(left, amount)
    }
  }
  return pairs
}

/** Σ of what is open. */
export function openTotal(entries: readonly OpenAmount[]): Money {
  return entries.reduce((total, { open }) => addMoney(total, open), ZERO_MONEY)
}
