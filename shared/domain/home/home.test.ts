import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { bottleneck, SUGGESTED_THRESHOLDS } from './bottleneck.ts'
import { toDosOf, type WaitingWork } from './to-do.ts'

test.each([
  [null, 24, 'calm'],
  [24, 24, 'calm'],
  [25, 24, 'amber'],
  [48, 24, 'amber'],
  [49, 24, 'red'],
  [0, 0, 'calm'],
  [24, 0, 'red'],
] as const)('%s hours of %s allowed: %s', (waited, threshold, tone) => {
  expect(bottleneck(waited, threshold)).toBe(tone)
})

const NOTHING_WAITS: WaitingWork = {
  receivable: null,
  salesOrders: null,
  purchaseOrders: null,
  low: 0,
  negative: 0,
  expiring: 0,
  expired: 0,
  drafts: [],
  stocktake: null,
  openShift: null,
}

test('nothing waits, nothing is to do', () => {
  expect(toDosOf(NOTHING_WAITS, SUGGESTED_THRESHOLDS)).toEqual([])
})

test('most money first, then what is no matter of money; seven at most', () => {
  const work: WaitingWork = {
    receivable: { count: 2, amount: money(386_000), days: 34, worst: '好又多超市' },
    salesOrders: { count: 5, late: 2, amount: money(312_000), hours: 120 },
    purchaseOrders: { count: 3, late: 1, amount: money(496_000), hours: 48 },
    low: 8,
    negative: 1,
    expiring: 2,
    expired: 1,
    drafts: [{ type: 'purchaseReceipt', count: 1, hours: 1 }],
    stocktake: { left: 125, hours: 5 },
    openShift: null,
  }
  expect(toDosOf(work, SUGGESTED_THRESHOLDS).map(({ kind, tone, count }) => `${kind} ${tone} ${count}`)).toEqual([
    'chase amber 1',
    'collect red 2',
    'ship red 5',
    'negative red 1',
    'buy calm 8',
    'expired red 1',
    'expiring amber 2',
  ])
})

test('orders that are not late are no reason to chase anybody', () => {
  const work = { ...NOTHING_WAITS, purchaseOrders: { count: 3, late: 0, amount: money(0), hours: null } }
  expect(toDosOf(work, SUGGESTED_THRESHOLDS)).toEqual([])
})
