import { expect, test } from 'vitest'
import { businessDate } from '../../kernel/business-date.ts'
import { money, ZERO_MONEY } from '../../kernel/money.ts'
import { ageingOf, bandOf } from './ageing.ts'
import { changingEntries, statementParts } from './statement.ts'

test.each([
  ['salesShipment', 10_000, 0, [10_000, 0, 0]],
  ['salesReturn', -3_000, 0, [-3_000, 0, 0]],
  ['openingPartner', 500, 0, [500, 0, 0]],
  ['collection', -11_700, 200, [0, 11_500, 200]],
  // its reversal
  ['collection', 11_700, -200, [0, -11_500, -200]],
  // a refund that forgives a little
  ['payment', 1_200, 200, [0, -1_000, -200]],
  ['payment', -1_200, -200, [0, 1_000, 200]],
  ['depositReceived', -700, 0, [0, 700, 0]],
  ['partnerAdjustment', -900, 0, [0, 0, 900]],
] as const)('%s of %d, %d of it forgiven', (type, amount, discount, [increase, paid, adjusted]) => {
  expect(statementParts(type, money(amount), money(discount))).toEqual({ increase, paid, adjusted })
})

const entry = (businessDate: string, amount: number, mirrors = false, partnerId = 1) => ({
  partnerId,
  side: 'receivable',
  businessDate,
  amount: money(amount),
  mirrors,
})

test('a new entry, and one that is taken back, change what was confirmed', () => {
  expect(changingEntries([entry('2026-03-01', 100)])).toHaveLength(1)
  expect(changingEntries([entry('2026-03-01', -100, true)])).toHaveLength(1)
  expect(changingEntries([entry('2026-03-01', 0)])).toEqual([])
})

test('the same amount of the same day again changes nothing', () => {
  expect(changingEntries([entry('2026-03-01', -100, true), entry('2026-03-01', 100)])).toEqual([])
  const paidAtOnce = [
    entry('2026-03-01', 100, true),
    entry('2026-03-01', -100, true),
    entry('2026-03-01', 100),
    entry('2026-03-01', -100),
  ]
  expect(changingEntries(paidAtOnce)).toEqual([])
})

test('another amount, day or partner does', () => {
  const taken = entry('2026-03-01', -100, true)
  expect(changingEntries([taken, entry('2026-03-01', 90)])).toHaveLength(2)
  expect(changingEntries([taken, entry('2026-03-02', 100)])).toHaveLength(2)
  expect(changingEntries([taken, entry('2026-03-01', 100, false, 2)])).toHaveLength(2)
  // A sale that was paid at once is not confirmed by cancelling itself out.
  expect(changingEntries([entry('2026-03-01', 100), entry('2026-03-01', -100)])).toHaveLength(2)
})

test('bands by the due date', () => {
  const on = businessDate('2026-03-31')
  const days = [
    '2026-04-01',
    '2026-03-31',
    '2026-03-01',
    '2026-02-28',
    '2026-01-30',
    '2026-01-29',
    '2025-12-31',
    '2025-12-30',
  ]
  expect(days.map((day) => bandOf(businessDate(day), on))).toEqual([
    'notDue',
    'to30',
    'to30',
    'to60',
    'to60',
    'to90',
    'to90',
    'over90',
  ])
})

test('what is open by band, credit apart', () => {
  const due = (day: string, open: number) => ({ dueDate: businessDate(day), open: money(open) })
  const entries = [
    due('2026-04-30', 100),
    due('2026-03-01', 20),
    due('2026-03-02', 5),
    due('2025-01-01', 7),
    due('2026-03-05', -3),
  ]
  expect(ageingOf(entries, businessDate('2026-03-31'))).toEqual({
    notDue: 100,
    to30: 25,
    to60: ZERO_MONEY,
    to90: ZERO_MONEY,
    over90: 7,
    credit: 3,
  })
})
