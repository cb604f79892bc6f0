import { expect, test } from 'vitest'
import type { BillContent } from '#shared/contract/bill.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { vi } from 'vitest'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const refused = (code: string, params: object = {}) => ({ data: { code, params } })
const units = (count: number) => quantity(count * 10_000)

async function content(shop: Shop, product: string, lines: readonly [string, number][], name = '标准') {
  const own = await shop.product(product)
  const parts: BillContent['lines'] = []
  for (const [component, count] of lines) {
    const { id, unitId } = await shop.product(component)
    parts.push({ productId: id, unitId, quantity: units(count), weight: null })
  }
  return { productId: own.id, unitId: own.unitId, quantity: units(1), name, remark: '', lines: parts }
}

async function save(shop: Shop, product: string, lines: readonly [string, number][], name?: string) {
  return shop.api.bill.save({ id: null, version: null, content: await content(shop, product, lines, name) })
}

async function stocked(): Promise<Shop> {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-02-01', [
    { product: '茶叶', quantity: '10', amount: '33.30' },
    { product: '礼袋', quantity: '100', amount: '120' },
  ])
  return shop
}

test('a bill says what one set takes and costs now', async () => {
  const shop = await stocked()
  const made = await save(shop, '礼盒', [
    ['茶叶', 2],
    ['礼袋', 1],
  ])
  // 2 × 3.33 + 1 × 1.20
  expect(made).toMatchObject({ productName: '礼盒', name: '标准', enabled: true, version: 1, cost: 786 })
  expect(made.lines.map((line) => [line.productName, line.quantity, line.cost])).toEqual([
    ['茶叶', 20_000, 666],
    ['礼袋', 10_000, 120],
  ])
  expect(await shop.api.bill.list({ productId: null })).toEqual([made])
  expect(await shop.api.bill.list({ productId: (await shop.product('茶叶')).id })).toEqual([])
  expect(await shop.brokenChecks()).toEqual([])
})

test('a component that never came in has no cost, and then neither has the set', async () => {
  const shop = await stocked()
  const made = await save(shop, '礼盒', [
    ['茶叶', 2],
    ['贺卡', 1],
  ])
  expect([made.lines.map(({ cost }) => cost), made.cost]).toEqual([[666, null], null])
})

test('so many sets: what they take, what lies in the warehouse, what they cost', async () => {
  const shop = await openShop()
  const units24 = [
    { name: '瓶', ratio: quantity(10_000) },
    { name: '箱', ratio: quantity(240_000) },
  ]
  const water = await shop.api.product.create(productContent({ name: '水', units: units24 }))
  const box = await shop.product('礼盒')
  await shop.post('openingStock', '2026-01-01', [{ product: '绳', quantity: '5', amount: '5' }])
  const rope = await shop.product('绳')
  const bill = await shop.api.bill.save({
    id: null,
    version: null,
    content: {
      productId: box.id,
      unitId: box.unitId,
      quantity: units(3),
      name: '标准',
      remark: '',
      lines: [
        { productId: water.id, unitId: water.units[1]!.unitId, quantity: units(1), weight: quantity(7) },
        { productId: rope.id, unitId: rope.unitId, quantity: units(1), weight: null },
      ],
    },
  })
  const warehouseId = await shop.warehouse('门店')
  const five = await shop.api.bill.explode({ billId: bill.id, quantity: units(5), warehouseId })
  // 5 of 3: 1.6667 cases of 24 = 40.0008 bottles, 1.6667 pieces of rope
  expect(five.lines.map((line) => [line.unitName, line.quantity, line.baseQuantity, line.stock, line.weight])).toEqual([
    ['箱', 16_667, 400_008, 0, 7],
    ['个', 16_667, 16_667, 50_000, null],
  ])
  expect([five.quantity, five.lines.map(({ cost }) => cost), five.cost]).toEqual([50_000, [null, 167], null])
  const empty = await shop.warehouse('后仓')
  const elsewhere = await shop.api.bill.explode({ billId: bill.id, quantity: units(3), warehouseId: empty })
  expect(elsewhere.lines.map(({ baseQuantity, stock }) => [baseQuantity, stock])).toEqual([
    [240_000, 0],
    [10_000, 0],
  ])
})

test('what is filled from a bill can be posted as an assembly at the cost the bill showed', async () => {
  const shop = await stocked()
  const bill = await save(shop, '礼盒', [
    ['茶叶', 2],
    ['礼袋', 1],
  ])
  const exploded = await shop.api.bill.explode({ billId: bill.id, quantity: units(3), warehouseId: null })
  await shop.post('assembly', '2026-02-02', [
    { product: '礼盒', quantity: '3', direction: 'in' },
    { product: '茶叶', quantity: '6', direction: 'out' },
    { product: '礼袋', quantity: '3', direction: 'out' },
  ])
  expect(exploded.cost).toBe(2358)
  expect(await shop.pool('礼盒')).toBe('3 23.58')
})

test('nothing is its own component, also not through others', async () => {
  const shop = await openShop()
  await expect(save(shop, '礼盒', [['礼盒', 1]])).rejects.toMatchObject(refused('OWN_COMPONENT', { product: '礼盒' }))
  const bag = await save(shop, '礼袋', [['纸', 1]])
  await save(shop, '礼盒', [['礼袋', 1]])
  const round = await content(shop, '纸', [['礼盒', 1]])
  const cycle = refused('BILL_CYCLE', { chain: '纸 → 礼盒 → 礼袋 → 纸' })
  await expect(shop.api.bill.save({ id: null, version: null, content: round })).rejects.toMatchObject(cycle)
  // A bill out of use may come back into use.
  await shop.api.bill.setEnabled({ id: bag.id, enabled: false })
  await expect(shop.api.bill.save({ id: null, version: null, content: round })).rejects.toMatchObject(cycle)
  const cord = await content(shop, '礼袋', [['绳', 1]])
  await shop.api.bill.save({ id: bag.id, version: 2, content: cord })
  expect(await shop.api.bill.save({ id: null, version: null, content: round })).toMatchObject({ productName: '纸' })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a bill is changed from the version it was read at, and has one name per product', async () => {
  const shop = await openShop()
  const bill = await save(shop, '礼盒', [['茶叶', 1]])
  const change = { id: bill.id, version: 1, content: await content(shop, '礼盒', [['茶叶', 3]]) }
  expect(await shop.api.bill.save(change)).toMatchObject({ version: 2, lines: [{ quantity: 30_000 }] })
  await expect(shop.api.bill.save(change)).rejects.toMatchObject(
    refused('CHANGED_MEANWHILE', { entity: 'bill', name: '标准' }),
  )
  await expect(save(shop, '礼盒', [['茶叶', 1]])).rejects.toMatchObject(
    refused('DUPLICATE', { entity: 'bill', field: 'name', value: '标准', holder: '礼盒' }),
  )
  expect(await save(shop, '礼盒', [['茶叶', 1]], '节日装')).toMatchObject({ name: '节日装' })
  await shop.api.bill.setEnabled({ id: bill.id, enabled: false })
  await expect(shop.api.bill.explode({ billId: bill.id, quantity: units(1), warehouseId: null })).rejects.toMatchObject(
    refused('DISABLED', { entity: 'bill', name: '标准' }),
  )
  expect(await shop.brokenChecks()).toEqual([])
})

test('components are goods in use, in units of theirs; a product of a bill keeps its units', async () => {
  const shop = await openShop()
  const delivery = await shop.makeProduct(productContent({ name: '送货', kind: 'service' }))
  const bill = await content(shop, '礼盒', [['茶叶', 1]])
  const withPart = (part: Partial<BillContent['lines'][number]>) =>
    shop.api.bill.save({ id: null, version: null, content: { ...bill, lines: [{ ...bill.lines[0]!, ...part }] } })
  await expect(withPart({ productId: delivery.id, unitId: delivery.unitId })).rejects.toMatchObject(
    refused('SERVICE_HAS_NO_STOCK', { product: '送货', line: 1 }),
  )
  const cased = await shop.makeProduct(productContent({ name: '罐', units: [{ name: '罐', ratio: quantity(10_000) }] }))
  await expect(withPart({ unitId: cased.unitId })).rejects.toMatchObject(
    refused('UNIT_NOT_OF_PRODUCT', { product: '茶叶', line: 1 }),
  )
  await withPart({})
  const tea = await shop.product('茶叶')
  const read = await shop.api.product.get({ id: tea.id })
  expect(read.used).toBe(true)
  const renamed = productContent({ name: '茶叶', code: read.code, units: [{ name: '两', ratio: quantity(10_000) }] })
  await expect(shop.api.product.update({ id: tea.id, version: read.version, content: renamed })).rejects.toMatchObject(
    refused('IN_USE', { entity: 'product', name: '茶叶', field: 'units' }),
  )
  await shop.api.product.setEnabled({ id: tea.id, enabled: false })
  await expect(withPart({})).rejects.toMatchObject(refused('DISABLED', { entity: 'product', name: '茶叶' }))
})

test('quantities beyond what a document takes are refused, not worked out wrongly', async () => {
  const shop = await stocked()
  const bill = await content(shop, '礼盒', [['茶叶', 2]])
  const made = await shop.api.bill.save({ id: null, version: null, content: bill })
  const most = quantity(1_000_000_000_000)
  await expect(shop.api.bill.explode({ billId: made.id, quantity: most, warehouseId: null })).rejects.toMatchObject(
    refused('VALUE_OUT_OF_RANGE', { field: 'quantity', line: 1 }),
  )
  const { productId, unitId } = bill.lines[0]!
  const estimate = await shop.api.bill.estimate({ lines: [{ productId, unitId, quantity: most }] })
  // 100,000,000 × 3.33
  expect(estimate).toEqual({ lines: [{ cost: 33_300_000_000 }], cost: 33_300_000_000 })
})

test('who may not see cost reads bills without it', async () => {
  const shop = await stocked()
  const bill = await save(shop, '礼盒', [['茶叶', 2]])
  const { cashier } = await hireStaff(shop)
  const { productId, unitId, quantity: count } = bill.lines[0]!
  expect(await cashier.api.bill.get({ id: bill.id })).toMatchObject({ cost: null, lines: [{ cost: null }] })
  expect(await cashier.api.bill.estimate({ lines: [{ productId, unitId, quantity: count }] })).toEqual({
    lines: [{ cost: null }],
    cost: null,
  })
  expect(await cashier.api.bill.explode({ billId: bill.id, quantity: units(1), warehouseId: null })).toMatchObject({
    cost: null,
    lines: [{ cost: null, stock: 100_000 }],
  })
})
