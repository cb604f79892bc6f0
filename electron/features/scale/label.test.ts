import { beforeAll, expect, test } from 'vitest'
import { pieces } from '#electron/harness/begun-count.ts'
import { openCountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { openTill, type TillShop } from '#electron/harness/till-shop.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'

// 散装苹果, 9.80 a kilogram, code 12: `21 00012 00741 2` is 7.41 of it, `22 00012 00756 3` is 0.756 kg.
const BY_AMOUNT = '2100012007412'
const BY_WEIGHT = '2200012007563'
const NOTHING = '2200012000007'

let till: TillShop
let apple: { readonly id: number; readonly unitId: number }

beforeAll(async () => {
  till = await openTill()
  const [retail] = await till.api.product.priceLevels({})
  const price = parseUnitPrice('9.80')!
  apple = await till.makeProduct({
    ...productContent({ name: '散装苹果' }),
    code: '12',
    prices: [{ levelId: retail!.id, unitName: '个', price }],
  })
  const settings = await till.api.till.settings({})
  await till.api.till.saveSettings({
    ...settings,
    scaleRules: [
      { length: 13, prefix: '21', carries: 'amount' },
      { length: 13, prefix: '22', carries: 'weight' },
    ],
  })
})

const weighed = (code: string) => till.api.scale.label({ code, partnerId: null, warehouseId: null })

test('a label of the scale says its product, its weight and what stands on it, as at the till', async () => {
  const { id: productId, unitId } = apple
  // 7.41 ÷ 9.80
  expect(await weighed(BY_AMOUNT)).toEqual({ productId, unitId, quantity: 7_561, amount: 741 })
  expect(await weighed(BY_WEIGHT)).toEqual({ productId, unitId, quantity: 7_560, amount: null })
  const warehouseId = (await till.api.warehouse.choices({}))[0]!.id
  expect(await till.api.till.scan({ code: BY_AMOUNT, partnerId: null, warehouseId })).toMatchObject({
    kind: 'product',
    quantity: 7_561,
    amount: 741,
    weighed: true,
  })
  // Its own code, a wrong check digit, a product nobody has, and nothing on the scale.
  for (const code of ['12', '2100012007413', '2199999007411', NOTHING]) expect(await weighed(code)).toBeNull()
})

test('where nothing is counted, a label finds its product: in a search and in lists', async () => {
  const found = await till.api.product.search({
    ...{ text: BY_WEIGHT, purpose: 'stock', partnerId: null, warehouseId: null, limit: 5 },
  })
  expect(found.map(({ name }) => name)).toEqual(['散装苹果'])
  const stock = await till.api.stock.page({
    ...{ search: BY_AMOUNT, state: 'all', warehouseId: null, categoryId: null, asOf: null },
    ...{ sort: 'code', descending: false, cursor: null, limit: 10 },
  })
  expect(stock.rows.map(({ name }) => name)).toEqual(['散装苹果'])
})

test('a counted label is its weight; three times it is three times as much', async () => {
  const { api } = till
  const shop = await openCountShop(till)
  const task = await shop.begin({ blind: false })
  const of = { id: task.id, segmentId: null }
  expect(await api.stocktakeCount.resolve({ id: task.id, target: { by: 'code', code: BY_WEIGHT } })).toMatchObject({
    found: 'line',
    weighed: true,
  })
  expect(await api.stocktakeCount.scan({ ...of, code: BY_WEIGHT, times: pieces(1) })).toMatchObject({
    found: 'counted',
    name: '散装苹果',
    counted: 7_560,
  })
  expect(await api.stocktakeCount.scan({ ...of, code: BY_AMOUNT, times: pieces(3) })).toMatchObject({ counted: 30_243 })
})
