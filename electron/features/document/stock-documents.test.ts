import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

async function stocked(shop: Shop): Promise<void> {
  await shop.post('purchaseReceipt', '2026-02-01', [
    { product: 'A', quantity: '10', amount: '20' },
    { product: 'B', quantity: '10', amount: '50' },
  ])
}

const refused = (code: string, params: object = {}) => ({ data: { code, params } })

async function stockIn(shop: Shop, product: string, warehouse: string): Promise<number> {
  const { warehouses } = await shop.api.stock.card({ productId: (await shop.product(product)).id })
  return warehouses.find(({ name }) => name === warehouse)?.quantity ?? 0
}

test('a transfer moves goods and no cost, and is void again', async () => {
  const shop = await openShop()
  await stocked(shop)
  const toWarehouseId = await shop.warehouse('后仓')
  const lines = [{ product: 'A', quantity: '4' }]
  const transfer = await shop.post('transfer', '2026-02-02', lines, '门店', { toWarehouseId })
  expect(transfer).toMatchObject({ number: 'DB-20260202-0001', quantity: 40_000, grossAmount: 0 })
  expect(await stockIn(shop, 'A', '后仓')).toBe(40_000)
  expect(await shop.pool('A')).toBe('10 20.00')
  const document = await shop.api.document.get({ id: transfer.id })
  expect(document).toMatchObject({ toWarehouseId, toWarehouseName: '后仓', lines: [{ cost: 0 }] })
  await expect(shop.post('transfer', '2026-02-02', lines, '后仓', { toWarehouseId })).rejects.toMatchObject(
    refused('SAME_WAREHOUSE', { warehouse: '后仓' }),
  )
  await expect(shop.post('transfer', '2026-02-02', lines)).rejects.toMatchObject(refused('FIELD_REQUIRED'))
  await shop.void(transfer)
  expect(await stockIn(shop, 'A', '后仓')).toBe(0)
  expect(await shop.brokenChecks()).toEqual([])
})

test('two steps: sent, on the way, received in parts, never more than was sent', async () => {
  const shop = await openShop()
  await stocked(shop)
  const destinationWarehouseId = await shop.warehouse('后仓')
  const transit = await shop.api.warehouse.ensureTransit({ name: '在途' })
  expect(await shop.api.warehouse.ensureTransit({ name: '在途' })).toEqual(transit)
  const sent = await shop.post('transfer', '2026-02-02', [{ product: 'A', quantity: '4' }], '门店', {
    toWarehouseId: transit.id,
    destinationWarehouseId,
  })
  const { lines, destinationWarehouseName } = await shop.api.document.get({ id: sent.id })
  expect(destinationWarehouseName).toBe('后仓')
  const sourceLineId = lines[0]!.id
  const receive = async (quantity: string) => {
    const content = await shop.content('transfer', '2026-02-03', [{ product: 'A', quantity, sourceLineId }], '门店', {
      toWarehouseId: destinationWarehouseId,
    })
    return shop.api.document.post({ content: { ...content, warehouseId: transit.id }, draftId: null })
  }
  const arrival = async () => {
    const day = businessDate('2026-02-02')
    const filter = { type: 'transfer', search: '', from: day, to: day, partnerId: null, warehouseId: null } as const
    const order = { status: 'posted', sort: 'number', descending: false, cursor: null, limit: 9 } as const
    return (await shop.api.document.page({ ...filter, ...order })).rows.map((row) => row.arrival)
  }
  expect(await arrival()).toEqual(['open'])
  const first = await receive('3')
  expect(await arrival()).toEqual(['open'])
  expect(await shop.api.document.returnable({ id: sent.id })).toMatchObject([{ lineNumber: 1, quantity: 10_000 }])
  await expect(receive('1.0001')).rejects.toMatchObject(refused('OVER_RETURN', { open: 10_000, over: 1 }))
  await expect(shop.void(sent)).rejects.toMatchObject(refused('HAS_DEPENDENTS', { dependents: first.number }))
  const second = await receive('1')
  expect(await arrival()).toEqual(['done'])
  expect(second.arrival).toBeNull()
  await shop.void(second)
  expect(await arrival()).toEqual(['open'])
  await receive('1')
  expect([await stockIn(shop, 'A', '后仓'), await stockIn(shop, 'A', '在途')]).toEqual([40_000, 0])
  expect(await shop.brokenChecks()).toEqual([])
})

test('an assembly carries its components and the fee; a disassembly shares the cost by weight', async () => {
  const shop = await openShop()
  await stocked(shop)
  const made = await shop.post(
    'assembly',
    '2026-02-02',
    [
      { product: '礼盒', quantity: '2', direction: 'in' },
      { product: 'A', quantity: '2', direction: 'out' },
      { product: 'B', quantity: '2', direction: 'out' },
    ],
    '门店',
    { fee: money(100) },
  )
  expect(await shop.pool('礼盒')).toBe('2 15.00')
  expect((await shop.api.document.get({ id: made.id })).lines.map(({ cost, direction }) => [direction, cost])).toEqual([
    ['in', 1500],
    ['out', -400],
    ['out', -1000],
  ])
  const apart = await shop.post('disassembly', '2026-02-03', [
    { product: '礼盒', quantity: '1', direction: 'out' },
    { product: 'A', quantity: '1', direction: 'in', weight: '1' },
    { product: 'B', quantity: '1', direction: 'in', weight: '2' },
  ])
  expect((await shop.api.document.get({ id: apart.id })).lines.map(({ cost }) => cost)).toEqual([-750, 250, 500])
  await expect(
    shop.post('assembly', '2026-02-03', [{ product: 'A', quantity: '1', direction: 'out' }]),
  ).rejects.toMatchObject(refused('ASSEMBLY_LINES', { type: 'assembly' }))
  await expect(
    shop.post('assembly', '2026-02-03', [
      { product: 'A', quantity: '1', direction: 'in' },
      { product: 'A', quantity: '1', direction: 'out' },
    ]),
  ).rejects.toMatchObject(refused('OWN_COMPONENT', { product: 'A' }))
  await shop.void(apart)
  await shop.void(made)
  expect([await shop.pool('A'), await shop.pool('B'), await shop.pool('礼盒')]).toEqual([
    '10 20.00',
    '10 50.00',
    '0 0.00',
  ])
  expect(await shop.brokenChecks()).toEqual([])
})

test('a cost adjustment changes value only, and is refused without stock', async () => {
  const shop = await openShop()
  await stocked(shop)
  const adjust = (product: string, valueChange: string) =>
    shop.post('costAdjustment', '2026-02-02', [{ product, quantity: '0', valueChange }])
  const down = await adjust('A', '-5.00')
  expect(down).toMatchObject({ number: 'CBTZ-20260202-0001', grossAmount: -500, quantity: 0 })
  expect(await shop.pool('A')).toBe('10 15.00')
  await expect(adjust('A', '-15.01')).rejects.toMatchObject(
    refused('ADJUSTMENT_BELOW_ZERO', { product: 'A', value: 1500, change: -1501 }),
  )
  await expect(adjust('C', '1')).rejects.toMatchObject(refused('ADJUSTMENT_WITHOUT_STOCK', { product: 'C' }))
  // It moves nothing, so a rebuild makes no balance where it stands.
  await shop.post('costAdjustment', '2026-02-02', [{ product: 'A', quantity: '0', valueChange: '0.01' }], '后仓')
  const { books } = shop.program.host.current
  const before = dumpBooks(books.db)
  books.write(rebuildDerivedStock)
  expect(dumpBooks(books.db) === before).toBe(true)
  await shop.void(down)
  expect(await shop.pool('A')).toBe('10 20.01')
  expect(await shop.brokenChecks()).toEqual([])
})

test('a return takes the share of the line that remains, and never more than went', async () => {
  const shop = await openShop()
  await stocked(shop)
  const sale = await shop.post('salesShipment', '2026-02-02', [{ product: 'A', quantity: '3', amount: '10' }])
  const sourceLineId = (await shop.api.document.get({ id: sale.id })).lines[0]!.id
  const giveBack = (quantity: string, date = '2026-02-03') =>
    shop.post('salesReturn', date, [{ product: 'A', quantity, sourceLineId }])
  await expect(giveBack('1', '2026-02-01')).rejects.toMatchObject(
    refused('RETURN_BEFORE_ORIGIN', { number: sale.number }),
  )
  const amounts = [await giveBack('1'), await giveBack('1'), await giveBack('1')].map(({ grossAmount }) => grossAmount)
  expect(amounts).toEqual([333, 334, 333])
  await expect(giveBack('1')).rejects.toMatchObject(
    refused('OVER_RETURN', { number: sale.number, open: 0, over: 10_000 }),
  )
  await expect(shop.void(sale)).rejects.toMatchObject(refused('HAS_DEPENDENTS', { number: sale.number }))
  expect(await shop.api.document.returnable({ id: sale.id })).toEqual([])
  expect(await shop.pool('A')).toBe('10 20.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('more given back in money than was charged: nothing remains for the rest, and never less', async () => {
  const shop = await openShop()
  await stocked(shop)
  const bought = await shop.post('purchaseReceipt', '2026-02-01', [{ product: 'A', quantity: '2', amount: '10' }])
  const sold = await shop.post('salesShipment', '2026-02-02', [{ product: 'A', quantity: '2', amount: '10' }])
  for (const [type, document] of [['purchaseReturn', bought] as const, ['salesReturn', sold] as const]) {
    const sourceLineId = (await shop.api.document.get({ id: document.id })).lines[0]!.id
    await shop.post(type, '2026-02-03', [{ product: 'A', quantity: '1', amount: '12', sourceLineId }])
    expect(await shop.api.document.returnable({ id: document.id })).toMatchObject([{ quantity: 10_000, amount: 0 }])
    const rest = await shop.post(type, '2026-02-03', [{ product: 'A', quantity: '1', sourceLineId }])
    expect(rest.grossAmount).toBe(0)
  }
  expect(await shop.brokenChecks()).toEqual([])
})

test('negative stock allowed: the posting goes through, and the impact says where stock is short', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  const content = await shop.content('salesShipment', '2026-02-02', [{ product: 'A', quantity: '3', price: '5' }])
  const impact = await shop.api.document.check({ do: 'post', content })
  expect(impact).toMatchObject({ refusal: null, shortage: { product: 'A', date: '2026-02-02', short: 30_000 } })
  const sale = await shop.api.document.post({ content, draftId: null })
  expect((await shop.api.document.get({ id: sale.id })).lines[0]).toMatchObject({
    cost: 0,
    provisionalQuantity: 30_000,
  })
  await shop.post('purchaseReceipt', '2026-02-03', [{ product: 'A', quantity: '10', amount: '20' }])
  expect((await shop.api.document.get({ id: sale.id })).lines[0]).toMatchObject({
    cost: 0,
    trueUp: 600,
    provisionalQuantity: 0,
  })
  await shop.api.books.setNegativeStock({ negativeStock: 'forbid' })
  await expect(
    shop.post('salesShipment', '2026-02-04', [{ product: 'A', quantity: '8', price: '5' }]),
  ).rejects.toMatchObject(refused('INSUFFICIENT_STOCK', { short: 10_000 }))
  expect(await shop.pool('A')).toBe('7 14.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('the chain of a cost names what every step was worth and why', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  const sale = await shop.post('salesShipment', '2026-02-01', [{ product: 'A', quantity: '1', price: '5' }])
  const receipt = await shop.post('purchaseReceipt', '2026-02-03', [{ product: 'A', quantity: '4', amount: '8' }])
  await shop.post('costAdjustment', '2026-02-04', [{ product: 'A', quantity: '0', valueChange: '3' }])
  const used = await shop.post('otherOut', '2026-02-05', [{ product: 'A', quantity: '1' }])
  const late = await shop.post('otherOut', '2026-02-03', [{ product: 'A', quantity: '1' }])
  const { steps, next } = await shop.api.stock.costChain({
    productId: (await shop.product('A')).id,
    through: null,
    cursor: null,
    limit: 10,
  })
  expect(next).toBeNull()
  expect(
    steps.map(({ number, reason, value, quantityAfter, valueAfter, unitCost, recostedBy }) => [
      number,
      reason,
      value,
      quantityAfter,
      valueAfter,
      unitCost,
      recostedBy?.number ?? null,
    ]),
  ).toEqual([
    [used.number, 'average', -350, 10_000, 350, 3_500_000, late.number],
    ['CBTZ-20260204-0001', 'adjustment', 300, 20_000, 700, 3_500_000, late.number],
    [late.number, 'average', -200, 20_000, 400, 2_000_000, null],
    [receipt.number, 'entered', 800, 30_000, 600, 2_000_000, null],
    [sale.number, 'provisional', 0, -10_000, 0, null, null],
  ])
  expect(steps[3]?.trueUps).toEqual([{ documentId: sale.id, number: sale.number, quantity: 10_000, amount: 200 }])
})

test('goods that are no longer sold can still be written off, but not bought', async () => {
  const shop = await openShop()
  await stocked(shop)
  await shop.api.product.setEnabled({ id: (await shop.product('A')).id, enabled: false })
  await expect(
    shop.post('purchaseReceipt', '2026-02-02', [{ product: 'A', quantity: '1', amount: '2' }]),
  ).rejects.toMatchObject(refused('DISABLED', { name: 'A' }))
  await shop.post('loss', '2026-02-02', [{ product: 'A', quantity: '10' }])
  expect(await shop.pool('A')).toBe('0 0.00')
})
