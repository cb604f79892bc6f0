import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import type { OpenBooks } from './open.ts'
import { findShortage } from './ledger/shortage.ts'
import { firstValuationDifference } from './ledger/valuation-check.ts'
import { movementsOfDay } from './ledger/whole-replay.ts'
import { replayPools } from './ledger/valuation.ts'
import { planRecorder } from './query-plan.ts'
import { documentPage } from './report/document-list.ts'
import { partnerPage } from './report/partner-list.ts'
import { productPage } from './report/product-list.ts'
import { stockLedgerPage } from './report/stock-ledger-page.ts'
import { stockPage } from './report/stock-list.ts'
import { findCommand } from './repository/command-log.ts'
import { findDocumentByNumber } from './repository/document-read.ts'
import { findNamesakes } from './repository/product-namesake.ts'
import { rankedSearch } from './search/ranked-search.ts'
import { createTestBooks } from './testing.ts'

const PAGE = { cursor: null, limit: 50, search: '' } as const
const CURSOR = '["a",1]'
const ORDERING = /TEMP B-TREE FOR (ORDER|LAST|RIGHT)/

let books: OpenBooks
let recorder: ReturnType<typeof planRecorder>

beforeAll(() => {
  books = createTestBooks()
  recorder = planRecorder(books.db)
  books.write((db) => {
    db.sqlite.prepare("INSERT INTO unit (id, name) VALUES (1, '个')").run()
    db.sqlite
      .prepare("INSERT INTO product (id, code, name, base_unit_id, pinyin, created_at) VALUES (1, '1', 'A', 1, 'a', 0)")
      .run()
  })
})
afterAll(() => books.close())

/** Plan of the rows of a page: it is asked for first, the count after it. */
function planOf(work: () => unknown): string[] {
  recorder.take()
  work()
  return recorder.take()[0] ?? []
}

/** The first step says by which index a list is read; no step may sort it afterwards. */
function expectInOrder(plan: readonly string[], index: string): void {
  expect(plan[0]).toContain(index)
  expect(plan.filter((step) => ORDERING.test(step))).toEqual([])
}

describe.each([
  ['up', false],
  ['down', true],
])('lists, %s', (_direction, descending) => {
  const filter = {
    type: 'salesShipment',
    from: null,
    to: null,
    partnerId: null,
    warehouseId: null,
    status: 'all',
  } as const
  test.each([
    ['businessDate', 'document_by_date (type=?'],
    ['number', 'sqlite_autoindex_document_1 (number>?'],
    ['amount', 'document_by_amount (type=?'],
  ] as const)('documents by %s', (sort, index) => {
    for (const cursor of [null, CURSOR])
      for (const status of ['all', 'posted', 'voided'] as const)
        expectInOrder(
          planOf(() =>
            documentPage(
              recorder.db,
              { ...PAGE, ...filter, cursor, sort, descending, status },
              businessDate('2026-11-22'),
            ),
          ),
          index,
        )
  })

  test.each([
    ['code', 'sqlite_autoindex_partner_1'],
    ['name', 'partner_by_pinyin'],
  ] as const)('partners by %s', (sort, index) => {
    for (const cursor of [null, CURSOR])
      for (const side of ['all', 'supplier', 'customer'] as const)
        expectInOrder(
          planOf(() =>
            partnerPage(
              recorder.db,
              { ...PAGE, cursor, sort, descending, side, status: 'enabled' },
              businessDate('2026-12-31'),
            ),
          ),
          index,
        )
  })

  test.each([
    ['code', 'sqlite_autoindex_product_1'],
    ['name', 'product_by_pinyin'],
    ['stock', 'cost_pool_by_quantity'],
    ['createdAt', 'product_by_created'],
  ] as const)('products by %s', (sort, index) => {
    for (const cursor of [null, CURSOR])
      expectInOrder(
        planOf(() => productPage(recorder.db, { ...PAGE, cursor, sort, descending, categoryId: null, status: 'all' })),
        index,
      )
  })

  test.each([
    ['code', 'sqlite_autoindex_product_1'],
    ['name', 'product_by_pinyin'],
    ['quantity', 'cost_pool_by_quantity'],
    ['value', 'cost_pool_by_value'],
  ] as const)('stock by %s', (sort, index) => {
    const now = { asOf: null, categoryId: null, warehouseId: null, state: 'all' } as const
    for (const cursor of [null, CURSOR])
      expectInOrder(
        planOf(() => stockPage(recorder.db, { ...PAGE, ...now, cursor, sort, descending })),
        index,
      )
  })
})

describe('hot paths', () => {
  const productId = id<'product'>(1)
  const place = { productId, warehouseId: id<'warehouse'>(1), batchId: id<'batch'>(1) }
  const from = { businessDate: businessDate('2026-03-01'), orderKey: 1 }

  /** Every plan of a piece of work; nothing is sorted, and no table is read from end to end. */
  function plans(work: () => unknown): string[] {
    recorder.take()
    work()
    return recorder.take().flat()
  }

  test('the shortage check reads one place of one product from one date on', () => {
    const plan = plans(() => findShortage(recorder.db, place, from, id<'document'>(1)))
    expect(plan).toContain(
      'SEARCH m USING INDEX stock_movement_product (product_id=? AND (business_date,order_key)>(?,?))',
    )
    expect(plan.filter((step) => step.startsWith('SCAN') && !/SCAN (timeline|running|\(subquery)/.test(step))).toEqual(
      [],
    )
  })

  test('a replay starts at its place and reads in cost order', () => {
    const plan = plans(() =>
      books.tryOut((db) =>
        replayPools({ ...recorder.db, brand: 'writable', orm: db.orm }, new Map([[productId, { from, last: from }]])),
      ),
    )
    const movements = plan.filter((step) => / m USING /.test(step))
    expect(movements).toEqual([
      'SEARCH m USING COVERING INDEX stock_movement_product (product_id=? AND (business_date,order_key)<(?,?))',
      'SEARCH m USING INDEX stock_movement_product (product_id=? AND (business_date,order_key)>(?,?))',
    ])
    // Whether anything was ever short is asked of two tables that are empty in most books, up to their first row.
    const walked = plan.filter((step) => step.startsWith('SCAN') && !/CONSTANT ROW|stock_short|stock_trueup/.test(step))
    expect([...walked, ...plan.filter((step) => ORDERING.test(step))]).toEqual([])
  })

  test('the health check takes movements day by day, as they lie in the file', () => {
    expect(plans(() => firstValuationDifference(recorder.db))).toContain(
      'SEARCH stock_movement USING COVERING INDEX stock_movement_date (business_date>?)',
    )
    expect(plans(() => movementsOfDay(recorder.db, businessDate('2026-01-01')))).toContain(
      'SEARCH m USING INDEX stock_movement_date (business_date=?)',
    )
  })

  test('a request id, a document number, a code: one look-up each', () => {
    expect(plans(() => findCommand(recorder.db, 'r'))).toEqual([
      'SEARCH command_log USING INDEX sqlite_autoindex_command_log_1 (request_id=?)',
    ])
    expect(plans(() => findDocumentByNumber(recorder.db, 'x'))[0]).toBe(
      'SEARCH d USING INDEX sqlite_autoindex_document_1 (number=?)',
    )
  })

  test('products of one name stand side by side', () => {
    expect(plans(() => findNamesakes(recorder.db, { name: '花生油', spec: '', except: null }))).toEqual([
      'SEARCH product USING INDEX product_by_pinyin (pinyin=?)',
    ])
  })

  test('a search reads index ranges, whatever is typed', () => {
    const plan = plans(() =>
      ['6901', 'hsy', '花生', 'a1'].forEach((text) => rankedSearch(recorder.db, 'product', text, 50)),
    )
    expect(plan.filter((step) => step.startsWith('SCAN') && !/VIRTUAL TABLE|\(subquery/.test(step))).toEqual([])
    expect(plan).toContain('SEARCH search_key USING PRIMARY KEY (entity=? AND kind=? AND key>? AND key<?)')
  })

  test("a product's ledger reads its own movements", () => {
    const input = { productId, warehouseId: null, from: from.businessDate, to: null, cursor: null, limit: 50 }
    const plan = plans(() => stockLedgerPage(recorder.db, input))
    // Tables are looked up; only what was already gathered in a subquery is walked.
    expect(plan.filter((step) => /^SCAN [mdvwpr]\b/.test(step))).toEqual([])
    expect(plan.filter((step) => / m USING /.test(step)).every((step) => step.includes('(product_id=?'))).toBe(true)
  })
})
