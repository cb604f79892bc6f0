import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import { openShop, type LineText, type Shop } from '#electron/harness/shop.ts'

const refusal = (code: string) => ({ data: { code } })

async function carrying(shop: Shop, { id }: DocumentRow, ...quantities: string[]): Promise<LineText[]> {
  const { lines } = await shop.api.document.get({ id })
  return quantities.map((quantity, index) => ({
    product: lines[index]!.productName,
    quantity,
    sourceLineId: lines[index]!.id,
  }))
}

async function supplier(shop: Shop, name: string): Promise<PartnerId> {
  const side = { code: '', name, isSupplier: true, isCustomer: false, contact: '', phone: '', address: '' }
  const bank = { taxNumber: '', bankName: '', bankAccount: '', priceLevelId: null, creditLimit: null }
  return (await shop.api.partner.create({ ...side, ...bank, termDays: 0, remark: '' })).id
}

/** A request of two lines, answered by two suppliers: each is cheaper in one line. */
async function quotedRequest() {
  const shop = await openShop()
  const request = await shop.post('purchaseRequest', '2026-03-01', [
    { product: 'A', quantity: '10' },
    { product: 'B', quantity: '5' },
  ])
  const [a, b] = await carrying(shop, request, '10', '5')
  const first = await shop.post('supplierQuote', '2026-03-01', [
    { ...a!, price: '3' },
    { ...b!, price: '1' },
  ])
  const second = await shop.post(
    'supplierQuote',
    '2026-03-01',
    [
      { ...a!, price: '2' },
      { ...b!, price: '1.5' },
    ],
    '门店',
    {
      partnerId: await supplier(shop, '兴隆'),
      leadDays: 3,
      validUntil: businessDate('2026-03-02'),
      paymentTerms: '月结',
    },
  )
  return { shop, request, first, second }
}

test('quotes side by side: the best of each line and in total, and what is out of date', async () => {
  const { shop, request, first, second } = await quotedRequest()
  const { lines, quotes } = await shop.api.order.compare({ id: request.id })
  expect(lines).toMatchObject([
    { productName: 'A', quantity: 100_000, open: 100_000 },
    { productName: 'B', quantity: 50_000, open: 50_000 },
  ])
  expect(quotes).toMatchObject([
    { number: first.number, total: 3500, isBest: false, complete: true, expired: false, leadDays: null },
    { number: second.number, total: 2750, isBest: true, expired: true, leadDays: 3, paymentTerms: '月结' },
  ])
  expect(quotes.map((quote) => quote.lines.map((line) => line.isBest))).toEqual([
    [false, true],
    [true, false],
  ])
  await expect(shop.api.order.compare({ id: first.id })).rejects.toMatchObject(refusal('DOCUMENT_TYPE_MISMATCH'))
})

test('one key: the best lines become one order for each supplier, of what is still needed', async () => {
  const { shop, request } = await quotedRequest()
  const [three] = await carrying(shop, request, '3')
  await shop.post('purchaseOrder', '2026-03-01', [{ ...three!, price: '2' }])
  const { quotes } = await shop.api.order.compare({ id: request.id })
  const best = quotes.flatMap((quote) => quote.lines.filter((line) => line.isBest).map((line) => line.quoteLineId))
  const orders = await shop.api.order.makeOrders({ requestId: request.id, quoteLineIds: best })
  expect(orders).toMatchObject([
    { partnerName: '永盛', grossAmount: 500, quantity: 50_000 },
    { partnerName: '兴隆', grossAmount: 1400, quantity: 70_000 },
  ])
  const { terms, businessDate: ordered } = await shop.api.document.get({ id: orders[1]!.id })
  expect(terms?.paymentTerms).toBe('月结')
  expect(Date.parse(terms!.expectedOn!) - Date.parse(ordered)).toBe(3 * 86_400_000)
  expect((await shop.api.document.get({ id: request.id })).fulfilment).toBe('full')
  await expect(shop.api.order.makeOrders({ requestId: request.id, quoteLineIds: best })).rejects.toMatchObject(
    refusal('DOCUMENT_EMPTY'),
  )
  expect(await shop.brokenChecks()).toEqual([])
})

test('what was chosen in two quotes is ordered once: the older quote comes first, the other has the rest', async () => {
  const { shop, request } = await quotedRequest()
  const { quotes } = await shop.api.order.compare({ id: request.id })
  const everything = quotes.flatMap((quote) => quote.lines.map((line) => line.quoteLineId))
  const orders = await shop.api.order.makeOrders({ requestId: request.id, quoteLineIds: everything })
  expect(orders).toMatchObject([{ partnerName: '永盛', grossAmount: 3500, quantity: 150_000 }])
  await shop.void(orders[0]!)
  // A quote for some of it leaves the rest to the other.
  const quoteOf = async (quantity: string) => {
    const [line] = await carrying(shop, request, quantity)
    const quote = await shop.post('supplierQuote', '2026-03-01', [{ ...line!, price: '4' }])
    return (await shop.api.document.get({ id: quote.id })).lines[0]!.id
  }
  const quoteLineIds = [await quoteOf('6'), await quoteOf('10')]
  expect(await shop.api.order.makeOrders({ requestId: request.id, quoteLineIds })).toMatchObject([
    { grossAmount: 2400, quantity: 60_000 },
    { grossAmount: 1600, quantity: 40_000 },
  ])
  expect(await shop.brokenChecks()).toEqual([])
})

test('the chain runs from the request to the return, from whichever document it is asked', async () => {
  const { shop, request, second } = await quotedRequest()
  const other = { partnerId: (await shop.api.document.get({ id: second.id })).partnerId }
  const order = await shop.post('purchaseOrder', '2026-03-02', await carrying(shop, second, '10', '5'), '门店', other)
  const receipt = await shop.post('purchaseReceipt', '2026-03-03', await carrying(shop, order, '4'), '门店', other)
  const back = await shop.post('purchaseReturn', '2026-03-04', await carrying(shop, receipt, '1'), '门店', other)
  const chain = await shop.api.order.chain({ id: receipt.id })
  const steps = Object.fromEntries(chain.map((one) => [one.number, one.step]))
  expect(steps).toMatchObject({
    [request.number]: 0,
    [second.number]: 1,
    [order.number]: 2,
    [receipt.number]: 3,
    [back.number]: 4,
  })
  expect(chain.find((one) => one.number === order.number)).toMatchObject({ from: [second.id], fulfilment: 'part' })
  const ofRequest = await shop.api.order.chain({ id: request.id })
  expect(new Set(ofRequest.map((one) => one.number))).toEqual(new Set(chain.map((one) => one.number)))
})

test('revisions say what they changed', async () => {
  const shop = await openShop()
  const lines: LineText[] = [
    { product: 'A', quantity: '10', price: '2' },
    { product: 'B', quantity: '5', price: '1' },
  ]
  const order = await shop.post('salesOrder', '2026-03-01', lines, '门店', { expectedOn: businessDate('2026-03-05') })
  const content = await shop.content('salesOrder', '2026-03-01', [
    { product: 'A', quantity: '12', price: '2' },
    { product: 'C', quantity: '1', price: '7' },
  ])
  const revised = await shop.api.document.amend({ id: order.id, content, draftId: null, reason: '客户加货' })
  const [first, second] = await shop.api.order.revisions({ id: revised.id })
  expect(first).toMatchObject({ number: order.number, revision: 1, status: 'voided', lines: [], terms: [] })
  expect(second).toMatchObject({ number: revised.number, revision: 2, status: 'posted' })
  expect(second?.lines).toEqual([
    {
      productName: 'A',
      unitName: '个',
      before: { quantity: 100_000, price: 2_000_000 },
      after: { quantity: 120_000, price: 2_000_000 },
    },
    { productName: 'B', unitName: '个', before: { quantity: 50_000, price: 1_000_000 }, after: null },
    { productName: 'C', unitName: '个', before: null, after: { quantity: 10_000, price: 7_000_000 } },
  ])
  expect(second?.terms).toEqual([{ field: 'expectedOn', before: '2026-03-05', after: '' }])
})

test('before posting: twice the same, stock kept for others, a quote out of date', async () => {
  const { shop, second } = await quotedRequest()
  const receiptLines = [{ product: 'A', quantity: '10', price: '2' }]
  await shop.post('purchaseReceipt', '2026-03-01', receiptLines)
  const check = async (...parameters: Parameters<Shop['content']>) =>
    shop.api.document.check({ do: 'post', content: await shop.content(...parameters) })
  expect(await check('purchaseReceipt', '2026-03-01', receiptLines)).toMatchObject({
    duplicates: [{ number: 'CGRK-20260301-0001' }],
  })
  const dearer = await check('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '10', price: '2.60' }])
  expect(dearer.duplicates).toEqual([])
  const order = await shop.post('salesOrder', '2026-03-02', [{ product: 'A', quantity: '8', price: '5' }])
  const sale = await check('salesShipment', '2026-03-02', [{ product: 'A', quantity: '3', price: '5' }])
  expect(sale.reserved).toMatchObject([{ productName: 'A', onHand: 100_000, reserved: 80_000, requested: 30_000 }])
  // What is kept for this very order is for this shipment.
  const own = await check('salesShipment', '2026-03-02', await carrying(shop, order, '8'))
  expect(own.reserved).toEqual([])
  const partner = { partnerId: (await shop.api.document.get({ id: second.id })).partnerId }
  const late = await check('purchaseOrder', '2026-03-05', await carrying(shop, second, '10'), '门店', partner)
  expect(late.expiredQuotes).toEqual([{ number: second.number, validUntil: '2026-03-02' }])
})

test('open orders of a partner, what is due first standing first', async () => {
  const shop = await openShop()
  const lines = [{ product: 'A', quantity: '10', price: '2' }]
  const later = await shop.post('purchaseOrder', '2026-03-01', lines, '门店', {
    expectedOn: businessDate('2026-03-09'),
  })
  const sooner = await shop.post('purchaseOrder', '2026-03-02', lines, '门店', {
    expectedOn: businessDate('2026-03-04'),
  })
  const { partnerId } = await shop.api.document.get({ id: later.id })
  const ask = async (search: string, of = partnerId) =>
    (await shop.api.order.open({ type: 'purchaseReceipt', partnerId: of, search })).map((row) => row.number)
  expect(await ask('')).toEqual([sooner.number, later.number])
  expect(await ask('0301')).toEqual([later.number])
  expect(await ask('', await supplier(shop, '兴隆'))).toEqual([])
})

test('占用, 在途 and 可用 by warehouse; as of a date there are none', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '20', price: '2' }])
  const [a] = [{ product: 'A', quantity: '6', price: '5' }]
  const order = await shop.post('salesOrder', '2026-03-02', [a])
  await shop.post('salesOrder', '2026-03-02', [a], '仓库')
  await shop.post('purchaseOrder', '2026-03-02', [{ product: 'A', quantity: '30', price: '2' }])
  await shop.post('salesShipment', '2026-03-03', await carrying(shop, order, '4'))
  const figures = async (warehouse: string | null, asOf: string | null = null) => {
    const { rows } = await shop.api.stock.page({
      ...{ search: '', categoryId: null, state: 'all', sort: 'code', descending: false, cursor: null, limit: 10 },
      warehouseId: warehouse === null ? null : await shop.warehouse(warehouse),
      asOf: asOf === null ? null : businessDate(asOf),
    })
    const row = rows.find(({ name }) => name === 'A')!
    return [row.quantity, row.reserved, row.onOrder, row.available]
  }
  expect(await figures(null)).toEqual([160_000, 80_000, 300_000, 80_000])
  expect(await figures('门店')).toEqual([160_000, 20_000, 300_000, 140_000])
  expect(await figures('仓库')).toEqual([0, 60_000, 0, -60_000])
  expect(await figures(null, '2026-03-01')).toEqual([200_000, null, null, null])
  await shop.api.order.close({ id: order.id, reason: '' })
  expect(await figures('门店')).toEqual([160_000, 0, 300_000, 160_000])
  const card = await shop.api.stock.card({ productId: (await shop.product('A')).id })
  expect([card.reserved, card.onOrder, card.available]).toEqual([60_000, 300_000, 100_000])
})

test('a void with all that depends on it: newest first, in one transaction, or not at all', async () => {
  const shop = await openShop()
  const order = await shop.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', await carrying(shop, order, '10'))
  await shop.post('purchaseReturn', '2026-03-03', await carrying(shop, receipt, '3'))
  await expect(shop.api.document.void({ id: order.id, reason: '' })).rejects.toMatchObject(refusal('HAS_DEPENDENTS'))
  const sale = await shop.post('salesShipment', '2026-03-04', [{ product: 'A', quantity: '2', price: '3' }])
  const cascade = { id: order.id, reason: '录错', cascade: true }
  // The goods of the receipt were sold: nothing of the cascade is done.
  await expect(shop.api.document.void(cascade)).rejects.toMatchObject(refusal('INSUFFICIENT_STOCK'))
  expect((await shop.api.document.get({ id: receipt.id })).status).toBe('posted')
  await shop.void(sale)
  const reversal = await shop.api.document.void(cascade)
  expect(reversal).toMatchObject({ counterpart: order.number, status: 'reversal' })
  expect(await shop.pool('A')).toBe('0 0.00')
  expect((await shop.api.document.get({ id: receipt.id })).status).toBe('voided')
  expect(await shop.brokenChecks()).toEqual([])
})
