import { beforeEach, describe, expect, test } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { openShop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import { beginCountInJune, pieces } from '#electron/harness/begun-count.ts'

let shop: CountShop
let task: Stocktake

beforeEach(async () => {
  ;({ shop, task } = await beginCountInJune())
})

const sell = (product: string, count: string, date: string): Promise<DocumentRow> =>
  shop.post('salesShipment', date, [{ product, quantity: count, price: '9' }])

async function countAll(counts: Readonly<Record<string, string>>) {
  for (const [product, count] of Object.entries(counts)) await shop.count(task, product, count)
  await shop.review(task)
}

async function linesOf(id: DocumentRow['id']) {
  const document = await shop.api.document.get({ id })
  return document.lines.map(({ productName, quantity: size }) => `${productName} ${size / 10_000}`)
}

describe('posting', () => {
  test('moves only the difference, dated on the count date, however late it is posted', async () => {
    await countAll({ 红牛: '20', 百威: '73', 洽洽: '35' })
    await sell('红牛', '5', '2026-06-20')
    shop.setToday('2026-06-22')
    const { stocktake, gains, losses, gainAmount, lossAmount } = await shop.postCount(task)
    expect({ gains, losses, gainAmount, lossAmount }).toEqual({
      gains: 1,
      losses: 1,
      gainAmount: 520,
      lossAmount: -960,
    })
    expect(stocktake).toMatchObject({ state: 'posted', countDate: '2026-06-20', postedBy: '老板' })
    expect(stocktake.documents).toMatchObject([
      { type: 'gain', number: 'BY-20260620-0001', businessDate: '2026-06-20', reason: '盘点差异', status: 'posted' },
      { type: 'loss', number: 'BS-20260620-0001', businessDate: '2026-06-20', lineCount: 1, quantity: pieces(2) },
    ])
    expect(await linesOf(stocktake.documents[1]!.id)).toEqual(['红牛 2'])
    expect((await shop.api.document.get({ id: stocktake.documents[1]!.id })).remark).toBe('PD-20260620-0001')
    // 22 − 2 lost − 5 sold; 72 + 1; nothing for what was right.
    expect(await shop.pool('红牛')).toBe('15 72.00')
    expect(await shop.pool('百威')).toBe('73 379.60')
    expect(await shop.pool('洽洽')).toBe('35 238.00')
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('once posted, review, list and 盈亏表 show what the books have, not the estimate (FIFO)', async () => {
    shop = await openCountShop(await openShop(startTestProgram({ costMethod: 'fifo' })))
    shop.setToday('2026-06-20')
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '红牛', quantity: '10', price: '4' }])
    await shop.post('purchaseReceipt', '2026-03-02', [{ product: '红牛', quantity: '20', price: '5' }])
    task = await shop.begin()
    await countAll({ 红牛: '28' })
    const amounts = async () => {
      const { gainAmount, lossAmount, netAmount } = await shop.api.stocktakeReview.summary({ id: task.id })
      const { rows } = await shop.api.stocktakeSheet.variance({
        id: task.id,
        only: 'different',
        cursor: null,
        limit: 9,
      })
      const { unitCost, amount } = await shop.row(task, '红牛')
      const listed = (await shop.api.stocktake.get({ id: task.id })).lossAmount
      return { unitCost, amounts: [amount, rows[0]?.amount, listed, lossAmount, netAmount], gainAmount }
    }
    // 140.00 ÷ 30 a piece; the two that are missing leave from the oldest layer, at 4.00.
    expect(await amounts()).toEqual({ unitCost: 4_666_700, amounts: [-933, -933, -933, -933, -933], gainAmount: 0 })
    await shop.postCount(task)
    expect(await amounts()).toEqual({ unitCost: 4_000_000, amounts: [-800, -800, -800, -800, -800], gainAmount: 0 })
    await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
    expect(await amounts()).toEqual({ unitCost: 4_666_700, amounts: [-933, -933, -933, -933, -933], gainAmount: 0 })
  })

  test('no difference at all is kept as proof, without a document', async () => {
    await countAll({ 红牛: '22', 百威: '72', 洽洽: '35' })
    const { stocktake } = await shop.postCount(task)
    expect(stocktake).toMatchObject({ state: 'posted', documents: [], gains: 0, losses: 0, accuracy: 10_000 })
    expect(await shop.brokenChecks()).toEqual([])
    expect(await shop.api.stocktake.overview({})).toEqual({ open: 0, lastCountDate: '2026-06-20', daysSinceLast: 0 })
  })

  test('one document per direction and reason', async () => {
    await countAll({ 红牛: '20', 百威: '70', 洽洽: '30' })
    const { id: lineId } = await shop.row(task, '红牛')
    await shop.api.stocktakeReview.setReason({ id: task.id, lineIds: [lineId], reason: 'damaged', remark: '漏气' })
    const { stocktake } = await shop.postCount(task)
    expect(stocktake.documents.map(({ reason, lineCount }) => [reason, lineCount])).toEqual([
      ['盘点差异', 2],
      ['破损', 1],
    ])
    const document = await shop.api.document.get({ id: stocktake.documents[1]!.id })
    expect(document.lines[0]).toMatchObject({ productName: '红牛', remark: '漏气' })
  })

  test('a posted stocktake stands still', async () => {
    await countAll({ 红牛: '20', 百威: '72', 洽洽: '35' })
    const { stocktake } = await shop.postCount(task)
    const { id: lineId } = await shop.row(task, '红牛')
    const refused = 'STOCKTAKE_STATE {"number":"PD-20260620-0001","state":"posted"}'
    await expect(shop.postCount(task)).rejects.toThrow(refused)
    await expect(shop.review(task)).rejects.toThrow(refused)
    await expect(shop.count(task, '红牛', '1')).rejects.toThrow(refused)
    await expect(shop.api.stocktakeCount.undo({ id: task.id, eventId: null })).rejects.toThrow(refused)
    await expect(shop.api.stocktake.cancel({ id: task.id, reason: '' })).rejects.toThrow(refused)
    await expect(
      shop.api.stocktakeReview.setReason({ id: task.id, lineIds: [lineId], reason: null, remark: '' }),
    ).rejects.toThrow(refused)
    const owned = `STOCKTAKE_OWNS_DOCUMENT {"number":"BS-20260620-0001","stocktake":"PD-20260620-0001"}`
    const [document] = stocktake.documents
    await expect(shop.api.document.void({ id: document!.id, reason: '' })).rejects.toThrow(owned)
  })

  test('the same request posts once', async () => {
    await countAll({ 红牛: '20', 百威: '72', 洽洽: '35' })
    const input = { id: task.id, businessDate: null, keepMissed: true, acceptLate: false }
    const first = await shop.api.stocktake.post(input, 'post-1')
    expect(await shop.api.stocktake.post(input, 'post-1')).toEqual(first)
    expect(first.stocktake.documents).toHaveLength(1)
  })

  test('more sold since than was there is refused, and nothing is posted', async () => {
    await countAll({ 红牛: '3', 百威: '72', 洽洽: '35' })
    await sell('红牛', '10', '2026-06-20')
    const impact = await shop.api.stocktake.postImpact({ id: task.id, businessDate: null, acceptLate: false })
    expect(impact).toMatchObject({ documents: 0, refusal: { code: 'INSUFFICIENT_STOCK' } })
    await expect(shop.postCount(task)).rejects.toThrow('INSUFFICIENT_STOCK')
    expect((await shop.api.stocktake.get({ id: task.id })).state).toBe('review')
  })

  test('never dated before the count, and not at all without one', async () => {
    await shop.review(task)
    await expect(shop.postCount(task)).rejects.toThrow('STOCKTAKE_MISSED')
    await shop.api.stocktakeReview.resume({ id: task.id })
    await countAll({ 红牛: '20' })
    await expect(shop.postCount(task, { businessDate: businessDate('2026-06-19') })).rejects.toThrow('INVALID_INPUT')
    shop.setToday('2026-06-25')
    const { stocktake } = await shop.postCount(task, { businessDate: businessDate('2026-06-24') })
    expect(stocktake.documents).toMatchObject([{ businessDate: '2026-06-24' }])
  })
})

describe('undoing the posting', () => {
  test('reverses its documents while later movements stay, and opens the review again', async () => {
    await countAll({ 红牛: '20', 百威: '73', 洽洽: '35' })
    await shop.postCount(task)
    await sell('红牛', '5', '2026-06-20')
    const undone = await shop.api.stocktake.undoPosting({ id: task.id, reason: '数错了' })
    expect(undone).toMatchObject({ state: 'review', documents: [{ status: 'voided' }, { status: 'voided' }] })
    expect(await shop.pool('红牛')).toBe('17 81.60')
    expect(await shop.pool('百威')).toBe('72 374.40')
    expect(await shop.brokenChecks()).toEqual([])
    const { id: lineId } = await shop.row(task, '红牛')
    await shop.api.stocktakeCount.enter({
      id: task.id,
      lineId,
      segmentId: null,
      entry: { kind: 'correct', quantity: pieces(21), unitId: null },
    })
    const { stocktake } = await shop.postCount(task)
    expect(stocktake.documents.filter(({ status }) => status === 'posted')).toHaveLength(2)
    expect(await shop.pool('红牛')).toBe('16 76.80')
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('only of what is posted', async () => {
    await expect(shop.api.stocktake.undoPosting({ id: task.id, reason: '' })).rejects.toThrow('STOCKTAKE_STATE')
  })
})

test('found goods that nothing is known to have cost are named before they come in at 0.00', async () => {
  await shop.product('无价')
  await shop.api.stocktake.cancel({ id: task.id, reason: '' })
  const fresh = await shop.begin()
  await shop.count(fresh, '无价', '3')
  await shop.count(fresh, '红牛', '23')
  await shop.review(fresh)
  const impact = await shop.api.stocktake.postImpact({ id: fresh.id, businessDate: null, acceptLate: false })
  expect(impact).toEqual({ documents: 1, uncosted: ['无价'], refusal: null })
})
