import { beforeEach, describe, expect, test } from 'vitest'
import type { PriceListContent } from '#shared/contract/price.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type ProductId, type UnitId } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: Shop
let oil: { readonly id: ProductId; readonly unitId: UnitId }
const customer = id<'partner'>(1)
const RETAIL = id<'priceLevel'>(1)
const WHOLESALE = id<'priceLevel'>(2)

beforeEach(async () => {
  shop = await openShop()
  oil = await shop.makeProduct(
    productContent({
      name: '油',
      units: [
        { name: '瓶', ratio: quantity(10_000) },
        { name: '箱', ratio: quantity(60_000) },
      ],
      prices: [
        { levelId: RETAIL, unitName: '瓶', price: unitPrice(62_000_000) },
        { levelId: WHOLESALE, unitName: '瓶', price: unitPrice(58_000_000) },
        { levelId: id<'priceLevel'>(4), unitName: '瓶', price: unitPrice(50_000_000) },
      ],
    }),
  )
})

const content = (change: Partial<PriceListContent> = {}): PriceListContent => ({
  name: 'VIP 价格表 2026 秋',
  partnerId: customer,
  priceLevelId: null,
  validFrom: businessDate('2026-09-01'),
  validTo: businessDate('2026-11-30'),
  remark: '',
  lines: [
    { productId: oil.id, unitId: oil.unitId, price: unitPrice(56_000_000), baseLevelId: null, discountRate: null },
  ],
  ...change,
})
const save = (change: Partial<PriceListContent> = {}) =>
  shop.api.price.saveList({ id: null, version: null, content: content(change) })
const offers = async (date: string) => {
  const [line] = await shop.api.price.resolve({
    partnerId: customer,
    date: businessDate(date),
    taxIncluded: true,
    lines: [{ productId: oil.id, unitId: oil.unitId }],
  })
  return line?.offers.map(({ source, price, name }) => [source, price / 1_000_000, name])
}

describe('price lists', () => {
  test('are in force from their first to their last day, while enabled', async () => {
    const list = await save()
    const listed = ['partnerList', 56, 'VIP 价格表 2026 秋']
    expect(await offers('2026-08-31')).toEqual([['retail', 62, '']])
    expect(await offers('2026-09-01')).toEqual([listed, ['retail', 62, '']])
    expect(await offers('2026-11-30')).toEqual([listed, ['retail', 62, '']])
    expect(await offers('2026-12-01')).toEqual([['retail', 62, '']])
    await shop.api.price.setListEnabled({ id: list.id, enabled: false })
    expect(await offers('2026-10-01')).toEqual([['retail', 62, '']])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('of a level are for its customers, with a discount off a level', async () => {
    await save({
      name: '批发 95 折',
      partnerId: null,
      priceLevelId: WHOLESALE,
      lines: [{ productId: oil.id, unitId: oil.unitId, price: null, baseLevelId: WHOLESALE, discountRate: rate(500) }],
    })
    expect(await offers('2026-10-01')).toEqual([['retail', 62, '']])
    const { id: _id, enabled: _e, isWalkIn: _w, version, ...partner } = await shop.api.partner.get({ id: customer })
    await shop.api.partner.update({ id: customer, version, content: { ...partner, priceLevelId: WHOLESALE } })
    expect(await offers('2026-10-01')).toEqual([
      ['levelList', 55.1, '批发 95 折'],
      ['level', 58, ''],
      ['retail', 62, ''],
    ])
  })

  test('fill in the price of a sale, and the last price after it, as the books say', async () => {
    await save()
    await shop.post('purchaseReceipt', '2026-09-01', [{ product: '油', quantity: '10', price: '40' }])
    await shop.post('salesShipment', '2026-09-02', [{ product: '油', quantity: '1', price: '57.50' }])
    const hit = async () =>
      (
        await shop.api.product.hits({
          ids: [oil.id],
          purpose: 'sales',
          partnerId: customer,
          warehouseId: null,
          date: businessDate('2026-10-01'),
        })
      )[0]
    expect(await hit()).toMatchObject({
      price: 57_500_000,
      unitPrices: [
        { price: 57_500_000, offer: { source: 'last', name: 'XSCK-20260902-0001' }, minimum: 50_000_000 },
        { price: 345_000_000, offer: { source: 'last', exact: false }, minimum: 300_000_000 },
      ],
    })
    await shop.api.books.setTradeRules({ priceOrder: 'listFirst' })
    expect(await hit()).toMatchObject({
      price: 56_000_000,
      unitPrices: [{ offer: { source: 'partnerList', name: 'VIP 价格表 2026 秋' } }, { price: 336_000_000 }],
    })
  })

  test('have every product once per unit, with a price or a discount', async () => {
    const line = content().lines[0]!
    const refused = { data: { code: 'PRICE_LIST_LINE', params: { product: '油', line: 2 } } }
    await expect(save({ lines: [line, line] })).rejects.toMatchObject(refused)
    const box = { ...line, unitId: id<'unit'>(oil.unitId + 1) }
    await expect(save({ lines: [line, { ...box, price: null }] })).rejects.toMatchObject(refused)
    await expect(save({ lines: [line, { ...box, baseLevelId: RETAIL, discountRate: rate(0) }] })).rejects.toMatchObject(
      refused,
    )
    await expect(save({ validTo: businessDate('2026-01-01') })).rejects.toMatchObject({
      data: { code: 'INVALID_INPUT' },
    })
    const list = await save()
    await expect(save()).rejects.toMatchObject({ data: { code: 'DUPLICATE', params: { entity: 'priceList' } } })
    await shop.api.price.saveList({ id: list.id, version: 1, content: content({ remark: '改' }) })
    await expect(shop.api.price.saveList({ id: list.id, version: 1, content: content() })).rejects.toMatchObject({
      data: { code: 'CHANGED_MEANWHILE' },
    })
  })
})

test('levels of one’s own are made, renamed and disabled; built-in ones stay', async () => {
  const made = (await shop.api.price.saveLevel({ id: null, name: '二批价', enabled: true })).at(-1)!
  expect(made).toMatchObject({ code: 'own-5', name: '二批价', builtIn: false, enabled: true })
  await shop.api.price.saveLevel({ id: made.id, name: '三批价', enabled: false })
  expect((await shop.api.product.priceLevels({})).map(({ name }) => name)).not.toContain('三批价')
  await expect(shop.api.price.saveLevel({ id: RETAIL, name: '零售', enabled: true })).rejects.toMatchObject({
    data: { code: 'IN_USE' },
  })
  await expect(shop.api.price.saveLevel({ id: null, name: '三批价', enabled: true })).rejects.toMatchObject({
    data: { code: 'DUPLICATE' },
  })
  // What a built-in level is called in English, and in tables.
  await expect(shop.api.price.saveLevel({ id: null, name: 'Wholesale', enabled: true })).rejects.toMatchObject({
    data: { code: 'DUPLICATE' },
  })
  expect(await shop.brokenChecks()).toEqual([])
})

test('history and usual goods tell what was paid, voided documents left out', async () => {
  await shop.post('purchaseReceipt', '2026-09-01', [{ product: '油', quantity: '10', price: '40' }])
  await shop.post('purchaseReceipt', '2026-09-05', [{ product: '油', quantity: '10', price: '44' }])
  const wrong = await shop.post('purchaseReceipt', '2026-09-06', [{ product: '油', quantity: '10', price: '4' }])
  await shop.void(wrong)
  await shop.post('salesShipment', '2026-09-07', [{ product: '油', quantity: '2', price: '60' }])
  await shop.post('salesShipment', '2026-09-08', [{ product: '油', quantity: '3', price: '61' }])
  const history = await shop.api.price.history({ side: 'purchase', productId: oil.id, partnerId: customer, limit: 10 })
  expect(history.map(({ date, price }) => [date, price])).toEqual([
    ['2026-09-05', 44_000_000],
    ['2026-09-01', 40_000_000],
  ])
  expect(await shop.api.price.usual({ side: 'sales', partnerId: customer, limit: 20 })).toMatchObject([
    { productName: '油', quantity: 30_000, price: 61_000_000, date: '2026-09-08', times: 2 },
  ])
})
