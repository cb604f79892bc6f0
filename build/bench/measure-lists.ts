import { DOCUMENT_SORTS } from '#shared/contract/document.ts'
import { PARTNER_SORTS } from '#shared/contract/partner.ts'
import { PRODUCT_SORTS } from '#shared/contract/product.ts'
import { STOCK_SORTS } from '#shared/contract/stock.ts'
import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { TODAY, type BenchProgram } from './bench-program.ts'
import { median, timesOf } from './measure.ts'
import { atMost, informs, type Result } from './result-table.ts'

const REPEATS = 7
const PAGE = { cursor: null, limit: 50 } as const
const BOTH = [false, true] as const

const YESTERDAY = addDays(businessDate(TODAY), -1)
const HALF_A_YEAR_AGO = addDays(businessDate(TODAY), -183)
const STOCK = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
const PRODUCTS = { search: '', categoryId: null, status: 'enabled' } as const
const DOCUMENTS = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'all' } as const

async function timed(what: string, limit: number, call: () => Promise<unknown>): Promise<Result> {
  await call()
  return atMost(what, median(await timesOf(REPEATS, call)), limit, 'ms')
}

function withoutTarget({ what, figure }: Result): Result {
  return informs(what, figure)
}

/** First page of every list in each of its sorts, both ways, and under its filters. */
export async function measureLists(program: BenchProgram): Promise<Result[]> {
  const { call } = program
  const results: Result[] = []
  for (const descending of BOTH) {
    const way = descending ? '↓' : '↑'
    for (const sort of PRODUCT_SORTS)
      results.push(
        await timed(`products by ${sort} ${way}`, 20, () =>
          call('product', 'page', { ...PAGE, ...PRODUCTS, sort, descending }),
        ),
      )
    for (const sort of PARTNER_SORTS)
      results.push(
        await timed(`partners by ${sort} ${way}`, 20, () =>
          call('partner', 'page', { ...PAGE, search: '', side: 'all', status: 'enabled', sort, descending }),
        ),
      )
    for (const sort of DOCUMENT_SORTS)
      results.push(
        await timed(`shipments by ${sort} ${way}`, 20, () =>
          call('document', 'page', { ...PAGE, ...DOCUMENTS, type: 'salesShipment', sort, descending }),
        ),
      )
    for (const sort of STOCK_SORTS)
      results.push(
        await timed(`stock by ${sort} ${way}`, 20, () =>
          call('stock', 'page', { ...PAGE, ...STOCK, sort, descending }),
        ),
      )
  }
  return [...results, ...(await measureFilters(program))]
}

async function measureFilters({ call }: BenchProgram): Promise<Result[]> {
  const products = { ...PAGE, ...PRODUCTS, sort: 'code', descending: false } as const
  const documents = { ...PAGE, ...DOCUMENTS, type: 'salesShipment', sort: 'businessDate', descending: true } as const
  return [
    await timed('products of a category', 20, () =>
      call('product', 'page', { ...products, categoryId: id<'category'>(1) }),
    ),
    await timed('products found by a word', 20, () => call('product', 'page', { ...products, search: '矿泉水' })),
    await timed('disabled products', 20, () => call('product', 'page', { ...products, status: 'disabled' })),
    await timed('shipments of one customer', 20, () =>
      call('document', 'page', { ...documents, partnerId: id<'partner'>(2) }),
    ),
    await timed('shipments of one month', 20, () =>
      call('document', 'page', { ...documents, from: addDays(businessDate(TODAY), -30), to: businessDate(TODAY) }),
    ),
    await timed('shipments not voided', 20, () => call('document', 'page', { ...documents, status: 'posted' })),
    await timed('voided shipments', 20, () => call('document', 'page', { ...documents, status: 'voided' })),
    await timed('a shipment by the end of its number', 20, () =>
      call('document', 'page', { ...documents, search: '0001' }),
    ),
    await timed('totals of the shipments', 50, () =>
      call('document', 'totals', { ...DOCUMENTS, type: 'salesShipment' }),
    ),
    await timed('product counts', 20, () => call('product', 'counts', {})),
    await timed('figures of today', 20, () => call('books', 'today', {})),
  ]
}

/** The stock list as it opens: first page and totals together. */
export async function measureStockList({ call }: BenchProgram): Promise<Result[]> {
  const open =
    (
      changes: Partial<{
        asOf: typeof YESTERDAY | null
        state: 'all' | 'low'
        warehouseId: ReturnType<typeof id<'warehouse'>>
      }>,
      sort: (typeof STOCK_SORTS)[number] = 'code',
    ) =>
    async () => {
      await call('stock', 'page', { ...PAGE, ...STOCK, ...changes, sort, descending: false })
      await call('stock', 'totals', { ...STOCK, ...changes })
    }
  return [
    await timed('stock list now, with totals', 50, open({})),
    await timed('stock list now, below minimum, with totals', 50, open({ state: 'low' })),
    await timed('stock list now, one warehouse, with totals', 50, open({ warehouseId: id<'warehouse'>(1) })),
    await timed('stock list as of yesterday, with totals', 200, open({ asOf: YESTERDAY })),
    await timed('stock list as of half a year ago, with totals', 200, open({ asOf: HALF_A_YEAR_AGO })),
    // Not an indexed sort: every product is worked out twice, for the order and for the totals.
    withoutTarget(await timed('the same, sorted by quantity', 0, open({ asOf: HALF_A_YEAR_AGO }, 'quantity'))),
  ]
}
