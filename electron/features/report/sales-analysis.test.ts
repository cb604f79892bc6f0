import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { businessDate } from '#shared/kernel/business-date.ts'

const days = (from: string, to: string) =>
  ({ period: 'custom', from: businessDate(from), to: businessDate(to) }) as const

/** 油 at cost 10.00: 2 for 40.00 on Sunday 03-01, 3 for 60.00 on Monday 03-02, one of them back on Wednesday 03-11. */
async function soldShop() {
  const shop = await openShop()
  await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '20', price: '10' }])
  await shop.post('salesShipment', '2026-03-01', [{ product: '油', quantity: '2', price: '20' }])
  const monday = await shop.post('salesShipment', '2026-03-02', [{ product: '油', quantity: '3', price: '20' }])
  const [line] = (await shop.api.document.get({ id: monday.id })).lines
  await shop.post('salesReturn', '2026-03-11', [{ product: '油', quantity: '1', sourceLineId: line!.id }])
  return shop
}

test('销售趋势 by week: a week with nothing in it stands too; rows and chart tell the same', async () => {
  const { api } = await soldShop()
  const page = await askReport(api, 'salesTrend', { ...days('2026-02-20', '2026-03-11'), grouping: 'week' })
  expect(rowsOf('salesTrend', page).map(({ name, netAmount, profit }) => [name, netAmount, profit])).toEqual([
    ['2026-02-16', undefined, undefined],
    ['2026-02-23', '40.00', '20.00'],
    ['2026-03-02', '60.00', '30.00'],
    ['2026-03-09', '-20.00', '-10.00'],
  ])
  expect(page.chart).toEqual({
    series: ['netAmount', 'profit'],
    points: [
      { key: '2026-02-16', label: '2026-02-16', sum: false, values: [0, 0], before: null },
      { key: '2026-02-23', label: '2026-02-23', sum: false, values: [4_000, 2_000], before: null },
      { key: '2026-03-02', label: '2026-03-02', sum: false, values: [6_000, 3_000], before: null },
      { key: '2026-03-09', label: '2026-03-09', sum: false, values: [-2_000, -1_000], before: null },
    ],
    others: null,
  })
  expect(totalsOf('salesTrend', page)).toMatchObject({ documents: '3', netAmount: '80.00', profit: '40.00' })
  expect(page.tieOuts).toEqual([{ name: 'salesCost', ok: true, difference: 0 }])
  expect(page.rows[1]?.target).toMatchObject({
    name: 'salesTrend',
    change: { from: '2026-02-23', to: '2026-03-01', grouping: 'day' },
  })
})

test('销售趋势 beside the month before: a week as far into its own period', async () => {
  const { api } = await soldShop()
  const page = await askReport(api, 'salesTrend', {
    ...days('2026-03-04', '2026-03-17'),
    ...{ grouping: 'week', comparison: 'previous' },
  })
  expect(page.comparedColumns).toEqual(['netAmount', 'profit'])
  // 02-18…03-03: its first week begins on 02-16, this one's on 03-02.
  expect(page.rows.map(({ key, compared }) => [key, compared])).toEqual([
    ['2026-03-02', [0, 0]],
    ['2026-03-09', [4_000, 2_000]],
    ['2026-03-16', [6_000, 3_000]],
  ])
})

test('销售趋势 from the beginning starts with the first sale; of nothing there is nothing', async () => {
  const { api } = await soldShop()
  const page = await askReport(api, 'salesTrend', { period: 'custom', to: businessDate('2026-03-03'), grouping: 'day' })
  expect(rowsOf('salesTrend', page).map(({ name, netAmount }) => [name, netAmount])).toEqual([
    ['2026-03-01', '40.00'],
    ['2026-03-02', '60.00'],
    ['2026-03-03', undefined],
  ])
  const empty = await askReport(api, 'salesTrend', days('2026-01-01', '2026-01-31'))
  expect(empty).toMatchObject({ rows: [], chart: null, lastDate: '2026-03-11' })
})

test('时段分析: hours across, weekdays upwards; what was written down later has no hour', async () => {
  const shop = await soldShop()
  // A Thursday; the clock of a test stands at noon.
  await shop.post('salesShipment', '2026-12-31', [{ product: '油', quantity: '1', price: '25' }])
  const page = await askReport(shop.api, 'salesHours', { period: 'all' })
  expect(rowsOf('salesHours', page)).toEqual([
    { hour: '12', documents: '1', thursday: '25.00', netAmount: '25.00', share: '23.81%' },
    {
      hour: 'later',
      documents: '3',
      sunday: '40.00',
      monday: '60.00',
      wednesday: '-20.00',
      netAmount: '80.00',
      share: '76.19%',
    },
  ])
  expect(page.chart?.points.map(({ label, values }) => [label, values.length])).toEqual([
    ['12', 7],
    ['later', 7],
  ])
  const summary = await askReport(shop.api, 'salesSummary', { period: 'all' })
  expect(totalsOf('salesHours', page)['netAmount']).toBe(totalsOf('salesSummary', summary)['netAmount'])
})

/** A second customer beside 永盛, who bought 1 for 20.00 on 03-20; and 1 for 20.00 bought by nobody in particular. */
async function shopOfTwo() {
  const shop = await soldShop()
  const { id } = await shop.api.partner.create({
    code: '',
    name: '惠民',
    isSupplier: false,
    isCustomer: true,
    contact: '',
    phone: '',
    address: '',
    taxNumber: '',
    bankName: '',
    bankAccount: '',
    priceLevelId: null,
    creditLimit: null,
    termDays: 30,
    remark: '',
  })
  const one = [{ product: '油', quantity: '1', price: '20' }] as const
  await shop.post('salesShipment', '2026-03-20', one, '门店', { partnerId: id })
  return shop
}
const march = days('2026-03-01', '2026-03-31')

test('客户集中度: the most first, and how much of all they come to', async () => {
  const { api } = await shopOfTwo()
  const page = await askReport(api, 'customerConcentration', march)
  expect(rowsOf('customerConcentration', page)).toEqual([
    {
      rank: '1',
      name: '永盛',
      documents: '3',
      netAmount: '80.00',
      share: '80%',
      shareSoFar: '80%',
      cost: '40.00',
      profit: '40.00',
      profitShare: '80%',
    },
    {
      rank: '2',
      name: '惠民',
      documents: '1',
      netAmount: '20.00',
      share: '20%',
      shareSoFar: '100%',
      cost: '10.00',
      profit: '10.00',
      profitShare: '20%',
    },
  ])
  expect(page.chart?.points.map(({ label, values }) => [label, values])).toEqual([
    ['永盛', [8_000]],
    ['惠民', [2_000]],
  ])
  expect(page.tieOuts).toEqual([{ name: 'salesCost', ok: true, difference: 0 }])
})

test('客户价值: recency, frequency, money; the chart adds up each kind', async () => {
  const { api } = await shopOfTwo()
  const page = await askReport(api, 'customerRfm', march)
  expect(rowsOf('customerRfm', page)).toEqual([
    {
      name: '永盛',
      lastSale: '2026-03-02',
      recency: '29',
      frequency: '2',
      netAmount: '80.00',
      share: '80%',
      segment: 'keeping',
    },
    {
      name: '惠民',
      lastSale: '2026-03-20',
      recency: '11',
      frequency: '1',
      netAmount: '20.00',
      share: '20%',
      segment: 'new',
    },
  ])
  expect(page.chart?.points).toEqual([
    { key: null, label: 'keeping', sum: false, values: [8_000], before: null },
    { key: null, label: 'new', sum: false, values: [2_000], before: null },
  ])
})

test('毛利瀑布: what is sold leads step by step to what is left, as 销售毛利 says', async () => {
  const { api } = await soldShop()
  const page = await askReport(api, 'profitWaterfall', march)
  expect(rowsOf('profitWaterfall', page)).toEqual([
    { step: 'amount', amount: '100.00', ofSales: '125%' },
    { step: 'discount', ofSales: '0%' },
    { step: 'returnAmount', amount: '-20.00', ofSales: '-25%' },
    { step: 'netAmount', amount: '80.00', ofSales: '100%' },
    { step: 'cost', amount: '-40.00', ofSales: '-50%' },
    { step: 'profit', amount: '40.00', ofSales: '50%' },
  ])
  expect(page.chart?.points.map(({ sum }) => sum)).toEqual([false, false, false, true, false, true])
  const profit = await askReport(api, 'grossProfit', march)
  expect(totalsOf('grossProfit', profit)).toMatchObject({ netAmount: '80.00', cost: '40.00', profit: '40.00' })
})
