import { expect, test } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'

const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-20') } as const

async function ordered(shop: Shop, quantity: string, expectedOn: string | null) {
  const header = expectedOn === null ? {} : { expectedOn: businessDate(expectedOn) }
  return shop.post('purchaseOrder', '2026-03-01', [{ product: '油', quantity, price: '2' }], '门店', header)
}

async function come(shop: Shop, { id }: DocumentRow, date: string, quantity: string) {
  const [line] = (await shop.api.document.get({ id })).lines
  return shop.post('purchaseReceipt', date, [{ product: '油', quantity, sourceLineId: line!.id }])
}

test('供应商表现: on time, what did not come, what went back; an order without a day is never due', async () => {
  const shop = await openShop()
  const inTime = await ordered(shop, '10', '2026-03-05')
  const receipt = await come(shop, inTime, '2026-03-04', '10')
  await come(shop, await ordered(shop, '4', '2026-03-06'), '2026-03-07', '3')
  await come(shop, await ordered(shop, '2', null), '2026-03-08', '2')
  await ordered(shop, '7', '2026-03-30')
  const [line] = (await shop.api.document.get({ id: receipt.id })).lines
  await shop.post('purchaseReturn', '2026-03-10', [{ product: '油', quantity: '3', sourceLineId: line!.id }])
  expect(rowsOf('supplierPerformance', await askReport(shop.api, 'supplierPerformance', march))).toEqual([
    {
      name: '永盛',
      orders: '4',
      due: '2',
      onTime: '1',
      onTimeRate: '50%',
      ordered: '14',
      missing: '1',
      missingRate: '7.14%',
      amount: '30.00',
      returnAmount: '6.00',
      returnRate: '20%',
      priceBase: '10.00',
      priceTrend: '0%',
      term: '30',
    },
  ])
})

test('a receipt that was voided did not come in time', async () => {
  const shop = await openShop()
  const order = await ordered(shop, '10', '2026-03-05')
  await shop.void(await come(shop, order, '2026-03-04', '10'))
  await come(shop, order, '2026-03-06', '10')
  expect(rowsOf('supplierPerformance', await askReport(shop.api, 'supplierPerformance', march))).toMatchObject([
    { orders: '1', due: '1', ordered: '10', amount: '20.00' },
  ])
})

test('均价走势: what was bought again costs more than at the first price of the period, of each supplier', async () => {
  const shop = await openShop()
  const buy = (date: string, product: string, quantity: string, price: string) =>
    shop.post('purchaseReceipt', date, [{ product, quantity, price }])
  await buy('2026-02-20', '油', '10', '1')
  await buy('2026-03-02', '油', '10', '2')
  await buy('2026-03-05', '油', '5', '2.2')
  await buy('2026-03-09', '油', '5', '2.4')
  await buy('2026-03-09', '米', '5', '7')
  expect(rowsOf('supplierPerformance', await askReport(shop.api, 'supplierPerformance', march))).toMatchObject([
    // 10 more for 23.00 instead of 20.00; 米 was bought once.
    { name: '永盛', priceBase: '20.00', priceEffect: '3.00', priceTrend: '15%' },
  ])
})
