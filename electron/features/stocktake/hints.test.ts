import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { id } from '#shared/kernel/id.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: CountShop
let task: Stocktake

const pieces = (count: number) => quantity(count * 10_000)

beforeEach(async () => {
  shop = await openCountShop()
})

/** A product with a case of twelve and a retail price. */
async function product(name: string, price: number, barcode = '') {
  const made = await shop.api.product.create(
    productContent({
      name,
      units: [
        { name: '罐', ratio: ONE_UNIT },
        { name: '箱', ratio: pieces(12) },
      ],
      prices: [{ levelId: id<'priceLevel'>(1), unitName: '罐', price: unitPrice(price * 1_000_000) }],
      barcodes: barcode === '' ? [] : [{ barcode, unitName: '罐' }],
    }),
  )
  return { productId: made.id, unitId: made.units[0]!.unitId, boxId: made.units[1]!.unitId }
}

async function receive(one: { productId: number; unitId: number }, count: number, date = '2026-03-01') {
  const content = await shop.content('purchaseReceipt', date, [{ product: '垫', quantity: String(count), price: '1' }])
  const lines = content.lines.map((line) => ({ ...line, ...one, boxId: undefined }))
  await shop.api.document.post({
    content: { ...content, lines: lines.map(({ boxId: _boxId, ...line }) => line) as typeof content.lines },
    draftId: null,
  })
}

async function begin(counts: Readonly<Record<string, string>>) {
  task = await shop.begin({ withoutStock: false })
  for (const [name, count] of Object.entries(counts)) await shop.count(task, name, count)
  await shop.review(task)
}

async function hintsOf(name: string) {
  const { id: lineId } = await shop.row(task, name)
  return shop.api.stocktakeReview.hints({ id: task.id, lineIds: [lineId] })
}

const apply = (fix: Parameters<typeof shop.api.stocktakeReview.applyFix>[0]['fix']) =>
  shop.api.stocktakeReview.applyFix({ id: task.id, fix })

test('箱/瓶: a case counted as one piece, and one click sets it right', async () => {
  await receive(await product('百威', 6), 72)
  await begin({ 百威: '61' })
  const [hint] = await hintsOf('百威')
  const { id: lineId } = await shop.row(task, '百威')
  expect(hint).toEqual({
    kind: 'pack',
    lineId,
    times: 1,
    pack: pieces(12),
    packUnit: '箱',
    unit: '罐',
    how: 'casesAsPieces',
    fix: { do: 'correct', lineId, quantity: pieces(72) },
  })
  await apply(hint!.fix!)
  expect(said(await shop.row(task, '百威'))).toBe('72 → 72: 0')
  expect(await hintsOf('百威')).toEqual([])
})

test('串码: two alike differ by just as much, and one click swaps them', async () => {
  await receive(await product('康师傅红烧牛肉面', 5), 57)
  await receive(await product('康师傅香辣牛肉面', 5), 33)
  await begin({ 康师傅红烧牛肉面: '51', 康师傅香辣牛肉面: '39' })
  const [few, many] = [await shop.row(task, '康师傅红烧牛肉面'), await shop.row(task, '康师傅香辣牛肉面')]
  const swap = { do: 'swap', fromLineId: many.id, toLineId: few.id, quantity: pieces(6) } as const
  expect(await hintsOf('康师傅红烧牛肉面')).toEqual([
    { kind: 'swapped', lineId: few.id, other: '康师傅香辣牛肉面', quantity: pieces(6), unit: '罐', fix: swap },
  ])
  await apply(swap)
  expect(said(await shop.row(task, '康师傅红烧牛肉面'))).toBe('57 → 57: 0')
  expect(said(await shop.row(task, '康师傅香辣牛肉面'))).toBe('33 → 33: 0')
  await expect(apply({ ...swap, quantity: pieces(100) })).rejects.toThrow('INVALID_INPUT')
})

test('草稿: a shipment that was not posted may have left already', async () => {
  const redBull = await product('红牛', 6)
  await receive(redBull, 22)
  const content = await shop.content('salesShipment', '2026-12-30', [{ product: '垫', quantity: '1', price: '6' }])
  const draft = await shop.api.document.saveDraft({
    id: null,
    version: null,
    type: 'salesShipment',
    content: {
      partnerId: content.partnerId,
      warehouseId: content.warehouseId,
      lines: [
        { productId: redBull.productId, unitId: redBull.boxId, quantity: 10_000 },
        { productId: redBull.productId, unitId: null, quantity: 'ten' },
        7,
      ],
    },
  })
  await begin({ 红牛: '10' })
  expect((await hintsOf('红牛'))[0]).toMatchObject({
    kind: 'draft',
    draftId: draft.id,
    type: 'salesShipment',
    partnerName: '永盛',
    quantity: pieces(12),
    unit: '罐',
    fix: { do: 'openDraft', draftId: draft.id, type: 'salesShipment' },
  })
  await expect(apply({ do: 'openDraft', draftId: draft.id, type: 'salesShipment' })).rejects.toThrow('INVALID_INPUT')
})

test('scanned twice within a second', async () => {
  await receive(await product('雪碧', 3, '6901111111111'), 2)
  task = await shop.begin({ withoutStock: false })
  for (let times = 0; times < 3; times += 1)
    await shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code: '6901111111111', times: pieces(1) })
  await shop.review(task)
  const [hint] = await hintsOf('雪碧')
  expect(hint).toMatchObject({ kind: 'scannedTwice', quantity: pieces(1), fix: { do: 'undo' } })
  await apply(hint!.fix!)
  expect(said(await shop.row(task, '雪碧'))).toBe('2 → 2: 0')
})

test('sold between two entries of the same line', async () => {
  await receive(await product('可乐', 3), 18)
  task = await shop.begin({ withoutStock: false })
  await shop.count(task, '可乐', '10')
  const sale = await shop.content('salesShipment', '2026-12-31', [{ product: '垫', quantity: '2', price: '3' }])
  const line = await shop.line(task, '可乐')
  const card = await shop.api.stocktakeCount.card({ id: task.id, lineId: line.id })
  await shop.api.document.post({
    content: {
      ...sale,
      lines: sale.lines.map((one) => ({ ...one, productId: line.productId, unitId: card.units[0]!.unitId })),
    },
    draftId: null,
  })
  await shop.count(task, '可乐', '8')
  await shop.review(task)
  expect(said(await shop.row(task, '可乐'))).toBe('16 → 18: 2')
  const hints = await hintsOf('可乐')
  expect(hints).toContainEqual({
    kind: 'movedMeanwhile',
    lineId: line.id,
    quantity: pieces(-2),
    unit: '罐',
    fix: { do: 'recount', lineId: line.id },
  })
  await apply({ do: 'recount', lineId: line.id })
  expect(await shop.api.stocktake.get({ id: task.id })).toMatchObject({ state: 'recounting' })
})

test('同码多商品: another product of the same name, or a barcode that reads alike', async () => {
  await receive(await product('农夫山泉', 2, '6921168509256'), 10)
  await product('农夫山泉', 2)
  await receive(await product('娃哈哈', 2, '0692116850925'), 10)
  await begin({ 农夫山泉: '9', 娃哈哈: '9' })
  expect(await hintsOf('农夫山泉')).toMatchObject([{ kind: 'sameCode', other: '农夫山泉' }])
  expect(await hintsOf('娃哈哈')).toMatchObject([{ kind: 'sameCode', other: '农夫山泉' }])
})

test('近期报损未录: losses were usual, and none was entered lately', async () => {
  await receive(await product('鸡蛋', 1), 100)
  const eggs = (
    await shop.api.product.search({ text: '鸡蛋', purpose: 'stock', partnerId: null, warehouseId: null, limit: 1 })
  )[0]!
  for (const date of ['2026-11-01', '2026-11-20']) {
    const content = await shop.content('loss', date, [{ product: '垫', quantity: '2' }])
    await shop.api.document.post({
      content: {
        ...content,
        reason: '破损',
        lines: content.lines.map((line) => ({ ...line, productId: eggs.id, unitId: eggs.unitId })),
      },
      draftId: null,
    })
  }
  await begin({ 鸡蛋: '93' })
  const hints = await hintsOf('鸡蛋')
  expect(hints).toContainEqual(
    expect.objectContaining({ kind: 'lossNotEntered', times: 2, days: 90, lastOn: '2026-11-20' }),
  )
  const { id: lineId } = await shop.row(task, '鸡蛋')
  await apply({ do: 'setReason', lineId, reason: 'damaged' })
  expect((await shop.row(task, '鸡蛋')).reason).toBe('damaged')
})

describe('fixes', () => {
  test('only in review, only of this stocktake', async () => {
    await receive(await product('百威', 6), 72)
    task = await shop.begin({ withoutStock: false })
    const { id: lineId } = await shop.line(task, '百威')
    await expect(apply({ do: 'correct', lineId, quantity: pieces(1) })).rejects.toThrow('STOCKTAKE_STATE')
    await shop.review(task)
    await expect(apply({ do: 'correct', lineId: 99 as never, quantity: pieces(1) })).rejects.toThrow('NOT_FOUND')
    await expect(apply({ do: 'undo', eventId: 99 as never })).rejects.toThrow('NOT_FOUND')
    await expect(apply({ do: 'setReason', lineId: 99 as never, reason: 'lost' })).rejects.toThrow('NOT_FOUND')
  })
})
