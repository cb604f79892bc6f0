import { beforeEach, describe, expect, test } from 'vitest'
import type { AlertRow } from '#shared/contract/alert.ts'
import { ALERT_KINDS, type AlertKind } from '#shared/domain/alert/alert-kind.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { parseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const q = (text: string): Quantity => parseQuantity(text)!
const FILTER = { search: '', categoryId: null, warehouseId: null } as const
const NOTHING = { productId: null, categoryId: null, warehouseId: null } as const
const SAYS_NOTHING = { minimumStock: null, maximumStock: null, slowDays: null, expiryDays: null } as const

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
  shop.setToday('2026-06-30')
})

async function alerts(kind: AlertKind, filter: Partial<{ warehouseId: WarehouseId; search: string }> = {}) {
  const input = { ...FILTER, ...filter, sort: 'urgency', descending: false, cursor: null, limit: 50 } as const
  const page = kind === 'slow' ? await shop.api.alert.slowPage(input) : await shop.api.alert.page({ ...input, kind })
  expect(page.total).toBe(page.rows.length)
  expect((await shop.api.alert.counts({ ...FILTER, ...filter }))[kind]).toBe(page.rows.length)
  return page.rows
}

/** A row as a person would read it out. */
const said = (rows: readonly AlertRow[]) =>
  rows.map((row) => `${row.name} ${row.warehouseName || '全部'} ${row.quantity / 10_000}`)

async function product(name: string, changes: Parameters<typeof productContent>[0] | object = {}) {
  return shop.makeProduct(productContent({ name, ...changes }))
}

describe('低库存 and 超储', () => {
  test('below the lower limit: how much to buy, from whom, for how much', async () => {
    await product('生抽', { minimumStock: q('24'), maximumStock: q('96') })
    await product('白糖', { minimumStock: q('5') })
    await shop.post('purchaseReceipt', '2026-03-01', [
      { product: '生抽', quantity: '30', price: '6.80' },
      { product: '白糖', quantity: '5', price: '8' },
    ])
    await shop.post('salesShipment', '2026-03-02', [{ product: '生抽', quantity: '29', price: '9.90' }])
    const [row, ...others] = await alerts('low')
    expect(others).toEqual([])
    expect(row).toMatchObject({
      name: '生抽',
      warehouseId: null,
      warehouseName: '',
      quantity: q('1'),
      minimumStock: q('24'),
      maximumStock: q('96'),
      value: 680,
      suggestion: {
        quantity: q('95'),
        lastPurchase: { supplierName: '永盛', unitName: '个', price: 6_800_000, date: '2026-03-01', amount: 64_600 },
      },
      excess: null,
      cause: null,
      batch: null,
      idle: null,
    })
  })

  test('the worst comes first; goods out of use are not to be bought again', async () => {
    await product('甲', { minimumStock: q('10') })
    await product('乙', { minimumStock: q('100') })
    const gone = await product('丙', { minimumStock: q('10') })
    await shop.post('purchaseReceipt', '2026-03-01', [
      { product: '甲', quantity: '9', price: '1' },
      { product: '乙', quantity: '20', price: '1' },
    ])
    await shop.api.product.setEnabled({ id: gone.id, enabled: false })
    expect(said(await alerts('low'))).toEqual(['乙 全部 20', '甲 全部 9'])
  })

  test('a warehouse with a rule of its own is judged by its own stock', async () => {
    const { id } = await product('米', { minimumStock: q('10') })
    const back = await shop.warehouse('后仓')
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '米', quantity: '40', price: '1' }], '后仓')
    expect(await alerts('low')).toEqual([])
    const front = await shop.warehouse('门店')
    await shop.api.alert.setThreshold({
      ...NOTHING,
      productId: id,
      warehouseId: front,
      ...SAYS_NOTHING,
      minimumStock: q('6'),
    })
    const [row, ...others] = await alerts('low')
    expect(others).toEqual([])
    // No upper limit anywhere: up to the lower one.
    expect(row).toMatchObject({
      warehouseName: '门店',
      quantity: 0,
      minimumStock: q('6'),
      suggestion: { quantity: q('6') },
    })
    expect(said(await alerts('low', { warehouseId: front }))).toEqual(['米 门店 0'])
    expect(await alerts('low', { warehouseId: back })).toEqual([])
  })

  test('category, warehouse and books: the nearest rule counts, with everything below a category', async () => {
    const { api } = shop
    const food = await api.product.createCategory({ name: '食品', parentId: null })
    const oil = await api.product.createCategory({ name: '油', parentId: food.id })
    await product('花生油', { categoryId: oil.id })
    await product('挂面', { categoryId: food.id })
    await product('抹布')
    const front = await shop.warehouse('门店')
    await api.alert.setThreshold({ ...NOTHING, ...SAYS_NOTHING, minimumStock: q('1') })
    expect(said(await alerts('low'))).toEqual(['花生油 全部 0', '挂面 全部 0', '抹布 全部 0'])
    const rows = async () => (await alerts('low')).map((row) => [row.name, row.warehouseName, row.minimumStock])
    const foodRule = await api.alert.setThreshold({
      ...NOTHING,
      ...SAYS_NOTHING,
      categoryId: food.id,
      minimumStock: q('3'),
    })
    await api.alert.setThreshold({ ...NOTHING, ...SAYS_NOTHING, categoryId: oil.id, minimumStock: q('5') })
    expect(await rows()).toEqual([
      ['花生油', '', q('5')],
      ['挂面', '', q('3')],
      ['抹布', '', q('1')],
    ])
    await api.alert.setThreshold({
      ...NOTHING,
      ...SAYS_NOTHING,
      categoryId: food.id,
      warehouseId: front,
      minimumStock: q('2'),
    })
    await api.alert.setThreshold({ ...NOTHING, ...SAYS_NOTHING, warehouseId: front, minimumStock: q('4') })
    expect(new Set((await rows()).map(String))).toEqual(
      new Set([
        '花生油,,50000',
        '花生油,门店,20000',
        '挂面,,30000',
        '挂面,门店,20000',
        // For what is in no category the rule of the books speaks before the warehouse's, over all; the warehouse has its own.
        '抹布,,10000',
        '抹布,门店,40000',
      ]),
    )
    await api.alert.removeThreshold({ id: foodRule.id })
    expect((await rows()).find(([name, place]) => name === '挂面' && place === '')).toEqual(['挂面', '', q('1')])
    expect(
      (await api.alert.thresholds({ productId: null })).map(
        ({ categoryName, warehouseName, minimumStock }) => `${categoryName}/${warehouseName} ${minimumStock}`,
      ),
    ).toEqual(['/ 10000', '/门店 40000', '油/ 50000', '食品/门店 20000'])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('above the upper limit: how much is too much', async () => {
    await product('糖', { maximumStock: q('120') })
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '糖', quantity: '145', price: '2' }])
    expect(await alerts('high')).toMatchObject([{ name: '糖', quantity: q('145'), excess: q('25'), value: 29_000 }])
  })

  test('pages go on where the one before ended, in every sort', async () => {
    for (const name of ['甲', '乙', '丙', '丁', '戊']) await product(name, { minimumStock: q('10') })
    await shop.post('openingStock', '2026-01-01', [{ product: '丙', quantity: '3', price: '1' }])
    for (const sort of ['urgency', 'code', 'name', 'quantity'] as const)
      for (const descending of [false, true]) {
        const names: string[] = []
        for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
          const page = await shop.api.alert.page({ ...FILTER, kind: 'low', sort, descending, cursor, limit: 2 })
          names.push(...page.rows.map(({ name }) => name))
          cursor = page.next
        }
        expect([...names].sort()).toEqual(['丁', '丙', '乙', '戊', '甲'])
        expect(names).toHaveLength(5)
      }
    expect(said(await alerts('low', { search: '丙' }))).toEqual(['丙 全部 3'])
    // Signs alone name nothing, in every kind.
    for (const kind of ALERT_KINDS) expect(await alerts(kind, { search: '%_' })).toEqual([])
  })
})

describe('负库存', () => {
  test('names the document at which it went below zero and has been since', async () => {
    shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
    shop.setToday('2026-06-30')
    const sell = (date: string, quantity: string) =>
      shop.post('salesShipment', date, [{ product: '酱', quantity, price: '10' }])
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '酱', quantity: '2', price: '6' }])
    await sell('2026-03-02', '3')
    await shop.post('purchaseReceipt', '2026-03-03', [{ product: '酱', quantity: '2', price: '6' }])
    const voided = await sell('2026-03-04', '5')
    const causing = await sell('2026-03-05', '2')
    await sell('2026-03-06', '1')
    await shop.void(voided)
    expect(await alerts('negative')).toMatchObject([
      {
        name: '酱',
        warehouseName: '门店',
        quantity: q('-2'),
        value: -1200,
        cause: {
          documentId: causing.id,
          documentType: 'salesShipment',
          number: 'XSCK-20260305-0001',
          businessDate: '2026-03-05',
        },
      },
    ])
  })

  test('one warehouse may be short while the whole is not', async () => {
    shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: '酱', quantity: '9', price: '6' }], '后仓')
    await shop.post('salesShipment', '2026-03-02', [{ product: '酱', quantity: '4', price: '10' }], '门店')
    expect(said(await alerts('negative'))).toEqual(['酱 门店 -4'])
    expect(await alerts('negative', { warehouseId: await shop.warehouse('后仓') })).toEqual([])
  })
})

describe('临期 and 过期', () => {
  async function receive(code: string, expiresOn: string, quantity: string) {
    const content = await shop.content('purchaseReceipt', '2026-03-01', [{ product: '牛奶', quantity, price: '3' }])
    const batch = { code, producedOn: null, expiresOn: businessDate(expiresOn) }
    const lines = content.lines.map((line) => ({ ...line, batch }))
    await shop.api.document.post({ content: { ...content, lines }, draftId: null })
  }

  test('batches in stock with their days left, to the day', async () => {
    await product('牛奶', { batchTracked: true })
    await receive('B1', '2026-06-29', '4')
    await receive('B2', '2026-06-30', '5')
    await receive('B3', '2026-07-30', '6')
    await receive('B4', '2026-07-31', '7')
    await receive('B5', '2026-06-01', '2')
    await shop.post('otherOut', '2026-05-01', [{ product: '牛奶', quantity: '2', batch: 'B5' }])
    const read = (rows: readonly AlertRow[]) =>
      rows.map(({ batch, quantity, value }) => `${batch?.code} ${batch?.daysLeft} ${quantity / 10_000} ${value}`)
    expect(read(await alerts('expired'))).toEqual(['B1 -1 4 1200'])
    expect(read(await alerts('expiring'))).toEqual(['B2 0 5 1500', 'B3 30 6 1800'])
    // Warned earlier, for all books, then for one product.
    await shop.api.alert.setThreshold({ ...NOTHING, ...SAYS_NOTHING, expiryDays: 31 })
    expect(read(await alerts('expiring'))).toEqual(['B2 0 5 1500', 'B3 30 6 1800', 'B4 31 7 2100'])
    const { id: productId } = await shop.product('牛奶')
    await shop.api.alert.setThreshold({ ...NOTHING, productId, ...SAYS_NOTHING, expiryDays: 0 })
    expect(read(await alerts('expiring'))).toEqual(['B2 0 5 1500'])
    // Written off, it is no alert any more.
    await shop.post('loss', '2026-06-30', [{ product: '牛奶', quantity: '4', batch: 'B1' }])
    expect(await alerts('expired')).toEqual([])
  })
})

describe('滞销', () => {
  test('stock of 90 days ago, stock now, and no sale in between', async () => {
    // Sold 89 days ago: not slow yet. 90 days ago: slow.
    for (const [name, sold] of [
      ['甲', '2026-04-02'],
      ['乙', '2026-04-01'],
    ] as const) {
      await shop.post('purchaseReceipt', '2026-02-01', [{ product: name, quantity: '10', price: '2' }])
      await shop.post('salesShipment', sold, [{ product: name, quantity: '1', price: '3' }])
    }
    // Never sold, brought in two goes; the first is gone.
    await shop.post('purchaseReceipt', '2026-01-11', [{ product: '丙', quantity: '5', price: '2' }])
    await shop.post('purchaseReceipt', '2026-03-12', [{ product: '丙', quantity: '8', price: '2' }])
    await shop.post('loss', '2026-03-20', [{ product: '丙', quantity: '5' }])
    // Just come in.
    await shop.post('purchaseReceipt', '2026-06-20', [{ product: '丁', quantity: '5', price: '2' }])
    const read = (rows: readonly AlertRow[]) =>
      rows.map(({ name, idle }) => [name, idle?.lastSaleDate, idle?.days, idle?.ageDays, idle?.limitDays])
    expect(read(await alerts('slow'))).toEqual([
      ['丙', null, 170, 110, 90],
      ['乙', '2026-04-01', 90, 149, 90],
    ])
    await shop.api.alert.setThreshold({ ...NOTHING, ...SAYS_NOTHING, slowDays: 100 })
    expect(read(await alerts('slow'))).toEqual([['丙', null, 170, 110, 100]])
  })

  test('a sale that was voided is no sale', async () => {
    await shop.post('purchaseReceipt', '2026-01-10', [{ product: '甲', quantity: '10', price: '2' }])
    const sale = await shop.post('salesShipment', '2026-06-10', [{ product: '甲', quantity: '1', price: '3' }])
    expect(await alerts('slow')).toEqual([])
    await shop.void(sale)
    expect(said(await alerts('slow'))).toEqual(['甲 全部 10'])
  })
})
