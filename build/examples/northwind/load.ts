import { existsSync } from 'node:fs'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { page as stockPage, StockRow } from '#shared/contract/stock.ts'
import { startCall, type Caller } from './caller.ts'
import { planDocuments, type PlannedDocument } from './documents.ts'
import { loadMasters } from './masters.ts'
import { readSource, type Source } from './source.ts'

/** What the program says about the books afterwards. */
export interface Loaded {
  readonly receipts: number
  readonly orders: number
  /** Lines of all documents. */
  readonly lines: number
  readonly unitsSold: Quantity
  /** Sum of the line amounts of all orders, each rounded to 分. */
  readonly salesAmount: Money
  /** Products whose stock is not UnitsInStock. */
  readonly stockDifferences: readonly string[]
  /** Checks of the ledger that do not hold. */
  readonly brokenChecks: readonly string[]
}

const OPENED_ON = '1996-07-01'

/**
 * Load the data of a folder into books, through `npm run call`. Books that exist are continued: every command has
 * a request id, so what an interrupted run has already done is answered, not done again.
 * @param onPosted told after each posted document
 */
export async function loadNorthwind(
  folder: string,
  books: string,
  onPosted: (done: number, total: number) => void = () => undefined,
): Promise<Loaded> {
  const source = readSource(folder)
  const call = startCall([
    '--books',
    books,
    ...(existsSync(books) ? [] : ['--create', 'Northwind', '--opened-on', OPENED_ON]),
  ])
  const masters = await loadMasters(call, source)
  const documents = planDocuments(source, masters)
  for (const [index, { content, requestId }] of documents.entries()) {
    await call.ask('document', 'post', { content, draftId: null }, requestId)
    onPosted(index + 1, documents.length)
  }
  const loaded = await readBack(call, source, documents)
  await call.end()
  return loaded
}

async function readBack(call: Caller, source: Source, documents: readonly PlannedDocument[]): Promise<Loaded> {
  const all = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'posted' } as const
  const sales = await call.ask('document', 'totals', { type: 'salesShipment', ...all })
  const purchases = await call.ask('document', 'totals', { type: 'purchaseReceipt', ...all })
  const checks = await call.ask('stock', 'verify', {})
  return {
    receipts: purchases.count,
    orders: sales.count,
    lines: documents.reduce((sum, { content }) => sum + content.lines.length, 0),
    unitsSold: sales.quantity,
    salesAmount: sales.grossAmount,
    stockDifferences: compareStock(source, await readStock(call)),
    brokenChecks: checks.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`),
  }
}

async function readStock(call: Caller): Promise<StockRow[]> {
  const rows: StockRow[] = []
  let cursor: string | null = null
  do {
    const filter = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
    const page: OutputOf<typeof stockPage> = await call.ask('stock', 'page', {
      ...filter,
      sort: 'code',
      descending: false,
      cursor,
      limit: 50,
    })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

function compareStock(source: Source, rows: readonly StockRow[]): string[] {
  const stock = new Map(rows.map(({ code, quantity }) => [code, quantity]))
  return source.products
    .filter(({ key, closingStock }) => stock.get(key.padStart(3, '0')) !== closingStock)
    .map(
      ({ name, closingStock, key }) => `${name}: ${String(stock.get(key.padStart(3, '0')))} instead of ${closingStock}`,
    )
}
