import { beforeEach, describe, expect, test } from 'vitest'
import type { ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'

let shop: CountShop
let task: Stocktake

const pieces = (count: number) => quantity(count * 10_000)

/** The rows of the reference picture that can be counted in pieces. */
const SHELF = [
  ['红牛', '22', '4.80'],
  ['百威', '72', '5.20'],
  ['蓝月亮', '18', '26.50'],
  ['洽洽', '35', '6.80'],
  ['海天', '5', '6.80'],
  ['德芙', '27', '5.40'],
] as const

beforeEach(async () => {
  shop = await openCountShop()
  await shop.post(
    'purchaseReceipt',
    '2026-03-01',
    SHELF.map(([product, count, price]) => ({ product, quantity: count, price })),
  )
  task = await shop.begin()
})

async function sell(product: string, count: string) {
  await shop.post('salesShipment', '2026-12-31', [{ product, quantity: count, price: '9' }])
}

async function summary(): Promise<ReviewSummary> {
  return shop.api.stocktakeReview.summary({ id: task.id })
}

async function rowNames(tab: 'all' | 'different' | 'gain' | 'loss' | 'equal' | 'missed' | 'added' | 'flagged') {
  const page = await shop.api.stocktakeReview.page({
    id: task.id,
    tab,
    sort: 'amount',
    descending: true,
    cursor: null,
    limit: 50,
    search: '',
  })
  expect(page.total).toBe(page.rows.length)
  return page.rows.map(({ name }) => name)
}

describe('expected at the moment of the count', () => {
  test('sales before the count are in it, sales after it are not', async () => {
    await sell('蓝月亮', '1')
    await shop.count(task, '蓝月亮', '18')
    await sell('蓝月亮', '3')
    await shop.review(task)
    expect(said(await shop.row(task, '蓝月亮'))).toBe('17 → 18: 1')
    expect(await shop.row(task, '蓝月亮')).toMatchObject({
      book: pieces(18),
      moved: pieces(-1),
      rate: 588,
      unitCost: 26_500_000,
      amount: 2_650,
      outcome: 'gain',
      rounds: [{ kind: 'first', counted: pieces(18), counter: '老板' }],
    })
  })

  test('the last entry of a line decides, also when an earlier one is undone', async () => {
    await shop.count(task, '洽洽', '30')
    await sell('洽洽', '2')
    await shop.count(task, '洽洽', '3')
    await shop.review(task)
    expect(said(await shop.row(task, '洽洽'))).toBe('33 → 33: 0')
    const { events } = await shop.api.stocktakeCount.card({ id: task.id, lineId: (await shop.row(task, '洽洽')).id })
    await shop.api.stocktakeCount.undo({ id: task.id, eventId: events[0]!.id })
    expect(said(await shop.row(task, '洽洽'))).toBe('35 → 30: -5')
  })

  test('a correction speaks of the moment of the count', async () => {
    await shop.count(task, '百威', '61')
    await sell('百威', '10')
    await shop.review(task)
    const { id: lineId } = await shop.row(task, '百威')
    await shop.api.stocktakeCount.enter({
      id: task.id,
      lineId,
      segmentId: null,
      entry: { kind: 'correct', quantity: pieces(72), unitId: null },
    })
    expect(said(await shop.row(task, '百威'))).toBe('72 → 72: 0')
  })

  test('where it comes from can be told line by line', async () => {
    await sell('海天', '1')
    await shop.count(task, '海天', '6')
    await shop.review(task)
    const explanation = await shop.api.stocktakeReview.explain({
      id: task.id,
      lineId: (await shop.row(task, '海天')).id,
    })
    expect(explanation).toMatchObject({
      book: pieces(5),
      movements: [{ type: 'salesShipment', number: 'XSCK-20261231-0001', quantity: pieces(-1), late: false }],
      expected: pieces(4),
      entries: [{ counter: '老板', round: 'first', kind: 'quantity', quantity: pieces(6), undone: false }],
      counted: pieces(6),
      difference: pieces(2),
    })
  })
})

describe('the review', () => {
  beforeEach(async () => {
    for (const [product, count] of [
      ['红牛', '0'],
      ['百威', '61'],
      ['蓝月亮', '19'],
      ['洽洽', '35'],
      ['德芙', '25'],
    ] as const)
      await shop.count(task, product, count)
    await shop.review(task)
  })

  test('sorts by the size of the amount, and fills its tabs', async () => {
    expect(await rowNames('all')).toEqual(['红牛', '百威', '蓝月亮', '德芙', '洽洽', '海天'])
    expect(await rowNames('different')).toEqual(['红牛', '百威', '蓝月亮', '德芙'])
    expect(await rowNames('gain')).toEqual(['蓝月亮'])
    expect(await rowNames('loss')).toEqual(['红牛', '百威', '德芙'])
    expect(await rowNames('equal')).toEqual(['洽洽'])
    expect(await rowNames('missed')).toEqual(['海天'])
    expect(await rowNames('added')).toEqual([])
    expect(await rowNames('flagged')).toEqual(['红牛', '百威', '德芙'])
  })

  test('sums up', async () => {
    expect(await summary()).toEqual({
      tabs: { all: 6, different: 4, gain: 1, loss: 3, equal: 1, missed: 1, added: 0, flagged: 3 },
      gainAmount: 2_650,
      // 22 × 4.80 + 11 × 5.20 + 2 × 5.40
      lossAmount: -17_360,
      netAmount: -14_710,
      undecided: 1,
      missedAmount: 3_400,
      accuracyByKinds: 2_000,
      // 1 − (26.50 + 173.60) / (105.60 + 374.40 + 477.00 + 238.00 + 145.80)
      accuracyByAmount: 8_508,
      late: [],
      countDate: '2026-12-31',
    })
    expect(await shop.api.stocktake.get({ id: task.id })).toMatchObject({
      state: 'review',
      gains: 1,
      losses: 3,
      missed: 1,
      accuracy: 2_000,
      rounds: [{ open: false, counted: 5, total: 6 }],
    })
  })

  test('counting is over until it is resumed', async () => {
    await expect(shop.count(task, '海天', '5')).rejects.toThrow('STOCKTAKE_STATE')
    await shop.api.stocktakeReview.resume({ id: task.id })
    await shop.count(task, '海天', '5')
    await shop.review(task)
    expect(await rowNames('missed')).toEqual([])
    await expect(shop.review(task)).rejects.toThrow('STOCKTAKE_STATE')
  })

  test('a reason and a remark for several lines at once', async () => {
    const ids = await Promise.all(['红牛', '德芙'].map(async (name) => (await shop.row(task, name)).id))
    await shop.api.stocktakeReview.setReason({ id: task.id, lineIds: ids, reason: 'lost', remark: '少了' })
    expect(await shop.row(task, '德芙')).toMatchObject({ reason: 'lost', remark: '少了' })
    expect((await shop.row(task, '百威')).reason).toBeNull()
  })
})

describe('漏盘', () => {
  beforeEach(async () => {
    await shop.count(task, '红牛', '22')
    await shop.review(task)
  })
  const resolve = (as: 'keepBook' | 'zero' | 'countAgain', confirmedLines: number | null = null) =>
    shop.api.stocktakeReview.resolveMissed({ id: task.id, lineIds: null, as, confirmedLines })

  test('is not zero: posting asks first', async () => {
    await expect(shop.postCount(task, { keepMissed: false })).rejects.toThrow(
      'STOCKTAKE_MISSED {"number":"PD-20261231-0001","lines":5}',
    )
  })

  test('kept by the book, and that can be undone', async () => {
    expect(await resolve('keepBook')).toEqual({ lines: 5 })
    expect(await summary()).toMatchObject({ undecided: 0, tabs: { missed: 5 } })
    expect(await shop.row(task, '百威')).toMatchObject({ keptBook: true, counted: null })
    expect(await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })).toMatchObject({ name: '洽洽' })
    expect((await summary()).undecided).toBe(1)
  })

  test('becomes zero only when their number was typed', async () => {
    for (const typed of [null, 0, 4])
      await expect(resolve('zero', typed)).rejects.toThrow('STOCKTAKE_CONFIRMATION {"lines":5}')
    expect((await summary()).tabs.missed).toBe(5)
    expect(await resolve('zero', 5)).toEqual({ lines: 5 })
    expect(said(await shop.row(task, '百威'))).toBe('72 → 0: -72')
  })

  test('is counted after all, in a round of its own', async () => {
    expect(await resolve('countAgain')).toEqual({ lines: 5 })
    expect(await shop.api.stocktake.get({ id: task.id })).toMatchObject({
      state: 'recounting',
      rounds: [{ open: false }, { number: 2, kind: 'recount', open: true, total: 5 }],
    })
    await shop.count(task, '百威', '72')
    await shop.review(task)
    expect(said(await shop.row(task, '百威'))).toBe('72 → 72: 0')
    await expect(shop.api.stocktakeReview.resume({ id: task.id })).rejects.toThrow('STOCKTAKE_STATE')
  })

  test('nothing left to decide about is no round', async () => {
    await resolve('keepBook')
    await expect(resolve('countAgain')).rejects.toThrow('STOCKTAKE_EMPTY')
  })
})

describe('复盘', () => {
  beforeEach(async () => {
    await shop.count(task, '红牛', '20')
    await shop.count(task, '百威', '61')
    await shop.count(task, '洽洽', '34')
    await shop.review(task)
    await shop.api.stocktakeReview.openRound({ id: task.id, lines: { which: 'flagged' } })
  })

  test('counts the flagged lines only, from nothing', async () => {
    const { rounds } = await shop.api.stocktake.get({ id: task.id })
    expect(rounds[1]).toMatchObject({ kind: 'recount', total: 2, counted: 0 })
    expect((await shop.line(task, '百威')).counted).toBeNull()
    await expect(shop.line(task, '洽洽')).rejects.toThrow('not in this round')
    const { id: productId } = await shop.product('洽洽')
    const { code } = await shop.api.product.get({ id: productId })
    expect(await shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code, times: pieces(1) })).toMatchObject({
      found: 'foreign',
      why: 'notInRound',
    })
    await shop.api.stocktakeCount.addLine({ id: task.id, productId, batch: null })
    await shop.count(task, '洽洽', '35')
  })

  test('the later result is adopted and settles the flag; every result is kept', async () => {
    await sell('百威', '2')
    await shop.count(task, '百威', '70')
    await shop.review(task)
    const row = await shop.row(task, '百威')
    expect(said(row)).toBe('70 → 70: 0')
    expect(row).toMatchObject({ flagged: false, rounds: [{ counted: pieces(61) }, { counted: pieces(70) }] })
    // Not recounted: the first result still counts, and still asks for it.
    expect(await shop.row(task, '红牛')).toMatchObject({ flagged: true, counted: pieces(20) })
  })

  test('the first result may be adopted by hand, until the line is counted anew', async () => {
    await shop.count(task, '百威', '70')
    await shop.review(task)
    const { id: lineId, rounds } = await shop.row(task, '百威')
    await shop.api.stocktakeReview.adopt({ id: task.id, lineId, roundId: rounds[0]!.roundId })
    expect(said(await shop.row(task, '百威'))).toBe('72 → 61: -11')
    await expect(
      shop.api.stocktakeReview.adopt({
        id: task.id,
        lineId: (await shop.row(task, '海天')).id,
        roundId: rounds[0]!.roundId,
      }),
    ).rejects.toThrow('NOT_FOUND')
    await shop.api.stocktakeReview.openRound({ id: task.id, lines: { which: 'these', lineIds: [lineId, lineId] } })
    await shop.count(task, '百威', '71')
    await shop.review(task)
    expect(said(await shop.row(task, '百威'))).toBe('72 → 71: -1')
  })

  test('抽盘 takes the most valuable and some of the rest', async () => {
    await shop.review(task)
    const { rounds } = await shop.api.stocktakeReview.openRound({ id: task.id, lines: { which: 'sample', size: 2 } })
    expect(rounds.at(-1)).toMatchObject({ kind: 'spotCheck', total: 2 })
    expect((await shop.line(task, '百威')).counted).toBeNull()
  })

  test('no line flagged is no round', async () => {
    await shop.count(task, '红牛', '22')
    await shop.count(task, '百威', '72')
    await shop.review(task)
    await expect(shop.api.stocktakeReview.openRound({ id: task.id, lines: { which: 'flagged' } })).rejects.toThrow(
      'STOCKTAKE_EMPTY',
    )
  })
})
