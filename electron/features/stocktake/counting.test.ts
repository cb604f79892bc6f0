import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { beginCount, pieces } from '#electron/harness/begun-count.ts'

let shop: CountShop
let task: Stocktake

const scan = (code: string, times = 1) =>
  shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code, times: pieces(times) })

beforeEach(async () => {
  ;({ shop, task } = await beginCount())
})

describe('a new stocktake', () => {
  test('has its number, its snapshot and its first round', () => {
    expect(task).toMatchObject({
      number: 'PD-20261231-0001',
      state: 'counting',
      warehouseName: '门店',
      blind: true,
      total: 3,
      counted: 0,
      missed: 3,
      countDate: null,
      startedBy: '老板',
      rounds: [{ number: 1, kind: 'first', open: true, total: 3, counted: 0 }],
      documents: [],
      settings: { flagRate: 500, flagQuantity: 20_000, flagAmount: 5_000 },
    })
  })

  test('numbers have no holes, whatever becomes of the tasks', async () => {
    await shop.api.stocktake.cancel({ id: task.id, reason: '选错仓库' })
    const next = await shop.begin({ leaveOutOthers: true })
    expect(next.number).toBe('PD-20261231-0002')
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('a scope without anything in it is refused', async () => {
    await expect(shop.begin({ scope: { kind: 'negative' }, withoutStock: false })).rejects.toThrow('STOCKTAKE_EMPTY')
  })

  test('what another stocktake is counting is refused or left out', async () => {
    await expect(shop.begin()).rejects.toThrow('STOCKTAKE_OVERLAP {"number":"PD-20261231-0001","lines":3}')
    await expect(shop.begin({ leaveOutOthers: true })).rejects.toThrow('STOCKTAKE_EMPTY')
    await shop.product('新品')
    expect(await shop.begin({ leaveOutOthers: true })).toMatchObject({ total: 1 })
    const preview = await shop.api.stocktake.preview({
      warehouseId: task.warehouseId,
      scope: { kind: 'all' },
      withoutStock: true,
    })
    expect(preview).toEqual({
      products: 4,
      lines: 4,
      minutes: 1,
      // 22 × 4.80 + 72 × 5.20
      bookValue: 48_000,
      negative: 0,
      overlaps: [
        { id: 1, number: 'PD-20261231-0001', lines: 3 },
        { id: 2, number: 'PD-20261231-0002', lines: 1 },
      ],
    })
  })
})

describe('scanning', () => {
  test('every scan is one more, of the unit the barcode is bound to', async () => {
    expect(await scan('6901285991240')).toMatchObject({ found: 'counted', name: '怡宝', counted: pieces(1) })
    expect(await scan('16901285991247')).toMatchObject({ counted: pieces(13) })
    expect(await scan('6901285991240', 12)).toMatchObject({ counted: pieces(25) })
  })

  test('a product code and the end of one barcode are as good', async () => {
    expect(await scan('91240')).toMatchObject({ found: 'counted', name: '怡宝' })
    const { code } = await shop.line(task, '红牛')
    expect(await scan(code)).toMatchObject({ found: 'counted', name: '红牛', counted: pieces(1) })
  })

  test('an unknown code is no error: the next scan goes on', async () => {
    expect(await scan('4006381333931')).toEqual({ found: 'unknown', code: '4006381333931' })
    expect(await scan('6901285991240')).toMatchObject({ found: 'counted' })
  })

  test('something out of scope is told, and added when that is wanted', async () => {
    const { id: productId } = await shop.product('剃须刀')
    const { code } = await shop.api.product.get({ id: productId })
    expect(await scan(code)).toMatchObject({ found: 'foreign', why: 'outOfScope', name: '剃须刀' })
    const line = await shop.api.stocktakeCount.addLine({ id: task.id, productId, batch: null })
    expect(line).toMatchObject({ rowNumber: 4, added: true, counted: null, name: '剃须刀' })
    expect(await scan(code)).toMatchObject({ found: 'counted', counted: pieces(1) })
    expect(await shop.api.stocktakeCount.addLine({ id: task.id, productId, batch: null })).toMatchObject({
      id: line.id,
      counted: pieces(1),
    })
  })

  test('a page of the sheet goes to its first row', async () => {
    expect(await scan('PD-20261231-0001/2')).toMatchObject({ found: 'row', rowNumber: 2 })
    expect(await scan('PD-20261231-0001/99')).toMatchObject({ found: 'unknown' })
  })

  test('resolving counts nothing', async () => {
    const resolve = (target: Parameters<typeof shop.api.stocktakeCount.resolve>[0]['target']) =>
      shop.api.stocktakeCount.resolve({ id: task.id, target })
    expect(await resolve({ by: 'code', code: '16901285991247' })).toMatchObject({
      found: 'line',
      line: { name: '怡宝', counted: null, units: [{ name: '瓶' }, { name: '箱', ratio: pieces(12) }] },
      unitId: 2,
    })
    expect(await resolve({ by: 'row', rowNumber: 1 })).toMatchObject({ found: 'line', line: { rowNumber: 1 } })
    expect(await resolve({ by: 'row', rowNumber: 77 })).toEqual({ found: 'unknown', code: '' })
    expect((await shop.api.stocktake.progress({ id: task.id })).counted).toBe(0)
  })
})

describe('entries', () => {
  const cardOf = async (product: string) =>
    shop.api.stocktakeCount.card({ id: task.id, lineId: (await shop.line(task, product)).id })
  const enter = async (product: string, entry: Parameters<typeof shop.api.stocktakeCount.enter>[0]['entry']) =>
    shop.api.stocktakeCount.enter({
      id: task.id,
      lineId: (await shop.line(task, product)).id,
      segmentId: null,
      entry,
    })

  test('in another unit, as a row, as zero', async () => {
    const box = (await cardOf('怡宝')).units[1]
    expect(await enter('怡宝', { kind: 'quantity', quantity: pieces(2), unitId: box!.unitId })).toMatchObject({
      counted: pieces(24),
    })
    expect(await enter('怡宝', { kind: 'row', quantity: pieces(7), unitId: null })).toMatchObject({
      counted: pieces(7),
    })
    expect(await enter('红牛', { kind: 'zero' })).toMatchObject({ counted: 0 })
  })

  test('a unit of another product, too many, another line: refused', async () => {
    const box = (await cardOf('怡宝')).units[1]
    await expect(enter('红牛', { kind: 'quantity', quantity: pieces(2), unitId: box!.unitId })).rejects.toThrow(
      'UNIT_NOT_OF_PRODUCT',
    )
    const most = quantity(1_000_000_000_000)
    await enter('红牛', { kind: 'quantity', quantity: most, unitId: null })
    await expect(enter('红牛', { kind: 'quantity', quantity: pieces(1), unitId: null })).rejects.toThrow(
      'VALUE_OUT_OF_RANGE',
    )
    await expect(
      shop.api.stocktakeCount.enter({ id: task.id, lineId: 999 as never, segmentId: null, entry: { kind: 'zero' } }),
    ).rejects.toThrow('NOT_FOUND')
    await expect(enter('怡宝', { kind: 'serial', serial: 'S1' })).rejects.toThrow('INVALID_INPUT')
  })

  test('与账相符 shows what is hidden in a blind count, so it is refused there', async () => {
    await expect(enter('红牛', { kind: 'equal' })).rejects.toThrow('STOCKTAKE_BLIND')
    expect((await shop.line(task, '红牛')).book).toBeNull()
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    task = await shop.begin({ blind: false })
    expect((await shop.line(task, '红牛')).book).toBe(pieces(22))
    expect(await enter('红牛', { kind: 'equal' })).toMatchObject({ counted: pieces(22) })
  })

  test('each entry can be undone, the last one of mine without naming it', async () => {
    await scan('6901285991240', 12)
    await scan('6901285991240', 5)
    const { eventId } = await enter('红牛', { kind: 'row', quantity: pieces(20), unitId: null })
    const undo = (id: typeof eventId | null) => shop.api.stocktakeCount.undo({ id: task.id, eventId: id })
    expect(await undo(null)).toMatchObject({ name: '红牛', counted: null })
    await expect(undo(eventId)).rejects.toThrow('STOCKTAKE_EVENT_UNDONE')
    expect(await undo(null)).toMatchObject({ name: '怡宝', counted: pieces(12) })
    expect(await undo(null)).toMatchObject({ name: '怡宝', counted: null })
    await expect(undo(null)).rejects.toThrow('STOCKTAKE_NOTHING_TO_UNDO')
    await expect(undo(999 as never)).rejects.toThrow('NOT_FOUND')
    const card = await cardOf('怡宝')
    expect(card.events.map(({ kind, quantity: base, undone }) => [kind, base, undone])).toEqual([
      ['undo', 0, false],
      ['undo', 0, false],
      ['scan', pieces(5), true],
      ['scan', pieces(12), true],
    ])
  })

  test('segments sum, and the card says who counted how many', async () => {
    await shop.api.stocktake.addSegment({ id: task.id, name: 'A区', person: '小王' })
    const { segments } = await shop.api.stocktake.addSegment({ id: task.id, name: 'B区', person: '小李' })
    const [first, second] = segments
    await shop.count(task, '怡宝', '18', first!.id)
    await shop.count(task, '怡宝', '6', second!.id)
    const line = await shop.line(task, '怡宝')
    expect(line).toMatchObject({ counted: pieces(24), entries: 2, counter: '小李' })
    const card = await shop.api.stocktakeCount.card({ id: task.id, lineId: line.id })
    expect(card.bySegment).toEqual([
      { segmentId: first!.id, name: 'A区', counter: '小王', quantity: pieces(18) },
      { segmentId: second!.id, name: 'B区', counter: '小李', quantity: pieces(6) },
    ])
    expect(card.events.map(({ total }) => total)).toEqual([pieces(24), pieces(18)])
    await expect(shop.count(task, '怡宝', '1', 99 as never)).rejects.toThrow('NOT_FOUND')
  })

  test('a location is set once for product and warehouse', async () => {
    const { id: lineId } = await shop.line(task, '红牛')
    expect(await shop.api.stocktakeCount.setLocation({ id: task.id, lineId, location: 'C-03' })).toMatchObject({
      location: 'C-03',
    })
    await shop.api.stocktakeCount.setLocation({ id: task.id, lineId, location: 'C-04' })
    expect((await shop.line(task, '红牛')).location).toBe('C-04')
    expect(await shop.api.stocktake.scopeChoices({ warehouseId: task.warehouseId })).toEqual({
      brands: [],
      locations: [{ name: 'C-04', products: 1 }],
    })
  })
})

test('a figure that is hardly meant is refused where it is asked about, and taken without asking', async () => {
  const shop = await openCountShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '红牛', quantity: '22', price: '4.80' }])
  const task = await shop.begin()
  const { id: lineId } = await shop.line(task, '红牛')
  const enter = (count: number, ask: boolean) =>
    shop.api.stocktakeCount.enter({
      id: task.id,
      lineId,
      segmentId: null,
      entry: { kind: 'quantity', quantity: quantity(count * 10_000), unitId: null },
      ask,
    })
  await expect(enter(2200, true)).rejects.toThrow('STOCKTAKE_UNLIKELY {"product":"红牛","counted":22000000}')
  expect(await shop.line(task, '红牛')).toMatchObject({ counted: null, entries: 0 })
  expect(await enter(2199, true)).toMatchObject({ counted: 21_990_000 })
  expect(await enter(2200, false)).toMatchObject({ counted: 43_990_000 })
})
