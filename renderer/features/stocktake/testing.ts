import type { CountCard, CountLine } from '#shared/contract/stocktake-count.ts'
import type { ReviewRow, ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { Stocktake, StocktakeProgress } from '#shared/contract/stocktake-task.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

// A stocktake of a small shop, for the tests of this feature.

/** 2026-11-22 10:30 where the test runs. */
export const STARTED_AT = new Date(2026, 10, 22, 10, 30).getTime()

export function stocktake(change: Partial<Stocktake> = {}): Stocktake {
  return {
    id: id<'stocktake'>(1),
    number: 'PD-20261122-0001',
    state: 'counting',
    warehouseId: id<'warehouse'>(1),
    warehouseName: '门店仓',
    scope: { kind: 'all' },
    scopeNames: [],
    blind: true,
    remark: '',
    total: 328,
    counted: 203,
    startedAt: STARTED_AT,
    startedBy: '小王',
    countDate: businessDate('2026-11-22'),
    postedAt: null,
    postedBy: '',
    gains: null,
    losses: null,
    missed: 14,
    gainAmount: null,
    lossAmount: null,
    accuracy: null,
    segments: [],
    rounds: [],
    documents: [],
    settings: { flagRate: rate(500), flagQuantity: quantity(20_000), flagAmount: money(5_000) },
    ...change,
  }
}

export function progress(change: Partial<StocktakeProgress> = {}): StocktakeProgress {
  return {
    state: 'counting',
    roundId: id<'stocktakeRound'>(1),
    total: 328,
    counted: 203,
    segments: [],
    counters: [
      { name: '小王', lines: 112 },
      { name: '小李', lines: 91 },
    ],
    startedAt: STARTED_AT,
    remainingMinutes: 35,
    lastEntry: null,
    ...change,
  }
}

export function countLine(change: Partial<CountLine> = {}): CountLine {
  return {
    id: id<'stocktakeLine'>(102),
    rowNumber: 102,
    productId: id<'product'>(7),
    code: '02001',
    name: '怡宝饮用纯净水',
    spec: '1.555L',
    barcode: '6901285991240',
    unitName: '瓶',
    location: 'C-02',
    batchCode: '',
    expiresOn: null,
    serialTracked: false,
    counted: null,
    entries: 0,
    counter: '',
    countedAt: null,
    book: null,
    added: false,
    ...change,
  }
}

export function countCard(change: Partial<CountCard> = {}): CountCard {
  return {
    ...countLine(),
    units: [
      { unitId: id<'unit'>(11), name: '瓶', ratio: ONE_UNIT },
      { unitId: id<'unit'>(12), name: '箱', ratio: quantity(120_000) },
    ],
    barcodes: ['6901285991240'],
    bySegment: [],
    events: [],
    serials: [],
    ...change,
  }
}

export function reviewRow(change: Partial<ReviewRow> = {}): ReviewRow {
  return {
    id: id<'stocktakeLine'>(197),
    rowNumber: 197,
    productId: id<'product'>(9),
    code: '02005',
    name: '红牛维生素功能饮料',
    spec: '250ml',
    unitName: '罐',
    location: 'C-03',
    batchCode: '',
    book: quantity(220_000),
    moved: quantity(0),
    expected: quantity(220_000),
    counted: quantity(0),
    difference: quantity(-220_000),
    rate: -10_000,
    unitCost: unitPrice(4_800_000),
    amount: money(-10_560),
    outcome: 'loss',
    flagged: true,
    keptBook: false,
    reason: null,
    remark: '',
    added: false,
    rounds: [
      {
        roundId: id<'stocktakeRound'>(1),
        kind: 'first',
        counted: quantity(0),
        counter: '小李',
        countedAt: STARTED_AT + 5_000_000,
      },
    ],
    adoptedRoundId: id<'stocktakeRound'>(1),
    late: quantity(0),
    serialsMissing: [],
    serialsSurplus: [],
    ...change,
  }
}

export function reviewSummary(change: Partial<ReviewSummary> = {}): ReviewSummary {
  return {
    tabs: { all: 328, different: 26, gain: 9, loss: 17, equal: 288, missed: 14, added: 0, flagged: 6 },
    gainAmount: money(9_240),
    lossAmount: money(-29_038),
    netAmount: money(-19_798),
    undecided: 14,
    missedAmount: money(126_000),
    accuracyByKinds: rate(9_172),
    accuracyByAmount: rate(9_979),
    late: [],
    countDate: businessDate('2026-11-22'),
    ...change,
  }
}
