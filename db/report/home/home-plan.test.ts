import { afterAll, beforeAll, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { OpenBooks } from '../../open.ts'
import { planRecorder } from '../../query-plan.ts'
import { createTestBooks } from '../../testing.ts'
import { documentNode, movedIn, salesOfDay, salesOfWeek } from './home-flow.ts'
import { medianHours, openPurchaseOrders, openSalesOrders } from './home-orders.ts'
import { shiftOfFlow, stocktakeNode, stockNode, tillNode } from './home-places.ts'

const TODAY = businessDate('2026-11-22')
const LATELY = { from: businessDate('2026-11-16'), to: TODAY }

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

test('no document is walked from end to end, and sums of days are found in one index', () => {
  const { db } = recorder
  const plan = plans(() => {
    for (const type of ['purchaseReceipt', 'salesShipment'] as const) {
      documentNode(db, type, LATELY, 0)
      medianHours(db, type, LATELY.from, TODAY)
    }
    movedIn(db, LATELY)
    salesOfWeek(db, TODAY)
    salesOfDay(db, TODAY, 0)
    openPurchaseOrders(db, TODAY)
    openSalesOrders(db, TODAY, 2)
    stocktakeNode(db, 0)
    tillNode(db, TODAY, 0)
    shiftOfFlow(db)
  })
  const walked = plan.filter((step) => /^SCAN (?!\(|d$|today|held_sale|s$)/.test(step))
  expect(walked).toEqual([])
  expect(plans(() => movedIn(db, LATELY))[0]).toBe(
    'SEARCH document USING COVERING INDEX document_by_date (type=? AND business_date>? AND business_date<?)',
  )
})

test('goods are counted in covering indexes', () => {
  const plan = plans(() => stockNode(recorder.db)).filter((step) => step !== 'SCAN CONSTANT ROW')
  expect(plan.filter((step) => /^(SCAN|SEARCH)/.test(step) && !/COVERING INDEX|PRIMARY KEY/.test(step))).toEqual([])
})
