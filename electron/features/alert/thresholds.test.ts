import { beforeEach, expect, test, vi } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const NOTHING = { productId: null, categoryId: null, warehouseId: null } as const
const VALUES = { minimumStock: quantity(50_000), maximumStock: null, slowDays: 60, expiryDays: null } as const

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})

test('a rule is put in the place of the one before, and taken back, with every state in the audit log', async () => {
  const { api } = shop
  const warehouseId = await shop.warehouse('门店')
  const first = await api.alert.setThreshold({ ...NOTHING, warehouseId, ...VALUES })
  expect(first).toEqual({ id: 1, ...NOTHING, warehouseId, categoryName: '', warehouseName: '门店', ...VALUES })
  const second = await api.alert.setThreshold({ ...NOTHING, warehouseId, ...VALUES, slowDays: 30 })
  expect(second).toEqual({ ...first, slowDays: 30 })
  expect(await shop.brokenChecks()).toEqual([])
  await api.alert.removeThreshold({ id: first.id })
  expect(await api.alert.thresholds({ productId: null })).toEqual([])
  expect(await shop.brokenChecks()).toEqual([])
  const log = shop.program.host.current.books.db.sqlite
    .prepare<[], { action: string }>("SELECT action FROM audit_entry WHERE entity = 'threshold' ORDER BY id")
    .all()
  expect(log.map(({ action }) => action)).toEqual(['threshold.set', 'threshold.set', 'threshold.remove'])
})

test('a threshold changed behind the audit log is found', async () => {
  await shop.api.alert.setThreshold({ ...NOTHING, ...VALUES })
  shop.program.host.current.books.write((db) => db.sqlite.prepare('UPDATE stock_threshold SET slow_days = 1').run())
  expect(await shop.brokenChecks()).toEqual(['I12 masters equal the after-image of their last audit row: threshold 1'])
})

test('what cannot be is refused and says where', async () => {
  const { api } = shop
  const { id: productId } = await shop.product('米')
  const categoryId = (await api.product.createCategory({ name: '粮', parentId: null })).id
  const problem = (field: string, rule: string) => ({
    data: { code: 'INVALID_INPUT', params: { problems: [{ field, rule }] } },
  })
  await expect(
    api.alert.setThreshold({ ...NOTHING, categoryId, ...VALUES, maximumStock: quantity(40_000) }),
  ).rejects.toMatchObject(problem('maximumStock', 'range'))
  await expect(api.alert.setThreshold({ ...NOTHING, productId, ...VALUES })).rejects.toMatchObject(
    problem('minimumStock', 'ofProduct'),
  )
  await expect(
    api.alert.setThreshold({ productId, categoryId, warehouseId: await shop.warehouse('门店'), ...VALUES }),
  ).rejects.toMatchObject(problem('categoryId', 'productAndCategory'))
  for (const [scope, entity] of [
    [{ productId: id<'product'>(999), warehouseId: id<'warehouse'>(1) }, 'product'],
    [{ categoryId: id<'category'>(999) }, 'category'],
    [{ warehouseId: id<'warehouse'>(999) }, 'warehouse'],
  ] as const)
    await expect(api.alert.setThreshold({ ...NOTHING, ...scope, ...VALUES })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND', params: { entity, id: 999 } },
    })
  await expect(api.alert.removeThreshold({ id: id<'threshold'>(999) })).rejects.toMatchObject({
    data: { code: 'NOT_FOUND', params: { entity: 'threshold', id: 999 } },
  })
})

test('货位: set many at once, only changes are written, read back, counted, taken away', async () => {
  const { api } = shop
  const [rice, oil] = [await shop.product('米'), await shop.product('油')]
  const [front, back] = [await shop.warehouse('门店'), await shop.warehouse('后仓')]
  const set = (...rows: [number, number, string][]) =>
    api.alert.setLocations({
      rows: rows.map(([productId, warehouseId, location]) => ({
        productId: id<'product'>(productId),
        warehouseId: id<'warehouse'>(warehouseId),
        location,
      })),
    })
  expect(await set([rice.id, front, 'A-01'], [oil.id, front, 'A-01'], [rice.id, back, '2 排 3 层'])).toEqual({
    changed: 3,
  })
  expect(await set([rice.id, front, 'A-01'], [oil.id, front, 'B-07'])).toEqual({ changed: 1 })
  expect(await api.alert.locations({ productId: rice.id })).toEqual([
    { warehouseId: front, location: 'A-01' },
    { warehouseId: back, location: '2 排 3 层' },
  ])
  expect(await api.alert.locationNames({ warehouseId: front })).toEqual([
    { location: 'A-01', productCount: 1 },
    { location: 'B-07', productCount: 1 },
  ])
  const stock = { asOf: null, search: '', categoryId: null, warehouseId: front, state: 'all' } as const
  const page = { ...stock, sort: 'code', descending: false, cursor: null, limit: 20 } as const
  const places = async (input: Parameters<typeof api.stock.page>[0]) =>
    (await api.stock.page(input)).rows.map(({ name, location }) => `${name} ${location}`)
  expect(await places(page)).toEqual(['米 A-01', '油 B-07'])
  expect(await places({ ...page, warehouseId: null })).toEqual(['米 ', '油 '])
  expect(await places({ ...page, location: 'B-07' })).toEqual(['油 B-07'])
  expect(await api.stock.totals({ ...stock, location: 'B-07' })).toMatchObject({ productCount: 1 })
  expect(await set([rice.id, front, ''])).toEqual({ changed: 1 })
  expect(await api.alert.locations({ productId: rice.id })).toEqual([{ warehouseId: back, location: '2 排 3 层' }])
  await expect(set([rice.id, front, 'C'], [rice.id, front, 'D'])).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'rows.1.warehouseId', rule: 'duplicate' }] } },
  })
  await expect(set([rice.id, front, 'C'], [999, front, 'D'])).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  expect(await api.alert.locationNames({ warehouseId: front })).toEqual([{ location: 'B-07', productCount: 1 }])
  expect(await shop.brokenChecks()).toEqual([])
})

test('without 成本: what is low is seen, what it cost and from whom is not', async () => {
  const rice = await shop.product('米')
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '米', quantity: '2', price: '9.1357' }])
  await shop.api.alert.setThreshold({ ...NOTHING, ...VALUES })
  const { cashier, accountant } = await hireStaff(shop)
  const input = {
    search: '',
    categoryId: null,
    warehouseId: null,
    kind: 'low',
    sort: 'urgency',
    descending: false,
    cursor: null,
    limit: 5,
  } as const
  const [seen] = (await accountant.api.alert.page(input)).rows
  expect(seen).toMatchObject({ value: 1827, suggestion: { lastPurchase: { supplierName: '永盛', price: 9_135_700 } } })
  const [row] = (await cashier.api.alert.page(input)).rows
  expect(row).toMatchObject({ productId: rice.id, value: null, suggestion: { quantity: 30_000, lastPurchase: null } })
  for (const api of [cashier.api, accountant.api])
    await expect(api.alert.setThreshold({ ...NOTHING, ...VALUES })).rejects.toMatchObject({
      data: { code: 'FORBIDDEN', params: { permission: 'product.write' } },
    })
})
