import { beforeEach, describe, expect, test } from 'vitest'
import type { StocktakeScope } from '#shared/contract/stocktake-task.ts'
import { id, type CategoryId } from '#shared/kernel/id.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { openShop } from '#electron/harness/shop.ts'

let shop: CountShop
let drinks: CategoryId
let sodas: CategoryId

beforeEach(async () => {
  shop = await openCountShop(await openShop(startTestProgram({ negativeStock: 'allow' })))
  drinks = (await shop.api.product.createCategory({ name: '饮料', parentId: null })).id
  sodas = (await shop.api.product.createCategory({ name: '汽水', parentId: drinks })).id
  await shop.makeProduct(productContent({ name: '可乐', categoryId: sodas, brand: '可口可乐' }))
  await shop.makeProduct(productContent({ name: '纯净水', categoryId: drinks, brand: '怡宝' }))
  await shop.makeProduct(productContent({ name: '大米' }))
  await shop.makeProduct(productContent({ name: '送货', kind: 'service' }))
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '可乐', quantity: '100', price: '2' },
    { product: '大米', quantity: '10', price: '50' },
  ])
  await shop.post('salesShipment', '2026-12-01', [{ product: '可乐', quantity: '60', price: '3' }])
  await shop.product('没有货')
})

/** Names of what a scope would count. */
async function namesOf(scope: StocktakeScope, withoutStock = false): Promise<string[]> {
  const question = { warehouseId: await shop.warehouse('门店'), scope, withoutStock }
  const preview = await shop.api.stocktake.preview(question)
  if (preview.lines === 0) return []
  const task = await shop.begin({ scope, withoutStock })
  expect(task.total).toBe(preview.lines)
  const { rows } = await shop.api.stocktakeCount.lines({
    id: task.id,
    sort: 'row',
    descending: false,
    cursor: null,
    limit: 200,
    tab: 'all',
    search: '',
    segmentId: null,
  })
  await shop.api.stocktake.cancel({ id: task.id, reason: '' })
  return rows.map(({ name }) => name)
}

describe('scopes', () => {
  test('全部: what has stock, or every article; never a service', async () => {
    expect(await namesOf({ kind: 'all' })).toEqual(['大米', '可乐'])
    expect(await namesOf({ kind: 'all' }, true)).toEqual(['大米', '没有货', '纯净水', '可乐'])
  })

  test('分类 with everything below it', async () => {
    expect(await namesOf({ kind: 'category', categoryIds: [drinks] }, true)).toEqual(['纯净水', '可乐'])
    expect(await namesOf({ kind: 'category', categoryIds: [sodas] }, true)).toEqual(['可乐'])
    await expect(namesOf({ kind: 'category', categoryIds: [id(99)] })).rejects.toThrow('NOT_FOUND')
  })

  test('品牌 and 自选', async () => {
    expect(await namesOf({ kind: 'brand', brands: ['怡宝', '没有'] }, true)).toEqual(['纯净水'])
    const { id: rice } = await shop.product('大米')
    expect(await namesOf({ kind: 'products', productIds: [rice, rice] })).toEqual(['大米'])
    expect((await shop.api.stocktake.scopeChoices({ warehouseId: id(1) })).brands).toEqual([
      { name: '可口可乐', products: 1 },
      { name: '怡宝', products: 1 },
    ])
  })

  test('货位 by its beginning; located goods are printed first, in the order of the shelves', async () => {
    const task = await shop.begin()
    for (const [product, location] of [
      ['可乐', 'C-02'],
      ['大米', 'A-01'],
    ] as const)
      await shop.api.stocktakeCount.setLocation({
        id: task.id,
        lineId: (await shop.line(task, product)).id,
        location,
      })
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    expect(await namesOf({ kind: 'location', locations: ['C'] })).toEqual(['可乐'])
    expect(await namesOf({ kind: 'all' }, true)).toEqual(['大米', '可乐', '没有货', '纯净水'])
  })

  test('供应商: what was ever received from it', async () => {
    const partner = await shop.api.partner.search({ text: '永盛', side: 'supplier', limit: 1 })
    expect(await namesOf({ kind: 'supplier', partnerIds: [partner[0]!.id] })).toEqual(['大米', '可乐'])
    await expect(namesOf({ kind: 'supplier', partnerIds: [id(99)] })).rejects.toThrow('NOT_FOUND')
  })

  test('ABC by the cost of what went out', async () => {
    expect(await namesOf({ kind: 'abc', classes: ['A'] }, true)).toEqual(['可乐'])
    expect(await namesOf({ kind: 'abc', classes: ['B', 'C'] }, true)).toEqual(['大米', '没有货', '纯净水'])
  })

  test('负库存', async () => {
    expect(await namesOf({ kind: 'negative' })).toEqual([])
    await shop.post('salesShipment', '2026-12-02', [{ product: '纯净水', quantity: '3', price: '2' }])
    expect(await namesOf({ kind: 'negative' })).toEqual(['纯净水'])
  })

  test('未动销: in stock since before, and nothing went out', async () => {
    expect(await namesOf({ kind: 'notMoving', days: 20 })).toEqual(['大米', '可乐'])
    expect(await namesOf({ kind: 'notMoving', days: 60 })).toEqual(['大米'])
    expect(await namesOf({ kind: 'notMoving', days: 3000 })).toEqual([])
  })

  test('上次有差异 in this warehouse, as far as it still stands', async () => {
    expect(await namesOf({ kind: 'lastDifference' })).toEqual([])
    const task = await shop.begin()
    await shop.count(task, '可乐', '39')
    await shop.count(task, '大米', '10')
    await shop.review(task)
    await shop.postCount(task)
    expect(await namesOf({ kind: 'lastDifference' })).toEqual(['可乐'])
    await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    expect(await namesOf({ kind: 'lastDifference' })).toEqual([])
  })

  test('the list names what was chosen', async () => {
    await shop.begin({ scope: { kind: 'category', categoryIds: [drinks, sodas] }, remark: '月末' })
    const ask = (search: string, state: 'all' | 'open' | 'posted') =>
      shop.api.stocktake.page({
        sort: 'startedAt',
        descending: true,
        cursor: null,
        limit: 10,
        search,
        state,
        warehouseId: null,
      })
    expect((await ask('', 'all')).rows).toMatchObject([
      { scopeNames: ['饮料', '汽水'], remark: '月末', state: 'counting' },
    ])
    expect((await ask('月末', 'open')).total).toBe(1)
    expect((await ask('PD-2026', 'posted')).total).toBe(0)
    expect((await ask('%', 'all')).total).toBe(0)
    expect(await shop.api.stocktake.find({ number: 'PD-20261231-0001' })).toMatchObject({ id: 1 })
    expect(await shop.api.stocktake.find({ number: 'PD-1' })).toBeNull()
  })
})

describe('今天盘这 20 个', () => {
  const ask = async () => shop.api.stocktake.suggestion({ warehouseId: await shop.warehouse('门店'), count: 20 })

  test('what is worth most, was never counted, is below zero: first', async () => {
    await shop.post('salesShipment', '2026-12-02', [{ product: '纯净水', quantity: '3', price: '2' }])
    const { rows, minutes } = await ask()
    expect(minutes).toBe(1)
    expect(rows.map(({ name, abc, daysSinceCount, why }) => [name, abc, daysSinceCount, why])).toEqual([
      ['可乐', 'A', null, ['value', 'age']],
      ['纯净水', 'C', null, ['negative', 'age']],
      ['大米', 'C', null, ['age']],
    ])
    expect(rows[0]).toMatchObject({ quantity: 400_000, score: 1_830, lastRate: null })
  })

  test('counted goods go to the end, by how wrong they were; what is being counted is left out', async () => {
    const task = await shop.begin()
    await shop.count(task, '可乐', '36')
    await shop.count(task, '大米', '10')
    expect((await ask()).rows).toEqual([])
    await shop.review(task)
    await shop.postCount(task)
    const { rows } = await ask()
    expect(rows.map(({ name, daysSinceCount, lastRate }) => [name, daysSinceCount, lastRate])).toEqual([
      ['可乐', 0, -1_000],
      ['大米', 0, 0],
    ])
    expect(rows[0]!.why).toEqual(['variance', 'value'])
  })

  test('an unknown warehouse is told', async () => {
    await expect(shop.api.stocktake.suggestion({ warehouseId: id(99), count: 5 })).rejects.toThrow('NOT_FOUND')
  })
})
