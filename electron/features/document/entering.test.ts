import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '#shared/contract/document.ts'
import { id } from '#shared/kernel/id.ts'
import { money, MONEY_LIMIT } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const refused = (code: string, params: object = {}) => ({ data: { code, params } })
const A = [{ product: 'A', quantity: '1', price: '10' }]

async function post(shop: Shop, content: DocumentContent) {
  const row = await shop.api.document.post({ content, draftId: null })
  return shop.api.document.get({ id: row.id })
}

describe('dates', () => {
  test('not after today, not before the books', async () => {
    const shop = await openShop()
    shop.setToday('2026-06-30')
    await expect(shop.post('purchaseReceipt', '2026-07-01', A)).rejects.toMatchObject(
      refused('DATE_IN_FUTURE', { date: '2026-07-01', today: '2026-06-30' }),
    )
    await expect(shop.post('purchaseReceipt', '2025-12-31', A)).rejects.toMatchObject(
      refused('DATE_BEFORE_OPENING', { date: '2025-12-31', openedOn: '2026-01-01' }),
    )
    await shop.post('purchaseReceipt', '2026-06-30', A)
    await shop.post('purchaseReceipt', '2026-01-01', A)
    expect(await shop.pool('A')).toBe('2 20.00')
  })

  test('opening stock may be dated the day before, so that it comes before everything', async () => {
    const shop = await openShop()
    await shop.post('purchaseReceipt', '2026-01-01', [{ product: 'A', quantity: '10', amount: '100' }])
    const sale = await shop.post('salesShipment', '2026-01-01', [{ product: 'A', quantity: '10', price: '20' }])
    const opening = await shop.post('openingStock', '2025-12-31', [{ product: 'A', quantity: '10', amount: '200' }])
    expect(opening.number).toBe('QCKC-20251231-0001')
    expect((await shop.api.document.get({ id: sale.id })).lines[0]?.cost).toBe(-15_000)
    await expect(shop.post('openingStock', '2025-12-30', A)).rejects.toMatchObject(refused('DATE_BEFORE_OPENING'))
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('at the day boundary of a night shop it is still yesterday', async () => {
    const shop = await openShop(startTestProgram({ dayBoundary: 720 }))
    shop.setToday('2026-06-30')
    // The test clock stands at noon, which is where this day begins.
    await shop.post('purchaseReceipt', '2026-06-30', A)
    await expect(shop.post('purchaseReceipt', '2026-07-01', A)).rejects.toMatchObject(refused('DATE_IN_FUTURE'))
  })
})

describe('units, discount, freight, gifts', () => {
  test('箱 of 24: price and quantity per box, stock per bottle', async () => {
    const shop = await openShop()
    const units = [
      { name: '瓶', ratio: quantity(10_000) },
      { name: '箱', ratio: quantity(240_000) },
    ]
    const water = await shop.api.product.create(productContent({ name: '水', units }))
    const box = water.units[1]!.unitId
    const receipt = await shop.content('purchaseReceipt', '2026-03-01', [
      { product: 'A', quantity: '2.5', price: '36' },
    ])
    const detail = await post(shop, { ...receipt, lines: [{ ...receipt.lines[0]!, productId: water.id, unitId: box }] })
    expect(detail.lines[0]).toMatchObject({
      unitName: '箱',
      ratio: 240_000,
      quantity: 25_000,
      baseQuantity: 600_000,
      amount: 9000,
      cost: 9000,
    })
    const card = await shop.api.stock.card({ productId: water.id })
    expect([card.quantity, card.value, card.unitCost, card.unitName]).toEqual([600_000, 9000, 1_500_000, '瓶'])
    const foreign = { ...receipt, lines: [{ ...receipt.lines[0]!, unitId: box }] }
    await expect(post(shop, foreign)).rejects.toMatchObject(refused('UNIT_NOT_OF_PRODUCT', { product: 'A', line: 1 }))
  })

  test('a discount reduces the amount, not the cost', async () => {
    const shop = await openShop()
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '500' }])
    const sale = await shop.content('salesShipment', '2026-03-02', [{ product: 'A', quantity: '10', price: '82.50' }])
    const detail = await post(shop, { ...sale, lines: [{ ...sale.lines[0]!, discountRate: rate(1500) }] })
    expect(detail).toMatchObject({
      listAmount: 82_500,
      discountAmount: 12_375,
      grossAmount: 70_125,
      netAmount: 70_125,
      taxAmount: 0,
    })
    expect(detail.lines[0]).toMatchObject({ listAmount: 82_500, amount: 70_125, cost: -50_000 })
    expect(await shop.brokenChecks()).toEqual([])
    await shop.void(detail)
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('freight goes into the cost by amount, to the 分; a service carries none', async () => {
    const shop = await openShop()
    const service = await shop.api.product.create(productContent({ name: '安装', kind: 'service' }))
    const receipt = await shop.content('purchaseReceipt', '2026-03-01', [
      { product: 'A', quantity: '1', amount: '10' },
      { product: 'B', quantity: '1', amount: '10' },
      { product: 'C', quantity: '1', amount: '10' },
      { product: 'A', quantity: '1', amount: '70' },
    ])
    const served = receipt.lines.map((line, index) =>
      index === 3 ? { ...line, productId: service.id, unitId: service.units[0]!.unitId } : line,
    )
    const detail = await post(shop, { ...receipt, freight: money(100), lines: served })
    expect(detail.lines.map(({ chargeAmount, cost }) => [chargeAmount, cost])).toEqual([
      [34, 1034],
      [33, 1033],
      [33, 1033],
      [0, null],
    ])
    expect(detail).toMatchObject({ freight: 100, grossAmount: 10_000 })
    const standing = await shop.api.partner.standing({ id: detail.partnerId!, side: 'supplier' })
    expect(standing.balance).toBe(10_100)
    await shop.void(detail)
    expect((await shop.api.partner.standing({ id: detail.partnerId!, side: 'supplier' })).balance).toBe(0)
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('a gift comes in for nothing and lowers the average', async () => {
    const shop = await openShop()
    await shop.post('purchaseReceipt', '2026-03-01', [
      { product: 'A', quantity: '10', amount: '100' },
      { product: 'A', quantity: '2', price: '0' },
    ])
    expect(await shop.pool('A')).toBe('12 100.00')
    await expect(shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '2' }])).rejects.toMatchObject(
      refused('FIELD_REQUIRED', { field: 'price', line: 1 }),
    )
  })

  test('opening stock without a price comes in at current cost, else at the reference price as it was', async () => {
    const shop = await openShop()
    const B = await shop.api.product.create(productContent({ name: '参', purchasePrice: null }))
    await shop.post('purchaseReceipt', '2026-01-01', [{ product: 'A', quantity: '10', amount: '25' }])
    const opening = await shop.content('openingStock', '2026-01-02', [{ product: 'A', quantity: '4' }])
    const content = productContent({ name: '参', code: B.code, units: [{ name: '个', ratio: quantity(10_000) }] })
    const priced = await shop.api.product.update({
      id: B.id,
      version: 1,
      content: { ...content, purchasePrice: 5_555_000 as never },
    })
    await post(shop, {
      ...opening,
      lines: [
        opening.lines[0]!,
        { ...opening.lines[0]!, productId: B.id, unitId: priced.units[0]!.unitId, quantity: quantity(30_000) },
      ],
    })
    expect(await shop.pool('A')).toBe('14 35.00')
    // The reference price of the day it was posted counts, whatever it becomes.
    await shop.api.product.update({ id: B.id, version: 2, content: { ...content, purchasePrice: 9_000_000 as never } })
    expect(await shop.brokenChecks()).toEqual([])
    expect((await shop.api.stock.card({ productId: B.id })).value).toBe(1667)
  })
})

describe('what does not belong into a document', () => {
  test('fields its type does not have', async () => {
    const shop = await openShop()
    const opening = await shop.content('openingStock', '2026-01-01', A)
    const unused = (field: string) => refused('INVALID_INPUT', { problems: [{ field, rule: 'unused' }] })
    await expect(post(shop, { ...opening, freight: money(1) })).rejects.toMatchObject(unused('freight'))
    await expect(post(shop, { ...opening, externalNumber: 'x' })).rejects.toMatchObject(unused('externalNumber'))
    await expect(post(shop, { ...opening, reason: 'x' })).rejects.toMatchObject(unused('reason'))
    await expect(post(shop, { ...opening, partnerId: id<'partner'>(1) })).rejects.toMatchObject(unused('partnerId'))
    await expect(
      post(shop, { ...opening, lines: [{ ...opening.lines[0]!, discountRate: rate(1) }] }),
    ).rejects.toMatchObject(unused('lines.0.discountRate'))
  })

  test('masters that are missing, out of use or on the other side', async () => {
    const shop = await openShop()
    const receipt = await shop.content('purchaseReceipt', '2026-03-01', A)
    await expect(post(shop, { ...receipt, partnerId: null })).rejects.toMatchObject(
      refused('FIELD_REQUIRED', { field: 'partner', line: 0 }),
    )
    await expect(post(shop, { ...receipt, partnerId: id<'partner'>(99) })).rejects.toMatchObject(
      refused('NOT_FOUND', { entity: 'partner', id: 99 }),
    )
    await expect(post(shop, { ...receipt, warehouseId: id<'warehouse'>(99) })).rejects.toMatchObject(
      refused('NOT_FOUND', { entity: 'warehouse', id: 99 }),
    )
    const {
      id: _id,
      enabled: _enabled,
      isWalkIn: _walkIn,
      version,
      ...partner
    } = await shop.api.partner.get({ id: receipt.partnerId! })
    await shop.api.partner.update({ id: receipt.partnerId!, version, content: { ...partner, isSupplier: false } })
    await expect(post(shop, receipt)).rejects.toMatchObject(
      refused('PARTNER_NOT_OF_SIDE', { name: '永盛', side: 'supplier' }),
    )
    await shop.api.partner.update({ id: receipt.partnerId!, version: version + 1, content: partner })
    await shop.api.product.setEnabled({ id: receipt.lines[0]!.productId, enabled: false })
    await expect(post(shop, receipt)).rejects.toMatchObject(refused('DISABLED', { entity: 'product', name: 'A' }))
  })

  test('more than the books can hold', async () => {
    const shop = await openShop()
    const receipt = await shop.content('purchaseReceipt', '2026-03-01', [
      { product: 'A', quantity: '1000000', amount: '1' },
    ])
    const [line] = receipt.lines
    const large = { ...line!, amount: money(MONEY_LIMIT) }
    await expect(post(shop, { ...receipt, lines: [large, large] })).rejects.toMatchObject(refused('TOTAL_TOO_LARGE'))
    await expect(post(shop, { ...receipt, lines: Array<typeof large>(1000).fill(large) })).rejects.toMatchObject(
      refused('TOTAL_TOO_LARGE'),
    )
    await expect(post(shop, { ...receipt, freight: money(1), lines: [large] })).rejects.toMatchObject(
      refused('TOTAL_TOO_LARGE'),
    )
    const tiny = { ...line!, quantity: quantity(1), amount: money(100_000_000) }
    await expect(post(shop, { ...receipt, lines: [tiny] })).rejects.toMatchObject(
      refused('VALUE_OUT_OF_RANGE', { field: 'amount', line: 1 }),
    )
    const many = { ...line!, quantity: quantity(1_000_000_000_000) }
    await expect(post(shop, { ...receipt, lines: [many, many] })).rejects.toMatchObject(
      refused('VALUE_OUT_OF_RANGE', { field: 'quantity' }),
    )
    expect((await post(shop, { ...receipt, lines: [large] })).grossAmount).toBe(MONEY_LIMIT)
    await shop.post('purchaseReceipt', '2026-03-01', A)
    expect(await shop.brokenChecks()).toEqual([])
  })
})

test('numbers run per type and date without holes, voids and refusals included', async () => {
  const shop = await openShop()
  const first = await shop.post('purchaseReceipt', '2026-03-01', A)
  await expect(
    shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '2', price: '1' }]),
  ).rejects.toMatchObject(refused('INSUFFICIENT_STOCK'))
  const voided = await shop.void(first)
  const next = await shop.post('purchaseReceipt', '2026-03-01', A)
  const other = await shop.post('purchaseReceipt', '2026-03-02', A)
  const sale = await shop.post('salesShipment', '2026-03-01', A)
  expect([first, voided, next, other, sale].map(({ number }) => number)).toEqual([
    'CGRK-20260301-0001',
    'CGRK-20260301-0002',
    'CGRK-20260301-0003',
    'CGRK-20260302-0001',
    'XSCK-20260301-0001',
  ])
})

test('codes go on by themselves after one was given or changed by hand', async () => {
  const shop = await openShop()
  const first = await shop.api.product.create(productContent({ name: '甲' }))
  await shop.api.product.update({ id: first.id, version: 1, content: productContent({ name: '甲', code: '00002' }) })
  expect((await shop.api.product.create(productContent({ name: '乙' }))).code).toBe('00003')
  await shop.api.product.create(productContent({ name: '丙', code: '99999999' }))
  expect((await shop.api.product.create(productContent({ name: '丁' }))).code).toBe('100000000')
  expect((await shop.api.product.create(productContent({ name: '戊' }))).code).toBe('100000001')
  const warehouse = await shop.api.warehouse.create({ code: '', name: '后仓', address: '', remark: '' })
  await shop.api.warehouse.update({
    id: warehouse.id,
    version: 1,
    content: { code: '07', name: '后仓', address: '', remark: '' },
  })
  expect((await shop.api.warehouse.create({ code: '', name: '前仓', address: '', remark: '' })).code).toBe('08')
})
