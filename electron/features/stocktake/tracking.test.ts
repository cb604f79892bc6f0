import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: CountShop
let task: Stocktake

const pieces = (count: number) => quantity(count * 10_000)
const entry = { segmentId: null } as const

beforeEach(async () => {
  shop = await openCountShop()
})

async function lines() {
  const page = await shop.api.stocktakeCount.lines({
    id: task.id,
    sort: 'row',
    descending: false,
    cursor: null,
    limit: 50,
    tab: 'all',
    search: '',
    segmentId: null,
  })
  return page.rows
}

async function reviewRows() {
  const page = await shop.api.stocktakeReview.page({
    id: task.id,
    sort: 'row',
    descending: false,
    cursor: null,
    limit: 50,
    tab: 'all',
    search: '',
  })
  return page.rows
}

describe('goods by batch', () => {
  beforeEach(async () => {
    await shop.makeProduct(
      productContent({
        name: '酸奶',
        batchTracked: true,
        barcodes: [{ barcode: '6900000000012', unitName: '个' }],
      }),
    )
    await shop.post('purchaseReceipt', '2026-03-01', [
      { product: '酸奶', quantity: '10', price: '2', batch: 'B1' },
      { product: '酸奶', quantity: '5', price: '2', batch: 'B2' },
    ])
    task = await shop.begin()
  })

  const scan = () =>
    shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code: '6900000000012', times: pieces(1) })

  test('have a row each, and a scan asks which one', async () => {
    expect((await lines()).map(({ batchCode }) => batchCode)).toEqual(['B1', 'B2'])
    expect(await scan()).toMatchObject({ found: 'choice', lines: [{ batchCode: 'B1' }, { batchCode: 'B2' }] })
  })

  test('a batch the books do not know is added as it was found', async () => {
    const { id: productId } = await shop.product('酸奶')
    await expect(shop.api.stocktakeCount.addLine({ id: task.id, productId, batch: null })).rejects.toThrow(
      'BATCH_REQUIRED',
    )
    const batch = { code: 'B3', producedOn: null, expiresOn: null }
    const line = await shop.api.stocktakeCount.addLine({ id: task.id, productId, batch })
    expect(line).toMatchObject({ rowNumber: 3, batchCode: 'B3', added: true })
    const [first, second] = await lines()
    for (const [one, count] of [
      [first!, 9],
      [second!, 5],
      [line, 2],
    ] as const)
      await shop.api.stocktakeCount.enter({
        ...entry,
        id: task.id,
        lineId: one.id,
        entry: { kind: 'row', quantity: pieces(count), unitId: null },
      })
    await shop.review(task)
    expect((await reviewRows()).map(said)).toEqual(['10 → 9: -1', '5 → 5: 0', '0 → 2: 2'])
    await shop.postCount(task)
    const { id: warehouseId } = { id: task.warehouseId }
    const batches = await shop.api.stock.batches({ productId, warehouseId })
    expect(batches.map(({ code, quantity: size }) => [code, size / 10_000]).sort()).toEqual([
      ['B1', 9],
      ['B2', 5],
      ['B3', 2],
    ])
    expect(await shop.brokenChecks()).toEqual([])
    await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('movements of one batch touch the expectation of that batch alone', async () => {
    await shop.post('salesShipment', '2026-12-31', [{ product: '酸奶', quantity: '4', price: '3', batch: 'B1' }])
    for (const { id: lineId } of await lines())
      await shop.api.stocktakeCount.enter({ ...entry, id: task.id, lineId, entry: { kind: 'zero' } })
    await shop.review(task)
    expect((await reviewRows()).map(said)).toEqual(['6 → 0: -6', '5 → 0: -5'])
  })
})

describe('goods by serial number', () => {
  beforeEach(async () => {
    await shop.makeProduct(
      productContent({
        name: '剃须刀',
        serialTracked: true,
        barcodes: [{ barcode: '6900000000029', unitName: '个' }],
      }),
    )
    await shop.post('purchaseReceipt', '2026-03-01', [
      { product: '剃须刀', quantity: '3', price: '100', serials: ['S1', 'S2', 'S3'] },
    ])
    task = await shop.begin()
  })

  const scan = (code: string) => shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code, times: pieces(1) })

  test('are counted by scanning each number, once', async () => {
    const [line] = await lines()
    expect(await scan('6900000000029')).toEqual({ found: 'serialNeeded', lineId: line!.id, name: '剃须刀' })
    expect(await scan('S1')).toMatchObject({ found: 'counted', counted: pieces(1) })
    expect(await scan('S1')).toEqual({ found: 'serialRepeated', lineId: line!.id, name: '剃须刀', serial: 'S1' })
    expect(await scan('S9')).toEqual({ found: 'unknown', code: 'S9' })
    const enter = (one: Parameters<typeof shop.api.stocktakeCount.enter>[0]['entry']) =>
      shop.api.stocktakeCount.enter({ ...entry, id: task.id, lineId: line!.id, entry: one })
    await expect(enter({ kind: 'quantity', quantity: pieces(2), unitId: null })).rejects.toThrow('STOCKTAKE_SERIALS')
    await expect(enter({ kind: 'serial', serial: 'S1' })).rejects.toThrow('DUPLICATE')
    expect(await enter({ kind: 'serial', serial: 'S9' })).toMatchObject({ counted: pieces(2) })
    const card = await shop.api.stocktakeCount.card({ id: task.id, lineId: line!.id })
    expect(card.serials).toEqual(['S1', 'S9'])
  })

  test('as many but not the same ones: a loss and a gain, number by number', async () => {
    const [line] = await lines()
    await scan('S1')
    await scan('S2')
    await shop.api.stocktakeCount.enter({
      ...entry,
      id: task.id,
      lineId: line!.id,
      entry: { kind: 'serial', serial: 'S9' },
    })
    await shop.review(task)
    expect((await reviewRows())[0]).toMatchObject({
      difference: 0,
      outcome: 'loss',
      serialsMissing: ['S3'],
      serialsSurplus: ['S9'],
    })
    const { stocktake } = await shop.postCount(task)
    expect(stocktake.documents.map(({ type, quantity: size }) => [type, size])).toEqual([
      ['loss', pieces(1)],
      ['gain', pieces(1)],
    ])
    const stock = async () =>
      (
        await shop.api.stock.serials({
          productId: line!.productId,
          warehouseId: task.warehouseId,
          search: '',
          limit: 10,
        })
      ).map(({ serial }) => serial)
    expect(await stock()).toEqual(['S1', 'S2', 'S9'])
    expect(await shop.brokenChecks()).toEqual([])
    await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
    expect(await stock()).toEqual(['S1', 'S2', 'S3'])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('one sold before it was looked for is not missing', async () => {
    await scan('S1')
    await shop.post('salesShipment', '2026-12-31', [
      { product: '剃须刀', quantity: '1', price: '150', serials: ['S3'] },
    ])
    await scan('S2')
    await shop.review(task)
    expect((await reviewRows())[0]).toMatchObject({ difference: 0, outcome: 'equal', serialsMissing: [] })
  })
})

test('a serial number found as another batch is a loss there and a gain here', async () => {
  await shop.makeProduct(productContent({ name: '奶粉机', batchTracked: true, serialTracked: true }))
  const one = (batch: string, serial: string) => ({
    product: '奶粉机',
    quantity: '1',
    price: '10',
    batch,
    serials: [serial],
  })
  await shop.post('purchaseReceipt', '2026-03-01', [one('B1', 'S1'), one('B2', 'S2')])
  task = await shop.begin()
  const [first, second] = await lines()
  if (first === undefined || second === undefined) throw new Error('each batch has a line')
  const enter = (lineId: typeof first.id, made: { kind: 'zero' } | { kind: 'serial'; serial: string }) =>
    shop.api.stocktakeCount.enter({ id: task.id, lineId, ...entry, entry: made })
  await enter(first.id, { kind: 'zero' })
  await enter(second.id, { kind: 'serial', serial: 'S1' })
  await enter(second.id, { kind: 'serial', serial: 'S2' })
  await shop.review(task)
  const { stocktake } = await shop.postCount(task)
  expect(stocktake.documents.map(({ type }) => type)).toEqual(['loss', 'gain'])
  const { id: productId } = await shop.product('奶粉机')
  const inStock = await shop.api.stock.serials({ productId, warehouseId: null, search: '', limit: 10 })
  expect(inStock.map(({ serial, batch }) => `${serial} ${batch}`)).toEqual(['S1 B2', 'S2 B2'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('recomputed losses of one reason replace their own: serial numbers and other goods are not paired crosswise', async () => {
  await shop.makeProduct(productContent({ name: '剃须刀', serialTracked: true }))
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '剃须刀', quantity: '1', price: '100', serials: ['S1'] },
    { product: '红牛', quantity: '22', price: '4.80' },
  ])
  shop.setToday('2026-06-20')
  task = await shop.begin()
  await shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code: 'S1', times: pieces(1) })
  await shop.count(task, '红牛', '20')
  await shop.review(task)
  const { stocktake } = await shop.postCount(task)
  const [loss] = stocktake.documents
  // Entered late: one more serial number was there before the count, and one can less.
  await shop.post('purchaseReceipt', '2026-06-19', [
    { product: '剃须刀', quantity: '1', price: '100', serials: ['S2'] },
  ])
  await shop.post('salesShipment', '2026-06-19', [{ product: '红牛', quantity: '1', price: '9' }])
  const redone = await shop.api.stocktake.redo({ id: task.id, documentId: null })
  const live = redone.stocktake.documents.filter(({ status }) => status === 'posted')
  const replaced = await Promise.all(
    live.map(async ({ id }) => {
      const { lines: own, amends } = await shop.api.document.get({ id })
      return [own.map(({ productName }) => productName).join(), amends?.number ?? null]
    }),
  )
  expect(replaced.sort()).toEqual([
    ['剃须刀', null],
    ['红牛', loss!.number],
  ])
  expect(await shop.brokenChecks()).toEqual([])
})
