import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { businessDate } from '#shared/kernel/business-date.ts'

const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const

/** 油: 10 at 10.00, then 5 at 12.00, then 4 at 9.00, 1 of them back; 米 only once. */
async function boughtShop() {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-02', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-11', [
    { product: '油', quantity: '5', price: '12' },
    { product: '米', quantity: '5', price: '4' },
  ])
  await shop.post('purchaseReceipt', '2026-03-25', [{ product: '油', quantity: '4', price: '9' }])
  await shop.post('purchaseReturn', '2026-03-26', [{ product: '油', quantity: '1', price: '9' }])
  await shop.void(await shop.post('purchaseReceipt', '2026-03-27', [{ product: '油', quantity: '1', price: '99' }]))
  return shop
}

test('采购趋势 by week: what went back is taken off; weeks without purchases stand', async () => {
  const { api } = await boughtShop()
  const page = await askReport(api, 'purchaseTrend', { ...march, grouping: 'week' })
  expect(rowsOf('purchaseTrend', page).map(({ name, netAmount }) => [name, netAmount])).toEqual([
    ['2026-02-23', undefined],
    ['2026-03-02', '100.00'],
    ['2026-03-09', '80.00'],
    ['2026-03-16', undefined],
    ['2026-03-23', '27.00'],
    ['2026-03-30', undefined],
  ])
  expect(totalsOf('purchaseTrend', page)).toMatchObject({ netAmount: '207.00', returnAmount: '9.00' })
  const summary = await askReport(api, 'purchaseSummary', march)
  expect(totalsOf('purchaseSummary', summary)['netAmount']).toBe('207.00')
})

test('进价变动: first and last price, and what all after the first cost more or less than at it', async () => {
  const { api } = await boughtShop()
  const page = await askReport(api, 'priceDrift', march)
  expect(rowsOf('priceDrift', page)).toEqual([
    {
      code: '00001',
      name: '油',
      unit: '个',
      firstDate: '2026-03-02',
      firstPrice: '10.00',
      lastDate: '2026-03-25',
      lastPrice: '9.00',
      change: '-10%',
      quantity: '19',
      amount: '196.00',
      effect: '6.00',
    },
  ])
})

test('供应商占比', async () => {
  const { api } = await boughtShop()
  const page = await askReport(api, 'supplierShare', march)
  expect(rowsOf('supplierShare', page)).toEqual([
    {
      rank: '1',
      name: '永盛',
      documents: '4',
      netAmount: '207.00',
      share: '100%',
      shareSoFar: '100%',
      returnAmount: '9.00',
    },
  ])
})
