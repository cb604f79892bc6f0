import { CHECK_PARTS, type Check } from '#shared/contract/stock.ts'
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { TODAY, type BenchProgram } from './bench-program.ts'
import { documentOf, lineOf, OPENED_ON, type SoldProduct } from './generate.ts'
import { costOf, median, timesOf } from './measure.ts'
import { atMost, informs, written, type Result } from './result-table.ts'

const LATER_MOVEMENTS = 10_000
const REPEATS = 5

/** Everything about one product that takes part in everything. */
export async function measureBusyProduct(program: BenchProgram, busy: SoldProduct): Promise<Result[]> {
  const page = (from: BusinessDate | null) => () =>
    program.call('stock', 'ledger', { productId: busy.id, warehouseId: null, from, to: null, cursor: null, limit: 50 })
  const { totals } = await page(null)()
  const lastMonth = addDays(businessDate(TODAY), -30)
  return [
    informs('movements of the busiest product', written(totals.count, 'movements')),
    atMost('its ledger from the beginning, first page', median(await timesOf(REPEATS, page(null))), 20, 'ms'),
    atMost('its ledger of the last month, first page', median(await timesOf(REPEATS, page(lastMonth))), 20, 'ms'),
    atMost(
      'its stock card',
      median(await timesOf(REPEATS, () => program.call('stock', 'card', { productId: busy.id }))),
      20,
      'ms',
    ),
    await measureBackdating(program, busy),
  ]
}

/** A receipt at another price, so far back that every later movement is valued again. */
async function measureBackdating(program: BenchProgram, busy: SoldProduct): Promise<Result> {
  const { date, later } = await dateWithLaterMovements(program, busy)
  const times = await timesOf(REPEATS, (index) =>
    program.call('document', 'post', {
      content: documentOf('purchaseReceipt', date, id<'partner'>(1), [lineOf(busy, 40, (90 + index) * 1_000_000)]),
      draftId: null,
    }),
  )
  return atMost(`backdated receipt before ${written(later, 'movements')}`, median(times), 300, 'ms')
}

/** The latest day with enough movements after it, or the first day of the books when there are not so many. */
async function dateWithLaterMovements(
  program: BenchProgram,
  busy: SoldProduct,
): Promise<{ date: BusinessDate; later: number }> {
  for (let date = addDays(businessDate(TODAY), -10); ; date = addDays(date, -10)) {
    const from = date < OPENED_ON ? OPENED_ON : date
    const { totals } = await program.call('stock', 'ledger', {
      productId: busy.id,
      warehouseId: null,
      from,
      to: null,
      cursor: null,
      limit: 1,
    })
    if (totals.count >= LATER_MOVEMENTS || from === OPENED_ON) return { date: from, later: totals.count }
  }
}

/** The long ones: opening, verification, rebuilding everything derived. */
export async function measureLongWork(program: BenchProgram, file: string): Promise<Result[]> {
  program.close()
  const opening = await costOf(() => program.open(file))
  const results = [informs('opening the books', written(opening.wall / 1_000, 'ms'))]
  // As the health check runs: each part in a thread of its own, on a connection of its own.
  const verification = await costOf(async () => {
    const found = await Promise.all(CHECK_PARTS.map((part) => program.call('stock', 'verify', { part })))
    assertSound(found.flat())
  })
  results.push(atMost('full verification', verification.wall / 1e6, 10, 's'))
  const rebuilding = await costOf(() => program.inOneTransaction(({ db }) => rebuildDerivedStock(db)))
  results.push(atMost('rebuilding balances and valuations from facts', rebuilding.wall / 1e6, 30, 's'))
  program.inOneTransaction(({ db }) => assertSound(verifyLedger(db)))
  return results
}

export function assertSound(checks: readonly Check[]): void {
  const broken = checks.filter(({ ok }) => !ok)
  if (broken.length > 0) throw new Error(`the books of the bench are not sound: ${JSON.stringify(broken)}`)
}
