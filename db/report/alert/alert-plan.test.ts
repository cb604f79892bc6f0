import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import type { OpenBooks } from '../../open.ts'
import { planRecorder } from '../../query-plan.ts'
import { listThresholds } from '../../repository/threshold.ts'
import { createTestBooks } from '../../testing.ts'
import { alertPage } from './alert-page.ts'

/** What was found before is walked again to be put in order. */
const GATHERED = /json_each|SCAN \(subquery|SCAN [bcflnqs]$/
const PAGE = { search: '', categoryId: null, sort: 'urgency', descending: false, cursor: null, limit: 50 } as const

let books: OpenBooks
beforeAll(() => {
  books = createTestBooks()
})
afterAll(() => books.close())

/** Tables that are read from end to end to find the alerts of a kind. */
function walked(kind: AlertKind, warehouseId: ReturnType<typeof id<'warehouse'>> | null): string[] {
  const recorder = planRecorder(books.db)
  alertPage(recorder.db, { ...PAGE, kind, warehouseId }, businessDate('2026-06-30'))
  // The statement of the page itself is the one that looks up what it found.
  const plan = recorder.take().find((steps) => steps.includes('SCAN f')) ?? []
  const steps = plan.filter((step) => /^SCAN|_batch /.test(step) && !GATHERED.test(step))
  return [...new Set(steps)]
}

const EVERY_POOL = 'SCAN cost_pool'

test.each([
  ['low', null, [EVERY_POOL]],
  ['high', null, [EVERY_POOL]],
  ['low', id<'warehouse'>(1), [EVERY_POOL]],
  ['negative', null, ['SCAN stock_balance USING INDEX stock_balance_negative']],
  ['expiring', null, ['SEARCH stock_balance USING COVERING INDEX stock_balance_batch (batch_id>?)']],
  ['expired', id<'warehouse'>(1), ['SEARCH stock_balance USING COVERING INDEX stock_balance_batch (batch_id>?)']],
  ['slow', null, [EVERY_POOL]],
] as const)('%s in warehouse %s: one narrow table is walked, the rest is looked up', (kind, warehouseId, tables) => {
  expect(walked(kind, warehouseId)).toEqual(tables)
})

test('the rules of single products are read by product, the general ones from an index of their own', () => {
  const recorder = planRecorder(books.db)
  listThresholds(recorder.db, id<'product'>(1))
  listThresholds(recorder.db, null)
  const [ofProduct, general] = recorder.take()
  expect(ofProduct?.[0]).toBe('SEARCH t USING INDEX stock_threshold_product (product_id=?)')
  expect(general?.[0]).toBe('SCAN t USING INDEX stock_threshold_general')
})
