import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { Refusal } from '#electron/harness/test-program.ts'

const SEED = 20_261_126
const NAMES = ['甲', '乙', '丙']

type Step =
  | { readonly do: 'receive' | 'sell'; readonly product: string; readonly count: number; readonly isLate: boolean }
  | { readonly do: 'count'; readonly product: string; readonly count: number; readonly segment: number }
  | { readonly do: 'undo' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('receive' as const, 'sell' as const),
    product: fc.constantFrom(...NAMES),
    count: fc.integer({ min: 1, max: 9 }),
    isLate: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('count' as const),
    product: fc.constantFrom(...NAMES),
    count: fc.integer({ min: 0, max: 9 }),
    segment: fc.integer({ min: 0, max: 1 }),
  }),
  fc.constant({ do: 'undo' as const }),
)

/** What the shelf says by itself: entries with what the books had when they were made. Nothing is asked of the program. */
class Notebook {
  readonly stock = new Map(NAMES.map((name) => [name, 20]))
  readonly entries: { product: string; count: number; segment: number; book: number; undone: boolean }[] = []

  counted(product: string): number | null {
    const live = this.entries.filter((one) => one.product === product && !one.undone)
    const segments = new Map<number, number>()
    for (const { segment, count } of live) segments.set(segment, count === 0 ? 0 : (segments.get(segment) ?? 0) + count)
    return live.length === 0 ? null : [...segments.values()].reduce((sum, one) => sum + one, 0)
  }

  readonly late: { product: string; moved: number; afterEntries: number }[] = []

  /** What the books had at the last count, with what was entered later but had moved before. */
  expected(product: string, withLate: boolean): number | null {
    const at = this.entries.findLastIndex((one) => one.product === product && !one.undone)
    if (at === -1) return null
    const late = this.late.filter((one) => one.product === product && one.afterEntries > at)
    return (this.entries[at]?.book ?? 0) + (withLate ? late.reduce((sum, { moved }) => sum + moved, 0) : 0)
  }
}

async function run(shop: CountShop, steps: readonly Step[]) {
  const task = await shop.begin()
  const notes = new Notebook()
  const { segments } = await shop.api.stocktake.addSegment({ id: task.id, name: 'A', person: '' })
  const tryOut = async (work: () => Promise<unknown>) => {
    try {
      await work()
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  for (const one of steps) {
    if (one.do === 'undo') {
      const last = notes.entries.findLast((entry) => !entry.undone)
      expect(await tryOut(() => shop.api.stocktakeCount.undo({ id: task.id, eventId: null }))).toBe(last !== undefined)
      if (last !== undefined) last.undone = true
    } else if (one.do === 'count') {
      await shop.count(task, one.product, String(one.count), one.segment === 0 ? undefined : segments[0]!.id)
      notes.entries.push({ ...one, book: notes.stock.get(one.product) ?? 0, undone: false })
    } else {
      const type = one.do === 'receive' ? 'purchaseReceipt' : 'salesShipment'
      const line = { product: one.product, quantity: String(one.count), price: '3' }
      if (await tryOut(() => shop.post(type, '2026-12-31', [line])))
        notes.stock.set(
          one.product,
          (notes.stock.get(one.product) ?? 0) + (one.do === 'receive' ? one.count : -one.count),
        )
    }
  }
  return { task, notes }
}

test('whatever moves meanwhile: difference = counted − what the books had at the last count, and posting moves just that', async () => {
  console.log(`stocktake property: seed ${SEED}`)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, acceptLate) => {
      const shop = await openCountShop()
      await shop.post(
        'purchaseReceipt',
        '2026-12-01',
        NAMES.map((product) => ({ product, quantity: '20', price: '3' })),
      )
      const { task, notes } = await run(shop, steps)
      await shop.review(task)
      for (const name of NAMES) {
        const [counted, expected] = [notes.counted(name), notes.expected(name, false)]
        const row = await shop.row(task, name)
        expect(row.counted).toBe(counted === null ? null : quantity(counted * 10_000))
        if (counted === null || expected === null) continue
        expect(row.expected).toBe(expected * 10_000)
        expect(row.difference).toBe((counted - expected) * 10_000)
      }
      if (NAMES.some((name) => notes.counted(name) !== null)) await postAndCompare(shop, task, notes, acceptLate)
      expect(await shop.brokenChecks()).toEqual([])
      shop.program.close()
    }),
    { seed: SEED, numRuns: 40 },
  )
}, 120_000)

/** After posting the shelf holds what was counted, with what moved after the count. */
async function postAndCompare(
  shop: CountShop,
  task: Awaited<ReturnType<typeof run>>['task'],
  notes: Notebook,
  acceptLate: boolean,
) {
  const stock = async (name: string) => (await shop.pool(name)).split(' ')[0]
  const after = (name: string, withLate: boolean) => {
    const [counted, expected] = [notes.counted(name), notes.expected(name, withLate)]
    return (notes.stock.get(name) ?? 0) + (counted === null || expected === null ? 0 : counted - expected)
  }
  /** More sold after the count than was there: the books refuse to go below zero. */
  const isShort = (withLate: boolean) => NAMES.some((name) => after(name, withLate) < 0)
  const posting = shop.postCount(task, { acceptLate })
  if (isShort(acceptLate)) return expect(posting).rejects.toThrow('INSUFFICIENT_STOCK')
  await posting
  for (const name of NAMES) expect(await stock(name)).toBe(String(after(name, acceptLate)))
  // Documents that came too late and were not accepted: redone, the counted quantity holds.
  const redoing = shop.api.stocktake.redo({ id: task.id, documentId: null })
  if (isShort(true)) await expect(redoing).rejects.toThrow('INSUFFICIENT_STOCK')
  else {
    await redoing
    for (const name of NAMES) expect(await stock(name)).toBe(String(after(name, true)))
  }
  expect(await shop.brokenChecks()).toEqual([])
  await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
  for (const name of NAMES) expect(await stock(name)).toBe(String(notes.stock.get(name)))
}
