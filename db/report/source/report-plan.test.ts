import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { OpenBooks } from '../../open.ts'
import { planRecorder } from '../../query-plan.ts'
import { createTestBooks } from '../../testing.ts'
import { stockoutLoss } from './stockout-loss.ts'
import { poolSpans } from './stock-balance.ts'
import { movedInPeriod } from './stock-moved.ts'
import { tradedBy } from './trade-facts.ts'
import { SALES } from './trade-side.ts'

const [FROM, TO] = [businessDate('2025-11-28'), businessDate('2026-11-27')]
const QUESTION: ReportQuestion = {
  ...initialParameters(reportDefinition('grossProfit')),
  from: FROM,
  to: TO,
  today: TO,
  seesCost: true,
}

let books: OpenBooks
let recorder: ReturnType<typeof planRecorder>
beforeAll(() => {
  books = createTestBooks()
  recorder = planRecorder(books.db)
})
afterAll(() => books.close())

function plans(work: () => unknown): string[] {
  recorder.take()
  work()
  return recorder.take().flat()
}

const sorted = (plan: readonly string[]) => plan.filter((step) => step.startsWith('USE TEMP B-TREE'))

test('lines of a year are read document by document and sorted by nothing', () => {
  for (const grouping of ['product', 'category', 'employee', 'day', 'month'] as const) {
    const plan = plans(() => tradedBy(recorder.db, SALES, grouping, QUESTION))
    expect(plan).toContain('SEARCH l USING INDEX sqlite_autoindex_document_line_1 (document_id=?)')
    expect(plan).toContain('SEARCH d USING INDEX document_by_date (type=? AND business_date>? AND business_date<?)')
    // What the rows are called is: there are as many as rows.
    expect(sorted(plan).length, grouping).toBeLessThanOrEqual(1)
  }
})

test('products are named in the order of their codes, from an index', () => {
  expect(sorted(plans(() => tradedBy(recorder.db, SALES, 'product', QUESTION)))).toEqual([])
})

test('movements of a period are found by day, and pools summed up in one index', () => {
  expect(plans(() => movedInPeriod(recorder.db, { from: FROM, to: TO, warehouseId: null }, false))).toContain(
    'SEARCH m USING INDEX stock_movement_date (business_date>? AND business_date<?)',
  )
  const plan = plans(() => poolSpans(recorder.db, FROM, TO))
  expect(plan).toContain('SCAN stock_valuation USING COVERING INDEX stock_valuation_product')
  expect(sorted(plan)).toEqual([])
})

test('days without stock are added up in the order of an index', () => {
  const plan = plans(() => stockoutLoss.facts(recorder.db, QUESTION, () => undefined))
  expect(plan.filter((step) => /^SCAN m\b/.test(step))).toEqual(['SCAN m USING COVERING INDEX stock_movement_product'])
})
