import { describe, expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { money } from '../../kernel/money.ts'
import { allocateOldest, allocatedTotal, pairAllocations, type OpenAmount } from './allocation.ts'

const entry = (entryId: number, date: string, due: string, open: number): OpenAmount => ({
  entryId,
  businessDate: businessDate(date),
  dueDate: businessDate(due),
  open: money(open),
})

describe('an amount over what is open', () => {
  const entries = [
    entry(1, '2026-03-05', '2026-04-05', 10_000),
    entry(2, '2026-03-01', '2026-05-01', 5_000),
    entry(3, '2026-03-01', '2026-04-05', 2_000),
  ]

  test('first to fall due, then first booked', () => {
    expect(allocateOldest(entries, money(12_500))).toEqual([
      { entryId: 3, amount: 2_000 },
      { entryId: 1, amount: 10_000 },
      { entryId: 2, amount: 500 },
    ])
  })

  test('what is more stays unallocated, what is nothing allocates nothing', () => {
    expect(allocatedTotal(allocateOldest(entries, money(99_999)))).toBe(17_000)
    expect(allocateOldest(entries, money(0))).toEqual([])
    expect(allocateOldest([], money(100))).toEqual([])
  })

  test('of the same day the entry booked first', () => {
    const same = [entry(9, '2026-03-01', '2026-03-01', 100), entry(8, '2026-03-01', '2026-03-01', 100)]
    expect(allocateOldest(same, money(150))).toEqual([
      { entryId: 8, amount: 100 },
      { entryId: 9, amount: 50 },
    ])
  })
})

test('debts and credits are paired in their order, as far as the shorter side reaches', () => {
  const owed = [
    { entryId: 1, amount: money(300) },
    { entryId: 2, amount: money(500) },
  ]
  const paid = [
    { entryId: 7, amount: money(400) },
    { entryId: 8, amount: money(100) },
  ]
  expect(pairAllocations(owed, paid)).toEqual([
    { owedEntryId: 1, paidEntryId: 7, amount: 300 },
    { owedEntryId: 2, paidEntryId: 7, amount: 100 },
    { owedEntryId: 2, paidEntryId: 8, amount: 100 },
  ])
})
