import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { businessDate } from '#shared/kernel/business-date.ts'

const days = (from: string, to: string) =>
  ({ period: 'custom', from: businessDate(from), to: businessDate(to) }) as const

/** 油: 10 at 10.00 from 03-01, 4 sold on 03-06 for 80.00. 米: 5 at 4.00 from 03-01, all sold on 03-03 for 30.00, 5 more on 03-09. */
async function shop() {
  const opened = await openShop()
  await opened.post('openingStock', '2026-03-01', [
    { product: '油', quantity: '10', price: '10' },
    { product: '米', quantity: '5', price: '4' },
  ])
  await opened.post('salesShipment', '2026-03-03', [{ product: '米', quantity: '5', price: '6' }])
  await opened.post('salesShipment', '2026-03-06', [{ product: '油', quantity: '4', price: '20' }])
  await opened.post('purchaseReceipt', '2026-03-09', [{ product: '米', quantity: '5', price: '4' }])
  return opened
}

test('存货周转: the mean of every day, turns and days; the totals are of all goods together', async () => {
  const { api } = await shop()
  const page = await askReport(api, 'stockTurnover', { ...days('2026-03-01', '2026-03-10'), grouping: 'product' })
  // 油: 5 days of 100.00 and 5 of 60.00; 米: 2 days of 20.00, then 2 of 20.00.
  expect(rowsOf('stockTurnover', page)).toEqual([
    {
      code: '00001',
      name: '油',
      closingValue: '60.00',
      averageValue: '80.00',
      cost: '40.00',
      turns: '0.5',
      days: '20',
    },
    { code: '00002', name: '米', closingValue: '20.00', averageValue: '8.00', cost: '20.00', turns: '2.5', days: '4' },
  ])
  expect(totalsOf('stockTurnover', page)).toMatchObject({
    averageValue: '88.00',
    cost: '60.00',
    turns: '0.6818',
    days: '15',
  })
  expect(page.tieOuts).toEqual([
    { name: 'stockList', ok: true, difference: 0 },
    { name: 'salesCost', ok: true, difference: 0 },
  ])
  expect(page.chart?.points.map(({ label, values }) => [label, values])).toEqual([
    ['油', [8_000, 4_000]],
    ['米', [800, 2_000]],
  ])
  const all = await askReport(api, 'stockTurnover', {
    period: 'custom',
    to: businessDate('2026-03-10'),
    grouping: 'product',
  })
  expect(all.rows).toEqual(page.rows)
})

test('库存金额走势: each day begins with what the last one ended with, and ends as the stock list says', async () => {
  const { api, post } = await shop()
  const voided = await post('purchaseReceipt', '2026-03-04', [{ product: '油', quantity: '1', price: '50' }])
  await api.document.void({ id: voided.id, reason: '' })
  const page = await askReport(api, 'stockValueTrend', { ...days('2026-03-02', '2026-03-09'), grouping: 'day' })
  const rows = rowsOf('stockValueTrend', page)
  expect(rows.map(({ name, closingValue }) => [name, closingValue])).toEqual([
    ['2026-03-02', '120.00'],
    ['2026-03-03', '100.00'],
    ['2026-03-04', '100.00'],
    ['2026-03-05', '100.00'],
    ['2026-03-06', '60.00'],
    ['2026-03-07', '60.00'],
    ['2026-03-08', '60.00'],
    ['2026-03-09', '80.00'],
  ])
  expect(rows[1]).toEqual({ name: '2026-03-03', openingValue: '120.00', saleValue: '20.00', closingValue: '100.00' })
  expect(totalsOf('stockValueTrend', page)).toEqual({
    openingValue: '120.00',
    purchaseValue: '20.00',
    saleValue: '60.00',
    closingValue: '80.00',
  })
  expect(page.tieOuts).toEqual([{ name: 'stockList', ok: true, difference: 0 }])
  const weeks = await askReport(api, 'stockValueTrend', {
    period: 'custom',
    to: businessDate('2026-03-09'),
    grouping: 'week',
  })
  expect(rowsOf('stockValueTrend', weeks)).toMatchObject([
    { name: '2026-02-23', otherValue: '120.00', closingValue: '120.00' },
    { name: '2026-03-02', openingValue: '120.00', saleValue: '60.00', closingValue: '60.00' },
    { name: '2026-03-09', purchaseValue: '20.00', closingValue: '80.00' },
  ])
})

test('缺货损失: days without stock, at the pace and price of the days with it', async () => {
  const { api } = await shop()
  const page = await askReport(api, 'stockoutLoss', days('2026-03-01', '2026-03-10'))
  // 米: there on 1, 2, 3 (sold its last), 9, 10; missing on 4 to 8. 5 sold in 5 days.
  expect(rowsOf('stockoutLoss', page)).toEqual([
    {
      code: '00002',
      name: '米',
      unit: '个',
      outDays: '5',
      stockedDays: '5',
      netQuantity: '5',
      daily: '1',
      lostQuantity: '5',
      lostAmount: '30.00',
      lostProfit: '10.00',
    },
  ])
})

test('呆滞占用: what idles longer than asked, by category; the rest of the stock beside it', async () => {
  const { api } = await shop()
  const asOf = { period: 'custom', from: null, to: businessDate('2026-06-05') } as const
  const page = await askReport(api, 'deadStock', { ...asOf, days: 92 })
  expect(rowsOf('deadStock', page)).toEqual([
    {
      products: '2',
      soldProducts: '1',
      soldShare: '50%',
      value: '80.00',
      deadProducts: '1',
      deadValue: '20.00',
      deadShare: '25%',
      ofAll: '100%',
    },
  ])
  expect(page.tieOuts).toEqual([{ name: 'stockList', ok: true, difference: 0 }])
  // 油 was sold 91 days before: of a shorter time nothing in stock was sold.
  const shorter = await askReport(api, 'deadStock', { ...asOf, days: 91 })
  expect(rowsOf('deadStock', shorter)).toMatchObject([{ products: '2', deadProducts: '2', deadShare: '100%' }])
  expect(totalsOf('deadStock', shorter)).toMatchObject({ soldShare: '0%' })
})

test('ABC×XYZ: by what was sold and how evenly; the matrix has the same sums', async () => {
  const { api, post } = await shop()
  await post('salesShipment', '2026-03-10', [{ product: '油', quantity: '4', price: '20' }])
  const period = days('2026-03-02', '2026-03-15')
  const page = await askReport(api, 'abcAnalysis', period)
  expect(rowsOf('abcAnalysis', page)).toEqual([
    {
      rank: '1',
      code: '00001',
      name: '油',
      netQuantity: '8',
      netAmount: '160.00',
      share: '84.21%',
      shareSoFar: '84.21%',
      abc: 'A',
      variation: '0%',
      xyz: 'X',
    },
    {
      rank: '2',
      code: '00002',
      name: '米',
      netQuantity: '5',
      netAmount: '30.00',
      share: '15.79%',
      shareSoFar: '100%',
      abc: 'B',
      variation: '100%',
      xyz: 'Y',
    },
  ])
  const matrix = await askReport(api, 'abcXyz', period)
  expect(rowsOf('abcXyz', matrix)).toEqual([
    { abc: 'A', xProducts: '1', xAmount: '160.00', netAmount: '160.00' },
    { abc: 'B', yProducts: '1', yAmount: '30.00', netAmount: '30.00' },
    { abc: 'C' },
  ])
  expect(totalsOf('abcXyz', matrix)['netAmount']).toBe(totalsOf('abcAnalysis', page)['netAmount'])
})

test('库存金额走势: Enter on a day opens 收发存 of that day, which can be asked and says the same', async () => {
  const { api } = await shop()
  const trend = await askReport(api, 'stockValueTrend', { ...days('2026-03-06', '2026-03-06'), grouping: 'day' })
  const target = trend.rows[0]?.target
  expect(target).toMatchObject({
    to: 'report',
    name: 'stockSummary',
    change: { from: '2026-03-06', to: '2026-03-06', grouping: 'product' },
  })
  const summary = await askReport(api, 'stockSummary', { ...days('2026-03-06', '2026-03-06'), grouping: 'product' })
  expect(totalsOf('stockSummary', summary)).toMatchObject({ openingValue: '100.00', closingValue: '60.00' })
})
