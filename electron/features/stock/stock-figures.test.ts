import { beforeAll, describe, expect, test } from 'vitest'
import { STOCK_SORTS } from '#shared/contract/stock.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { Refusal } from '#electron/harness/test-program.ts'
import { randomFrom } from '#electron/harness/kill/random.ts'

const SEED = 20_261_124
const PRODUCTS = ['甲', '乙', '丙', '丁', '戊', '己', '庚']
const WAREHOUSES = ['门店', '后仓']
const DATES = ['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-09']
const FILTER = { search: '', categoryId: null, state: 'all' } as const

/** What was posted and stands: written down here, never asked of the program. */
interface Moved {
  readonly product: string
  readonly warehouse: string
  readonly date: string
  readonly quantity: number
}

let shop: Shop
let moved: Moved[] = []

beforeAll(async () => {
  console.log(`stock figures: seed ${SEED}`)
  shop = await openShop()
  const random = randomFrom(SEED)
  const pick = <Item>(items: readonly Item[]) => items[random.between(0, items.length - 1)]!
  for (let step = 0; step < 90; step += 1) {
    const [warehouse, date, isIn] = [pick(WAREHOUSES), pick(DATES), random.next() < 0.55]
    const lines = Array.from({ length: random.between(1, 3) }, () => ({
      product: pick(PRODUCTS.slice(0, 6)),
      quantity: String(random.between(1, 9)),
      price: String(random.between(1, 99)),
    }))
    try {
      const posted = await shop.post(isIn ? 'purchaseReceipt' : 'salesShipment', date, lines, warehouse)
      const facts = lines.map(({ product, quantity }) => ({
        product,
        warehouse,
        date,
        quantity: (isIn ? 10_000 : -10_000) * Number(quantity),
      }))
      moved = [...moved, ...facts]
      if (random.next() < 0.2) {
        await shop.void(posted)
        moved = moved.slice(0, -facts.length)
      }
    } catch (error) {
      // Nothing on the shelf: that is not what is looked at here.
      if (!(error instanceof Refusal) || error.data.code !== 'INSUFFICIENT_STOCK') throw error
    }
  }
  await shop.product('庚')
}, 120_000)

const sumOf = (matches: (one: Moved) => boolean) =>
  moved.filter(matches).reduce((sum, { quantity }) => sum + quantity, 0)

describe.each([null, ...DATES])('as of %s', (date) => {
  const asOf = date === null ? null : businessDate(date)
  test.each([null, ...WAREHOUSES])('in %s: every page of every sort, and the totals', async (warehouse) => {
    const warehouseId = warehouse === null ? null : await shop.warehouse(warehouse)
    const totals = await shop.api.stock.totals({ ...FILTER, asOf, warehouseId })
    for (const sort of STOCK_SORTS)
      for (const descending of [false, true]) {
        const rows = []
        for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
          const page = await shop.api.stock.page({ ...FILTER, asOf, warehouseId, sort, descending, cursor, limit: 3 })
          rows.push(...page.rows)
          cursor = page.next
        }
        expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(PRODUCTS))
        expect(rows).toHaveLength(PRODUCTS.length)
        for (const row of rows)
          expect(row.quantity).toBe(
            sumOf(
              (one) =>
                one.product === row.name &&
                (warehouse === null || one.warehouse === warehouse) &&
                (date === null || one.date <= date),
            ),
          )
        expect(totals.value).toBe(rows.reduce((sum, { value }) => sum + (value ?? 0), 0))
        expect(totals).toMatchObject({
          productCount: PRODUCTS.length,
          quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0),
          zero: rows.filter(({ quantity }) => quantity === 0).length,
        })
      }
  })

  test('the value of a product is what its ledger says', async () => {
    for (const name of PRODUCTS) {
      const { id: productId } = await shop.product(name)
      const ledger = await shop.api.stock.ledger({
        productId,
        warehouseId: null,
        from: null,
        to: asOf,
        cursor: null,
        limit: 200,
      })
      const { rows } = await shop.api.stock.page({
        ...FILTER,
        asOf,
        warehouseId: null,
        sort: 'code',
        descending: false,
        cursor: null,
        limit: 50,
      })
      expect(rows.find((row) => row.productId === productId)).toMatchObject({
        quantity: ledger.closing.quantity,
        value: ledger.closing.value,
      })
      const standing = ledger.rows.filter(({ reversed }) => !reversed)
      const sum = (sign: 1 | -1, of: 'quantity' | 'value') =>
        standing.filter(({ quantity }) => quantity * sign > 0).reduce((total, row) => total + sign * (row[of] ?? 0), 0)
      expect(ledger.totals).toEqual({
        in: sum(1, 'quantity'),
        inValue: sum(1, 'value'),
        out: sum(-1, 'quantity'),
        outValue: sum(-1, 'value'),
        count: standing.length,
      })
      expect(ledger.rows.at(-1)?.quantityAfter ?? 0).toBe(ledger.closing.quantity)
    }
  })
})

test('the pages of a ledger go on where the one before ended', async () => {
  const { id: productId } = await shop.product('甲')
  const whole = await shop.api.stock.ledger({
    productId,
    warehouseId: null,
    from: null,
    to: null,
    cursor: null,
    limit: 200,
  })
  const rows = []
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page = await shop.api.stock.ledger({ productId, warehouseId: null, from: null, to: null, cursor, limit: 2 })
    rows.push(...page.rows)
    cursor = page.next
  }
  expect(rows).toEqual(whole.rows)
})

test('everything derived from the stock facts can be dropped and made again', async () => {
  const ledgers = () =>
    Promise.all(
      PRODUCTS.map(async (name) => {
        const { id: productId } = await shop.product(name)
        return shop.api.stock.ledger({ productId, warehouseId: null, from: null, to: null, cursor: null, limit: 200 })
      }),
    )
  const before = await ledgers()
  shop.program.host.current.books.write(rebuildDerivedStock)
  expect(await ledgers()).toEqual(before)
  expect(await shop.brokenChecks()).toEqual([])
})

test('本月合计 and 本年累计 from the first of month and year, until the last day asked for; a voided pair counts nowhere', async () => {
  const small = await openShop()
  await small.post('openingStock', '2026-01-05', [{ product: '油', quantity: '10', price: '10' }])
  await small.post('purchaseReceipt', '2026-02-03', [{ product: '油', quantity: '10', price: '20' }])
  await small.post('salesShipment', '2026-02-20', [{ product: '油', quantity: '4', price: '30' }])
  await small.void(await small.post('salesShipment', '2026-02-21', [{ product: '油', quantity: '1', price: '30' }]))
  await small.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '2', price: '30' }])
  const { id: productId } = await small.product('油')
  const day = (date: string | null) => (date === null ? null : businessDate(date))
  const asked = { productId, warehouseId: null, cursor: null } as const
  const ledger = (from: string | null, to: string | null, limit: number) =>
    small.api.stock.ledger({ ...asked, limit, from: day(from), to: day(to) })
  const text = async (from: string | null, to: string | null, limit = 200) =>
    (await ledger(from, to, limit)).months.map(({ month, ofMonth, ofYear }) =>
      [month, ofMonth, ofYear].map((one) =>
        typeof one === 'string'
          ? one
          : `+${one.in / 10_000} ${one.inValue} -${one.out / 10_000} ${one.outValue} (${one.count})`,
      ),
    )
  expect(await text(null, null)).toEqual([
    ['2026-01', '+10 10000 -0 0 (1)', '+10 10000 -0 0 (1)'],
    ['2026-02', '+10 20000 -4 6000 (2)', '+20 30000 -4 6000 (3)'],
    ['2026-03', '+0 0 -2 3000 (1)', '+20 30000 -6 9000 (4)'],
  ])
  // Asked from the middle of a month until the middle of one: the whole of it, until the last day.
  expect(await text('2026-02-10', '2026-02-20')).toEqual([
    ['2026-02', '+10 20000 -4 6000 (2)', '+20 30000 -4 6000 (3)'],
  ])
  // A month that goes on on the next page has not ended.
  expect((await text(null, null, 2)).map(([month]) => month)).toEqual(['2026-01'])
})
