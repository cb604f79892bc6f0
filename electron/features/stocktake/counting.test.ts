import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: CountShop
let task: Stocktake

const pieces = (count: number) => quantity(count * 10_000)
const scan = (code: string, times = 1) =>
  shop.api.stocktakeCount.scan({ id: task.id, segmentId: null, code, times: pieces(times) })

beforeEach(async () => {
  shop = await openCountShop()
  await shop.api.product.create(
    productContent({
      name: '怡宝',
      units: [
        { name: '瓶', ratio: ONE_UNIT },
        { name: '箱', ratio: pieces(12) },
      ],
      barcodes: [
        { barcode: '6901285991240', unitName: '瓶' },
        { barcode: '16901285991247', unitName: '箱' },
      ],
    }),
  )
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '红牛', quantity: '22', price: '4.80' },
    { product: '百威', quantity: '72', price: '5.20' },
  ])
  task = await shop.begin()
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

describe('lists', () => {
  test('tabs, newest entry first, the next uncounted', async () => {
    await shop.count(task, '红牛', '22')
    await shop.count(task, '百威', '61')
    const names = async (tab: 'all' | 'counted' | 'uncounted', sort: 'row' | 'countedAt') => {
      const page = await shop.api.stocktakeCount.lines({
        id: task.id,
        tab,
        sort,
        descending: sort === 'countedAt',
        cursor: null,
        limit: 10,
        search: '',
        segmentId: null,
      })
      expect(page.total).toBe(page.rows.length)
      return page.rows.map(({ name }) => name)
    }
    expect(await names('all', 'row')).toEqual(['百威', '红牛', '怡宝'])
    expect(await names('counted', 'countedAt')).toEqual(['百威', '红牛'])
    expect(await names('uncounted', 'row')).toEqual(['怡宝'])
    expect(await shop.api.stocktakeCount.nextUncounted({ id: task.id, afterRow: 3 })).toMatchObject({ name: '怡宝' })
    await shop.count(task, '怡宝', '0')
    expect(await shop.api.stocktakeCount.nextUncounted({ id: task.id, afterRow: 0 })).toBeNull()
  })

  test('pages go on where the one before ended, and search narrows them', async () => {
    const ask = (cursor: string | null, search = '') =>
      shop.api.stocktakeCount.lines({
        id: task.id,
        tab: 'all',
        sort: 'row',
        descending: false,
        cursor,
        limit: 2,
        search,
        segmentId: null,
      })
    const first = await ask(null)
    const second = await ask(first.next)
    expect([...first.rows, ...second.rows].map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3])
    expect(second.next).toBeNull()
    expect(await ask(null, 'hn')).toMatchObject({ rows: [{ name: '红牛' }], total: 1, next: null })
  })

  test('progress by segment and person, with the last entry', async () => {
    const { segments } = await shop.api.stocktake.addSegment({ id: task.id, name: 'A区', person: '小王' })
    await shop.count(task, '红牛', '22', segments[0]!.id)
    // An entry taken back is none.
    await shop.count(task, '红牛', '9', segments[0]!.id)
    await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })
    await shop.count(task, '百威', '61')
    expect(await shop.api.stocktake.progress({ id: task.id })).toEqual({
      state: 'counting',
      roundId: 1,
      total: 3,
      counted: 2,
      segments: [{ id: segments[0]!.id, total: null, counted: 0, entries: 1 }],
      counters: [
        { name: '小王', lines: 1 },
        { name: '老板', lines: 1 },
      ],
      startedAt: task.startedAt,
      remainingMinutes: 1,
      lastEntry: { at: task.startedAt, counter: '老板', productName: '百威', quantity: pieces(61) },
    })
  })

  test('an area gives a segment its total', async () => {
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    const category = await shop.api.product.createCategory({ name: '饮料', parentId: null })
    await shop.api.product.create(productContent({ name: '雪碧', categoryId: category.id }))
    task = await shop.begin({
      segments: [
        { name: 'A', person: '', categoryId: category.id, location: '' },
        { name: 'B', person: '', categoryId: null, location: 'C-' },
      ],
    })
    expect((await shop.api.stocktake.progress({ id: task.id })).segments).toMatchObject([{ total: 1 }, { total: 0 }])
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
