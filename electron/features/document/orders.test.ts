import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { rate, ZERO_RATE } from '#shared/kernel/rate.ts'
import { openShop, type LineText, type Shop } from '#electron/harness/shop.ts'
import type { DocumentRow } from '#shared/contract/document.ts'

const refusal = (code: string, params: object = {}) => ({ data: { code, params: expect.objectContaining(params) } })

/** The lines of a document, to be carried out. */
async function linesOf(shop: Shop, { id }: DocumentRow) {
  return (await shop.api.document.get({ id })).lines
}

/** So much of every line of an order. */
async function carrying(shop: Shop, order: DocumentRow, ...quantities: string[]): Promise<LineText[]> {
  const lines = await linesOf(shop, order)
  return quantities.map((quantity, index) => ({
    product: lines[index]!.productName,
    quantity,
    sourceLineId: lines[index]!.id,
  }))
}

const standing = async (shop: Shop, { id }: DocumentRow) => {
  const { fulfilment, lines } = await shop.api.document.get({ id })
  return [fulfilment, ...lines.map((line) => line.fulfilled)]
}

test('an order moves nothing, is fulfilled by receipts at its price, and opens again when one is voided', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [
    { product: 'A', quantity: '10', price: '2.50' },
    { product: 'B', quantity: '4', price: '1' },
  ])
  expect(order).toMatchObject({ number: 'CGDD-20260301-0001', fulfilment: 'none', revision: 1, grossAmount: 2900 })
  expect(await shop.pool('A')).toBe('0 0.00')
  const first = await shop.post('purchaseReceipt', '2026-03-02', await carrying(shop, order, '6'))
  expect(first.grossAmount).toBe(1500)
  expect(await standing(shop, order)).toEqual(['part', 60_000, 0])
  await shop.post('purchaseReceipt', '2026-03-03', await carrying(shop, order, '4', '4'))
  expect(await standing(shop, order)).toEqual(['full', 100_000, 40_000])
  expect(await shop.api.document.returnable({ id: order.id })).toEqual([])
  await shop.void(first)
  expect(await standing(shop, order)).toEqual(['part', 40_000, 40_000])
  expect(await shop.api.document.returnable({ id: order.id })).toMatchObject([{ quantity: 60_000, amount: 1500 }])
  expect(await shop.brokenChecks()).toEqual([])
})

test('what is returned does not open the order again', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', await carrying(shop, order, '10'))
  await shop.post('purchaseReturn', '2026-03-03', await carrying(shop, receipt, '3'))
  expect(await standing(shop, order)).toEqual(['full', 100_000])
  expect(await shop.brokenChecks()).toEqual([])
})

test('more than ordered is refused over all lines and documents, but for the tolerance', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const [six] = await carrying(shop, order, '6')
  // Each line alone would be within the order.
  await expect(shop.post('purchaseReceipt', '2026-03-02', [six!, six!])).rejects.toMatchObject(
    refusal('ORDER_EXCEEDED', { number: order.number, ordered: 100_000, over: 20_000 }),
  )
  await shop.post('purchaseReceipt', '2026-03-02', [six!])
  await expect(shop.post('purchaseReceipt', '2026-03-02', [six!])).rejects.toMatchObject(refusal('ORDER_EXCEEDED'))
  await shop.api.order.setTolerances({ overReceipt: rate(2000), overShipment: ZERO_RATE })
  await shop.post('purchaseReceipt', '2026-03-02', [six!])
  expect(await standing(shop, order)).toEqual(['full', 120_000])
  expect(await shop.brokenChecks()).toEqual([])
})

test('rejected goods stay out of stock and of what is owed; a line may be rejected as a whole', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [
    { product: 'A', quantity: '10', price: '2' },
    { product: 'B', quantity: '5', price: '1' },
  ])
  const [a, b] = await carrying(shop, order, '8', '0')
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', [
    { ...a!, rejected: '2', rejectReason: '破损' },
    { ...b!, rejected: '5' },
  ])
  expect(receipt.grossAmount).toBe(1600)
  expect(await shop.pool('A')).toBe('8 16.00')
  expect(await linesOf(shop, receipt)).toMatchObject([
    { quantity: 80_000, rejected: 20_000, rejectReason: '破损' },
    { quantity: 0, rejected: 50_000, rejectReason: '', kind: 'goods' },
  ])
  expect(await standing(shop, order)).toEqual(['part', 80_000, 0])
  expect(await shop.brokenChecks()).toEqual([])
  await shop.void(receipt)
  expect(await standing(shop, order)).toEqual(['none', 0, 0])
  expect(await shop.brokenChecks()).toEqual([])
})

test('a closed order takes no more until it is reopened', async () => {
  const shop = await openShop()
  const order = await shop.post('salesOrder', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '20', price: '1' }])
  const two = await carrying(shop, order, '2')
  const shipment = await shop.post('salesShipment', '2026-03-02', two)
  await shop.api.order.close({ id: order.id, reason: '客户不要了' })
  expect(await standing(shop, order)).toEqual(['closed', 20_000])
  await expect(shop.post('salesShipment', '2026-03-02', two)).rejects.toMatchObject(
    refusal('ORDER_CLOSED', { number: order.number }),
  )
  // Not even what would complete it.
  await expect(shop.post('salesShipment', '2026-03-02', await carrying(shop, order, '8'))).rejects.toMatchObject(
    refusal('ORDER_CLOSED', { number: order.number }),
  )
  // Nor by 改单 of what was shipped before: as much or less is not more.
  const amend = async ({ id }: DocumentRow, quantity: string) => {
    const content = await shop.content('salesShipment', '2026-03-02', await carrying(shop, order, quantity))
    return shop.api.document.amend({ id, content, draftId: null, reason: '' })
  }
  await expect(amend(shipment, '3')).rejects.toMatchObject(refusal('ORDER_CLOSED', { number: order.number }))
  await amend(await amend(shipment, '1'), '1')
  expect(await standing(shop, order)).toEqual(['closed', 10_000])
  await expect(shop.api.order.close({ id: order.id, reason: '' })).rejects.toMatchObject(refusal('ORDER_CLOSED'))
  await shop.api.order.reopen({ id: order.id, reason: '' })
  await shop.post('salesShipment', '2026-03-02', two)
  expect(await standing(shop, order)).toEqual(['part', 30_000])
  await expect(shop.api.order.reopen({ id: order.id, reason: '' })).rejects.toMatchObject(refusal('ORDER_NOT_CLOSED'))
  expect(await shop.brokenChecks()).toEqual([])
})

test('a revision keeps its number of order, what is fulfilled, and links of earlier revisions', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [
    { product: 'A', quantity: '10', price: '2' },
    { product: 'B', quantity: '5', price: '1' },
  ])
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', await carrying(shop, order, '4'))
  const revise = async (lines: LineText[]) =>
    shop.api.document.amend({
      id: order.id,
      content: await shop.content('purchaseOrder', '2026-03-01', lines),
      draftId: null,
      reason: '',
    })
  await expect(revise([{ product: 'A', quantity: '3', price: '2' }])).rejects.toMatchObject(
    refusal('ORDER_BELOW_FULFILLED', { product: 'A', fulfilled: 40_000 }),
  )
  const second = await revise([
    { product: 'C', quantity: '1', price: '9' },
    { product: 'A', quantity: '6', price: '2.20' },
  ])
  expect(second).toMatchObject({ revision: 2, fulfilment: 'part' })
  expect(await standing(shop, second)).toEqual(['part', 0, 40_000])
  expect((await shop.api.document.get({ id: second.id })).dependents).toMatchObject([{ number: receipt.number }])
  expect((await shop.api.document.get({ id: receipt.id })).sources).toMatchObject([{ number: second.number }])
  // A line read before the revision is carried out by the revised one.
  const [a] = await carrying(shop, order, '2')
  await shop.post('purchaseReceipt', '2026-03-03', [a!])
  expect(await standing(shop, second)).toEqual(['part', 0, 60_000])
  await expect(shop.void(second)).rejects.toMatchObject(refusal('HAS_DEPENDENTS'))
  expect(await shop.brokenChecks()).toEqual([])
})

test('request, quotes, order: the request is fulfilled through the quote that became an order', async () => {
  const shop = await openShop()
  const request = await shop.post('purchaseRequest', '2026-03-01', [{ product: 'A', quantity: '10' }])
  const [asked] = await carrying(shop, request, '10')
  const dear = await shop.post('supplierQuote', '2026-03-01', [{ ...asked!, price: '3' }])
  const cheap = await shop.post('supplierQuote', '2026-03-01', [{ ...asked!, price: '2' }])
  expect(await standing(shop, request)).toEqual(['none', 0])
  const order = await shop.post('purchaseOrder', '2026-03-02', await carrying(shop, cheap, '10'))
  expect(order.grossAmount).toBe(2000)
  expect(await standing(shop, request)).toEqual(['full', 100_000])
  expect(await standing(shop, cheap)).toEqual(['full', 100_000])
  expect(await standing(shop, dear)).toEqual(['none', 0])
  expect(await shop.brokenChecks()).toEqual([])
  await shop.void(order)
  expect(await standing(shop, request)).toEqual(['none', 0])
  expect(await shop.brokenChecks()).toEqual([])
})

test('lists: what is open, what is late', async () => {
  const shop = await openShop()
  const header = { expectedOn: businessDate('2026-03-05') }
  const late = await shop.post(
    'purchaseOrder',
    '2026-03-01',
    [{ product: 'A', quantity: '1', price: '1' }],
    '门店',
    header,
  )
  const full = await shop.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '1', price: '1' }])
  await shop.post('purchaseReceipt', '2026-03-02', await carrying(shop, full, '1'))
  const list = async (fulfilment: 'open' | 'overdue' | 'full' | 'all') =>
    (
      await shop.api.document.page({
        ...{ type: 'purchaseOrder', search: '', from: null, to: null, partnerId: null, warehouseId: null },
        ...{ status: 'all', sort: 'number', descending: false, cursor: null, limit: 50, fulfilment },
      })
    ).rows.map((row) => row.number)
  expect(await list('open')).toEqual([late.number])
  expect(await list('overdue')).toEqual([late.number])
  expect(await list('full')).toEqual([full.number])
  expect(await list('all')).toEqual([late.number, full.number])
})

test('terms are kept and may not lie before the order', async () => {
  const shop = await openShop()
  const lines = [{ product: 'A', quantity: '1', price: '1' }]
  const order = await shop.post('salesOrder', '2026-03-01', lines, '门店', {
    expectedOn: businessDate('2026-03-04'),
    deposit: money(5000),
    paymentTerms: '货到付款',
    shippingAddress: '人民路 1 号',
  })
  expect((await shop.api.document.get({ id: order.id })).terms).toEqual({
    expectedOn: '2026-03-04',
    validUntil: null,
    leadDays: null,
    deposit: 5000,
    paymentTerms: '货到付款',
    shippingAddress: '人民路 1 号',
  })
  await expect(
    shop.post('salesOrder', '2026-03-01', lines, '门店', { expectedOn: businessDate('2026-02-28') }),
  ).rejects.toMatchObject(refusal('DATE_BEFORE_DOCUMENT', { field: 'expectedOn' }))
  await expect(
    shop.post('salesShipment', '2026-03-01', lines, '门店', { expectedOn: businessDate('2026-03-02') }),
  ).rejects.toMatchObject(refusal('INVALID_INPUT'))
})
