import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { askReport } from '#electron/harness/report-text.ts'
import { Refusal } from '#electron/harness/test-program.ts'
import type { ReportPage } from '#shared/contract/report.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money, moneyToText } from '#shared/kernel/money.ts'

// 收发存 and 毛利 of random books against a reckoning that knows nothing of the program: moving average by hand, in the
// order of the days. Backdated, voided and refused documents are among them.

const SEED = 20_261_126

interface Action {
  readonly type: 'purchaseReceipt' | 'otherIn' | 'salesShipment' | 'otherOut'
  readonly product: '油' | '米'
  readonly pieces: number
  /** 分 a piece. */
  readonly price: number
  /** Of March. */
  readonly day: number
  readonly voided: boolean
}

const anAction: fc.Arbitrary<Action> = fc.record({
  type: fc.constantFrom('purchaseReceipt', 'otherIn', 'salesShipment', 'otherOut'),
  product: fc.constantFrom('油', '米'),
  pieces: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: 1, max: 999 }),
  day: fc.integer({ min: 1, max: 28 }),
  voided: fc.boolean(),
})

const dayOf = (day: number) => businessDate(`2026-03-${String(day).padStart(2, '0')}`)

/** Whether it was done; the books refuse what runs short. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.data.code === 'INSUFFICIENT_STOCK') return false
    throw refusal
  }
}

/** What was posted and still stands, in the order of posting. */
async function perform(shop: Shop, actions: readonly Action[]): Promise<Action[]> {
  const standing: Action[] = []
  for (const action of actions) {
    const { type, product, pieces, price, day } = action
    const line = { product, quantity: String(pieces) }
    const lines = type === 'otherOut' ? [line] : [{ ...line, price: moneyToText(money(price)) }]
    const posted: { id?: Awaited<ReturnType<Shop['post']>> } = {}
    const isPosted = await isDone(async () => (posted.id = await shop.post(type, dayOf(day), lines)))
    if (!isPosted || posted.id === undefined) continue
    const { id } = posted
    if (!action.voided || !(await isDone(() => shop.void(id)))) standing.push(action)
  }
  return standing
}

interface Reckoned {
  opening: [pieces: number, value: number]
  incoming: [pieces: number, value: number]
  outgoing: [pieces: number, value: number]
  sales: number
  cost: number
}

/** Of one product in a span of days. */
function reckon(actions: readonly Action[], from: number, to: number): Reckoned {
  let [pieces, value] = [0n, 0n]
  const known: Reckoned = { opening: [0, 0], incoming: [0, 0], outgoing: [0, 0], sales: 0, cost: 0 }
  for (const { type, pieces: count, price, day } of actions.toSorted((a, b) => a.day - b.day)) {
    if (day > to) break
    const n = BigInt(count)
    const isIn = type === 'purchaseReceipt' || type === 'otherIn'
    const worth = isIn ? n * BigInt(price) : n === pieces ? value : (2n * value * n + pieces) / (2n * pieces)
    pieces += isIn ? n : -n
    value += isIn ? worth : -worth
    if (day < from) {
      known.opening = [Number(pieces), Number(value)]
      continue
    }
    const side = isIn ? known.incoming : known.outgoing
    side[0] += count
    side[1] += Number(worth)
    if (type !== 'salesShipment') continue
    known.sales += count * price
    known.cost += Number(worth)
  }
  return known
}

/** The figures of a row by the product's name; a product that is not there has none. */
function figures(page: ReportPage, name: string, columns: readonly string[]): readonly number[] {
  const row = page.rows.find(({ cells }) => cells[page.columns.indexOf('name')] === name)
  return columns.map((column) => Number(row?.cells[page.columns.indexOf(column)] ?? 0))
}

test('收发存 and 毛利 are what a reckoning by hand comes to, and tie', async () => {
  console.log(`reports property: seed ${SEED}`)
  const books = fc.record({
    actions: fc.array(anAction, { minLength: 4, maxLength: 14 }),
    from: fc.integer({ min: 1, max: 20 }),
    days: fc.integer({ min: 0, max: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(books, async ({ actions, from, days }) => {
      const shop = await openShop()
      const to = Math.min(28, from + days)
      const asked = { period: 'custom', from: dayOf(from), to: dayOf(to) } as const
      const standing = await perform(shop, actions)
      const summary = await askReport(shop.api, 'stockSummary', asked)
      const profit = await askReport(shop.api, 'grossProfit', asked)
      expect([...summary.tieOuts, ...profit.tieOuts].filter(({ ok }) => !ok)).toEqual([])
      for (const product of ['油', '米']) {
        const known = reckon(
          standing.filter((one) => one.product === product),
          from,
          to,
        )
        const [opening, incoming, outgoing] = [known.opening, known.incoming, known.outgoing]
        expect(
          figures(summary, product, [
            'openingQuantity',
            'openingValue',
            'inQuantity',
            'inValue',
            'outQuantity',
            'outValue',
          ]),
        ).toEqual([opening, incoming, outgoing].flatMap(([pieces, value]) => [pieces * 10_000, value]))
        expect(figures(summary, product, ['closingQuantity', 'closingValue'])).toEqual([
          (opening[0] + incoming[0] - outgoing[0]) * 10_000,
          opening[1] + incoming[1] - outgoing[1],
        ])
        expect(figures(profit, product, ['netAmount', 'cost', 'profit'])).toEqual([
          known.sales,
          known.cost,
          known.sales - known.cost,
        ])
      }
    }),
    { seed: SEED, numRuns: 25 },
  )
})
