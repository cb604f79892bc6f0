import { beforeEach, describe, expect, test } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { said, type CountShop } from '#electron/harness/count-shop.ts'
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

const affected = (document: DocumentRow) => shop.api.stocktake.affected({ by: 'document', documentId: document.id })

describe('补录: documents that come too late (R23)', () => {
  test('entered between count and posting: told, and taken into account when wanted', async () => {
    await countAll({ 红牛: '16', 百威: '72', 洽洽: '35' })
    expect(said(await shop.row(task, '红牛'))).toBe('22 → 16: -6')
    const late = await sell('红牛', '6', '2026-06-19')
    expect(await shop.row(task, '红牛')).toMatchObject({ late: pieces(-6), difference: pieces(-6) })
    expect((await shop.api.stocktakeReview.summary({ id: task.id })).late).toEqual([
      { documentId: late.id, number: 'XSCK-20260619-0001', lines: 1 },
    ])
    const { id: lineId } = await shop.row(task, '红牛')
    expect(await shop.api.stocktakeReview.hints({ id: task.id, lineIds: [lineId] })).toMatchObject([
      { kind: 'late', number: 'XSCK-20260619-0001', before: pieces(-6), after: 0, fix: { do: 'acceptLate', lineId } },
    ])
    await shop.api.stocktakeReview.applyFix({ id: task.id, fix: { do: 'acceptLate', lineId } })
    expect(said(await shop.row(task, '红牛'))).toBe('16 → 16: 0')
    expect((await shop.api.stocktakeReview.explain({ id: task.id, lineId })).movements).toMatchObject([{ late: true }])
    // It is an entry like any other.
    await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })
    expect(said(await shop.row(task, '红牛'))).toBe('22 → 16: -6')
    const { stocktake } = await shop.postCount(task, { acceptLate: true })
    expect(stocktake.documents).toEqual([])
    expect(await shop.pool('红牛')).toBe('16 76.80')
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('ordinary sales of the day after the counting are not late', async () => {
    await countAll({ 红牛: '20', 百威: '72', 洽洽: '35' })
    const sale = await sell('红牛', '3', '2026-06-20')
    expect(await shop.row(task, '红牛')).toMatchObject({ late: 0 })
    await shop.postCount(task)
    expect(await affected(sale)).toEqual([])
    expect(await affected(await sell('红牛', '1', '2026-06-20'))).toEqual([])
  })

  test('entered after the posting: the difference is posted anew, and the counted quantity holds', async () => {
    await countAll({ 红牛: '16', 百威: '73', 洽洽: '35' })
    await shop.postCount(task)
    await sell('红牛', '2', '2026-06-20')
    const lines = [{ productId: (await shop.product('红牛')).id, warehouseId: task.warehouseId, quantity: pieces(-4) }]
    const told = await shop.api.stocktake.affected({ by: 'content', businessDate: businessDate('2026-06-19'), lines })
    expect(told).toMatchObject([
      { number: 'PD-20260620-0001', sameDay: false, lines: [{ name: '红牛', before: pieces(-6), after: pieces(-2) }] },
    ])
    const late = await sell('红牛', '4', '2026-06-19')
    expect(await affected(late)).toEqual(told)
    expect(await shop.pool('红牛')).toBe('10 48.00')
    const { stocktake, numbers, lines: redone } = await shop.api.stocktake.redo({ id: task.id, documentId: late.id })
    expect(numbers).toEqual([late.number])
    expect(redone).toMatchObject([{ name: '红牛', before: pieces(-6), after: pieces(-2) }])
    expect(stocktake.documents.map(({ number, status, quantity: size }) => [number, status, size])).toEqual([
      ['BY-20260620-0001', 'posted', pieces(1)],
      ['BS-20260620-0001', 'voided', pieces(6)],
      ['BS-20260620-0003', 'posted', pieces(2)],
    ])
    // 16 counted, 2 sold since.
    expect(await shop.pool('红牛')).toBe('14 67.20')
    expect(await affected(late)).toEqual([])
    expect(await shop.brokenChecks()).toEqual([])
    // And voiding the late one again is a late movement too.
    const voided = await shop.void(late)
    expect(await affected(voided)).toMatchObject([{ lines: [{ before: pieces(-2), after: pieces(-6) }] }])
    await shop.api.stocktake.redo({ id: task.id, documentId: null })
    expect(await shop.pool('红牛')).toBe('14 67.20')
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('改单 of what was sold before the count: its two halves are one change', async () => {
    const sale = await sell('红牛', '5', '2026-06-19')
    await countAll({ 红牛: '17', 百威: '72', 洽洽: '35' })
    await shop.postCount(task)
    const amendedTo = async (document: DocumentRow, count: string) => {
      const lines = [{ product: '红牛', quantity: count, price: '10' }]
      const content = await shop.content('salesShipment', '2026-06-19', lines)
      return shop.api.document.amend({ id: document.id, content, draftId: null, reason: '' })
    }
    const dearer = await amendedTo(sale, '5')
    expect(await affected(dearer)).toEqual([])
    const more = await amendedTo(dearer, '6')
    expect(await affected(more)).toMatchObject([{ lines: [{ before: 0, after: pieces(1) }] }])
    await shop.api.stocktake.redo({ id: task.id, documentId: more.id })
    expect((await shop.pool('红牛')).split(' ')[0]).toBe('17')
    expect(await affected(more)).toEqual([])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('typed in on a later day but dated on the count day: asked about, as it may have moved after the count', async () => {
    await countAll({ 红牛: '22', 百威: '72', 洽洽: '35' })
    await shop.postCount(task)
    shop.setToday('2026-06-21')
    const late = await sell('红牛', '2', '2026-06-20')
    expect(await affected(late)).toMatchObject([{ sameDay: true, lines: [{ before: 0, after: pieces(2) }] }])
    const { stocktake } = await shop.api.stocktake.redo({ id: task.id, documentId: null })
    expect(stocktake.documents).toMatchObject([{ type: 'gain', quantity: pieces(2) }])
    expect(await shop.pool('红牛')).toBe('22 105.60')
  })

  test('a document that changes nothing of what was counted changes no stocktake', async () => {
    await countAll({ 红牛: '22' })
    await shop.postCount(task)
    // Missed lines were not counted: nothing was said about them.
    expect(await affected(await sell('百威', '2', '2026-06-19'))).toEqual([])
    await shop.warehouse('后仓')
    const elsewhere = await shop.post(
      'purchaseReceipt',
      '2026-06-19',
      [{ product: '红牛', quantity: '2', price: '1' }],
      '后仓',
    )
    expect(await affected(elsewhere)).toEqual([])
    const { stocktake } = await shop.api.stocktake.redo({ id: task.id, documentId: elsewhere.id })
    expect(stocktake.documents).toEqual([])
  })
})
