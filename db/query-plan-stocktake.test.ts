import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type StocktakeId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { OpenBooks } from './open.ts'
import { planRecorder } from './query-plan.ts'
import { countCard, countLines, nextUncountedLine } from './report/stocktake-count-list.ts'
import { lateMovements } from './report/stocktake-late.ts'
import { reviewPage } from './report/stocktake-review-list.ts'
import { reviewSummary } from './report/stocktake-summary.ts'
import { stocktakeProgress } from './report/stocktake-progress.ts'
import { stocktakePage } from './report/stocktake-list.ts'
import { productOfCode } from './repository/stocktake-code.ts'
import { lastEventOf } from './repository/stocktake-event.ts'
import { findLine, insertLine, linesOfProduct, requestCount } from './repository/stocktake-line.ts'
import { insertRound } from './repository/stocktake-round.ts'
import { refreshResult, refreshStanding } from './repository/stocktake-standing.ts'
import { insertStocktake } from './repository/stocktake.ts'
import { createTestBooks } from './testing.ts'

const ORDERING = /TEMP B-TREE FOR (ORDER|LAST|RIGHT)/
/** Tables are looked up; only what was gathered before, or is one row, is walked. */
const WALK = /^SCAN (?!e\b.*VIRTUAL|json_each|\(subquery|CONSTANT)/
const settings = { flagRate: rate(500), flagQuantity: quantity(20_000), flagAmount: money(5_000) }
const [round, line, user] = [id<'stocktakeRound'>(1), id<'stocktakeLine'>(1), id<'user'>(1)]

let books: OpenBooks
let recorder: ReturnType<typeof planRecorder>
let task: StocktakeId

beforeAll(() => {
  books = createTestBooks()
  recorder = planRecorder(books.db)
  task = books.write((db) => {
    db.sqlite.prepare("INSERT INTO unit (id, name) VALUES (1, '个')").run()
    db.sqlite
      .prepare("INSERT INTO product (id, code, name, base_unit_id, pinyin, created_at) VALUES (1, '1', 'A', 1, 'a', 0)")
      .run()
    const made = insertStocktake(db, {
      warehouseId: id<'warehouse'>(1),
      scope: { kind: 'all' },
      blind: true,
      remark: '',
      settings,
      date: businessDate('2026-03-01'),
      now: 0,
      userId: user,
    })
    insertRound(db, made, 1, 'first', { now: 0, userId: user })
    const lineId = insertLine(db, {
      stocktakeId: made,
      rowNumber: 1,
      productId: id<'product'>(1),
      batchCode: '',
      producedOn: null,
      expiresOn: null,
      added: false,
      segmentId: null,
      position: 0,
      bookQuantity: quantity(0),
      unitCost: unitPrice(0),
      expectedAmount: 0,
    })
    requestCount(db, round, { id: lineId, rowNumber: 1, segmentId: null })
    return made
  })
})
afterAll(() => books.close())

function plans(work: () => unknown): string[][] {
  recorder.take()
  work()
  return recorder.take()
}

/** The rows are read by this index, in its order. */
function expectInOrder(plan: readonly string[] | undefined, index: string): void {
  expect(plan?.[0]).toContain(index)
  expect(plan?.filter((step) => ORDERING.test(step))).toEqual([])
}

describe.each([
  ['up', false],
  ['down', true],
])('lists, %s', (_direction, descending) => {
  test.each([
    ['all', 'row', 'stocktake_result_row (round_id=?'],
    ['counted', 'row', 'stocktake_result_counted_row (round_id=? AND is_counted=?'],
    ['uncounted', 'row', 'stocktake_result_counted_row (round_id=? AND is_counted=?'],
    ['all', 'countedAt', 'stocktake_result_latest (round_id=?'],
    ['counted', 'countedAt', 'stocktake_result_latest (round_id=? AND event_id>?'],
  ] as const)('lines %s by %s', (tab, sort, index) => {
    for (const cursor of [null, '[5,1]']) {
      const input = { id: task, tab, sort, descending, cursor, limit: 50, search: '', segmentId: null }
      expectInOrder(plans(() => countLines(recorder.db, round, input))[0], index)
    }
  })

  test.each([
    ['amount', 'stocktake_standing_amount (stocktake_id=?'],
    ['difference', 'stocktake_standing_difference (stocktake_id=?'],
    ['row', 'stocktake_standing_row (stocktake_id=?'],
  ] as const)('review by %s', (sort, index) => {
    for (const cursor of [null, '[5,1]'])
      for (const tab of ['all', 'different', 'gain', 'missed', 'flagged'] as const) {
        const input = { id: task, tab, sort, descending, cursor, limit: 50, search: '' }
        expectInOrder(plans(() => reviewPage(recorder.db, input, new Map()))[0], index)
      }
  })

  test('stocktakes by their start', () => {
    const input = { sort: 'startedAt', descending, cursor: null, limit: 50, search: '', warehouseId: null } as const
    expectInOrder(plans(() => stocktakePage(recorder.db, { ...input, state: 'all' }))[0], 'stocktake_by_start')
    expectInOrder(
      plans(() => stocktakePage(recorder.db, { ...input, state: 'posted' }))[0],
      'stocktake_by_state (state=?',
    )
  })
})

describe('a scan', () => {
  test('finds its product, its line and its entries, and adds up that line alone', () => {
    const steps = books.tryOut((db) =>
      plans(() => {
        const writable = { ...recorder.db, brand: 'writable', orm: db.orm } as const
        productOfCode(recorder.db, '6901234567892')
        linesOfProduct(recorder.db, task, id<'product'>(1))
        refreshResult(writable, line, round)
        refreshStanding(writable, findLine(recorder.db, line)!, settings)
      }).flat(),
    )
    expect(steps).toContain('SEARCH product_barcode USING PRIMARY KEY (barcode=?)')
    expect(steps).toContain('SEARCH l USING INDEX stocktake_line_product (product_id=? AND stocktake_id=?)')
    expect(steps).toContain('SEARCH e USING INDEX stocktake_event_line (line_id=? AND round_id=?)')
    expect(steps.filter((step) => WALK.test(step))).toEqual([])
  })

  test('undoing the last entry reads the end of my own', () => {
    expect(plans(() => lastEventOf(recorder.db, round, user)).flat()[0]).toBe(
      'SEARCH e USING INDEX stocktake_event_mine (round_id=? AND user_id=?)',
    )
  })

  test('progress is counted in indexes', () => {
    const steps = plans(() => stocktakeProgress(recorder.db, task)).flat()
    expect(steps).toContain(
      'SEARCH stocktake_result USING COVERING INDEX stocktake_result_counted_row (round_id=? AND is_counted=?)',
    )
    expect(steps).toContain('SEARCH stocktake_result USING COVERING INDEX stocktake_result_counter (round_id=?)')
    expect(steps).toContain('SEARCH r USING INDEX stocktake_result_latest (round_id=? AND event_id>?)')
    expect(steps.filter((step) => WALK.test(step))).toEqual([])
  })

  test('the card and the next uncounted line are looked up', () => {
    const steps = plans(() => {
      countCard(recorder.db, task, round, line)
      nextUncountedLine(recorder.db, round, 0)
    }).flat()
    expect(steps).toContain(
      'SEARCH stocktake_result USING COVERING INDEX stocktake_result_counted_row (round_id=? AND is_counted=? AND row_number>?)',
    )
    expect(steps.filter((step) => WALK.test(step))).toEqual([])
  })
})

test('the summary adds up what is kept, and late documents are looked for from the first count on', () => {
  const steps = plans(() =>
    reviewSummary(
      recorder.db,
      task,
      true,
      lateMovements(recorder.db, task, () => businessDate('2026-03-01')),
    ),
  ).flat()
  expect(steps.filter((step) => WALK.test(step))).toEqual([])
})
