import { expect, test } from 'vitest'
import type { DocumentId } from '#shared/kernel/id.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { rate } from '#shared/kernel/rate.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { openTill } from '#electron/harness/till-shop.ts'
import { voucherText } from '#electron/harness/voucher-text.ts'

async function lineOf({ api }: Shop, { id }: { readonly id: DocumentId }) {
  const [line] = (await api.document.get({ id })).lines
  if (line === undefined) throw new Error('the document has a line')
  return { sourceLineId: line.id }
}

test('goods: at cost in and out, the partner at the price, the difference apart', async () => {
  const shop = await openShop()
  const receipt = await shop.post(
    'purchaseReceipt',
    '2026-03-01',
    [{ product: '水', quantity: '10', amount: '33.30' }],
    '门店',
    {
      freight: money(670),
    },
  )
  expect(voucherText(shop, receipt)).toEqual(['inventory 40.00', 'payable -40.00'])
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: '水', quantity: '4', amount: '30' }])
  expect(voucherText(shop, sale)).toEqual([
    'inventory -16.00',
    'receivable 30.00',
    'salesCost 16.00',
    'salesRevenue -30.00',
  ])
  const back = await shop.post('salesReturn', '2026-03-03', [
    { product: '水', quantity: '1', ...(await lineOf(shop, sale)) },
  ])
  expect(voucherText(shop, back)).toEqual([
    'inventory 4.00',
    'receivable -7.50',
    'salesCost -4.00',
    'salesReturns 7.50',
  ])
  const given = await shop.post('purchaseReturn', '2026-03-03', [
    { product: '水', quantity: '2', amount: '6.50', ...(await lineOf(shop, receipt)) },
  ])
  // They cost 4.00 each with their freight; the supplier gives back 6.50.
  expect(voucherText(shop, given)).toEqual(['inventory -8.00', 'payable 6.50', 'purchaseVariance 1.50'])
  expect(await shop.brokenChecks()).toEqual([])
})

test.each([
  [
    'general',
    ['inputTax 13.00', 'inventory 100.00', 'payable -113.00'],
    ['inputTax -6.50', 'inventory -50.00', 'payable 56.50'],
    ['inventory -50.00', 'outputTax -9.00', 'receivable 109.00', 'salesCost 50.00', 'salesRevenue -100.00'],
  ],
  [
    'smallScale',
    ['inventory 113.00', 'payable -113.00'],
    ['inventory -56.50', 'payable 56.50'],
    ['inventory -56.50', 'outputTax -9.00', 'receivable 109.00', 'salesCost 56.50', 'salesRevenue -100.00'],
  ],
] as const)('tax of a %s taxpayer', async (taxpayer, received, returned, sold) => {
  const shop = await openShop(startTestProgram({ taxpayer }))
  await shop.api.books.setTradeRules({ tax: true })
  await shop.makeProduct(productContent({ name: '油', purchaseTaxRate: rate(1300), salesTaxRate: rate(900) }))
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '2', amount: '113' }])
  expect(voucherText(shop, receipt)).toEqual(received)
  const back = await shop.post('purchaseReturn', '2026-03-02', [
    { product: '油', quantity: '1', ...(await lineOf(shop, receipt)) },
  ])
  expect(voucherText(shop, back)).toEqual(returned)
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '1', amount: '109' }])
  expect(voucherText(shop, sale)).toEqual(sold)
  expect(await shop.brokenChecks()).toEqual([])
})

test('services are revenue without cost when sold, and cost without stock when bought', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '安装', kind: 'service' }))
  const lines = [
    { product: '安装', quantity: '1', amount: '8' },
    { product: '水', quantity: '1', amount: '2' },
  ]
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', lines)
  expect(voucherText(shop, receipt)).toEqual(['inventory 2.00', 'payable -10.00', 'serviceCost 8.00'])
  const sale = await shop.post('salesShipment', '2026-03-01', [{ product: '安装', quantity: '1', amount: '12' }])
  expect(voucherText(shop, sale)).toEqual(['receivable 12.00', 'salesRevenue -12.00'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('stock documents: opening, other in and out, gain, loss, assembly with a fee, adjustment, transfer', async () => {
  const shop = await openShop()
  const goods = (product: string, quantity: string, amount?: string) => [
    { product, quantity, ...(amount === undefined ? {} : { amount }) },
  ]
  const post = async (...document: Parameters<Shop['post']>) => voucherText(shop, await shop.post(...document))
  expect(await post('openingStock', '2026-01-01', goods('水', '10', '20'))).toEqual([
    'inventory 20.00',
    'openingEquity -20.00',
  ])
  expect(await post('otherIn', '2026-01-02', goods('水', '1', '3'))).toEqual(['inventory 3.00', 'otherIn -3.00'])
  expect(await post('otherOut', '2026-01-03', goods('水', '1'))).toEqual(['inventory -2.09', 'otherOut 2.09'])
  expect(await post('gain', '2026-01-04', goods('水', '1'))).toEqual(['inventory 2.09', 'stockGain -2.09'])
  expect(await post('loss', '2026-01-04', goods('水', '1'))).toEqual(['inventory -2.09', 'stockLoss 2.09'])
  const built = [
    { product: '水', quantity: '2', direction: 'out' as const },
    { product: '礼盒', quantity: '1', direction: 'in' as const },
  ]
  expect(await post('assembly', '2026-01-05', built, '门店', { fee: money(150) })).toEqual([
    'assemblyFee -1.50',
    'inventory 1.50',
  ])
  expect(await post('costAdjustment', '2026-01-06', [{ product: '水', quantity: '0', valueChange: '-1.00' }])).toEqual([
    'costAdjustment 1.00',
    'inventory -1.00',
  ])
  const toWarehouseId = await shop.warehouse('后仓')
  expect(await post('transfer', '2026-01-07', goods('水', '1'), '门店', { toWarehouseId })).toEqual([])
  expect(await shop.brokenChecks()).toEqual([])
})

test('a true-up stands with the receipt that caused it', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '水', quantity: '4', amount: '10.00' }])
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: '水', quantity: '7', amount: '70' }])
  expect(voucherText(shop, sale)).toContain('salesCost 17.50')
  const receipt = await shop.post('purchaseReceipt', '2026-03-03', [{ product: '水', quantity: '10', amount: '28.90' }])
  expect(voucherText(shop, receipt)).toEqual(['inventory 27.73', 'payable -28.90', 'salesCost 1.17'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('voided in its day: as if it had never been; after the closing: reversed today', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '水', quantity: '10', amount: '20' }])
  const gone = await shop.post('salesShipment', '2026-03-02', [{ product: '水', quantity: '1', amount: '5' }])
  const mirror = await shop.void(gone)
  expect([voucherText(shop, gone), voucherText(shop, mirror)]).toEqual([[], []])
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: '水', quantity: '1', amount: '5' }])
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', [{ product: '水', quantity: '1', amount: '6.50' }])
  await shop.api.period.close({ through: businessDate('2026-03-31') })
  const standing = voucherText(shop, sale)
  expect(voucherText(shop, await shop.void(sale))).toEqual([
    'inventory 2.00',
    'receivable -5.00',
    'salesCost -2.00',
    'salesRevenue 5.00',
  ])
  expect(voucherText(shop, sale)).toEqual(standing)
  // 11 of 26.50 are there: one leaves at 2.41, the supplier takes back 6.50.
  expect(voucherText(shop, await shop.void(receipt))).toEqual([
    'inventory -2.41',
    'payable 6.50',
    'purchaseVariance -4.09',
  ])
  expect(await shop.brokenChecks()).toEqual([])
})

test('the till: money, what is owed, and goods in one voucher; 抹零 is no revenue', async () => {
  const till = await openTill()
  const sold = await till.sell({
    lines: [{ product: 'A', quantity: '2', price: '10.02' }],
    tenders: [
      ['cash', '12'],
      ['wechat', '5'],
      ['onAccount', '3'],
    ],
    rounding: '0.04',
    customer: true,
  })
  expect(voucherText(till, sold)).toEqual([
    'cash 12.00',
    'inventory -6.60',
    'otherMoney 5.00',
    'receivable 3.00',
    'retailRevenue -20.00',
    'salesCost 6.60',
  ])
  expect(await till.brokenChecks()).toEqual([])
})
