import { describe, expect, test } from 'vitest'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { rate } from '#shared/kernel/rate.ts'

const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const

async function discounted(shop: Shop) {
  const content = await shop.content('salesShipment', '2026-03-09', [{ product: '油', quantity: '4', price: '20' }])
  const lines = content.lines.map((line) => ({ ...line, discountRate: rate(1000) }))
  return shop.api.document.post({ content: { ...content, lines }, draftId: null })
}

/** 油 at cost 10.00: 4 for 80.00 less 10 %, then 2 for 44.00, one of the first comes back; 米: 5 at cost 4.00 for 30.00. */
async function soldShop() {
  const shop = await openShop()
  await shop.post('openingStock', '2026-02-01', [
    { product: '油', quantity: '20', price: '10' },
    { product: '米', quantity: '9', price: '4' },
  ])
  const first = await discounted(shop)
  await shop.post('salesShipment', '2026-03-10', [
    { product: '油', quantity: '2', price: '22' },
    { product: '米', quantity: '5', price: '6' },
  ])
  const [line] = (await shop.api.document.get({ id: first.id })).lines
  await shop.post('salesReturn', '2026-03-12', [{ product: '油', quantity: '1', sourceLineId: line!.id }])
  await shop.void(await shop.post('salesShipment', '2026-03-13', [{ product: '米', quantity: '1', price: '6' }]))
  return shop
}

describe('销售毛利', () => {
  test('by product: sales, discounts, returns, cost and what is left; voided sales are not there', async () => {
    const { api } = await soldShop()
    const page = await askReport(api, 'grossProfit', march)
    expect(rowsOf('grossProfit', page)).toEqual([
      {
        code: '00001',
        name: '油',
        unit: '个',
        quantity: '6',
        returnQuantity: '1',
        netQuantity: '5',
        amount: '124.00',
        discount: '8.00',
        returnAmount: '18.00',
        netAmount: '98.00',
        cost: '50.00',
        profit: '48.00',
        margin: '48.98%',
        profitShare: '82.76%',
        averagePrice: '19.60',
        averageCost: '10.00',
      },
      {
        code: '00002',
        name: '米',
        unit: '个',
        quantity: '5',
        netQuantity: '5',
        amount: '30.00',
        netAmount: '30.00',
        cost: '20.00',
        profit: '10.00',
        margin: '33.33%',
        profitShare: '17.24%',
        averagePrice: '6.00',
        averageCost: '4.00',
      },
    ])
    expect(totalsOf('grossProfit', page)).toMatchObject({
      netAmount: '128.00',
      cost: '70.00',
      profit: '58.00',
      margin: '45.31%',
    })
    expect(page.tieOuts).toEqual([{ name: 'salesCost', ok: true, difference: 0 }])
  })

  test('every way of grouping has the same total', async () => {
    const { api } = await soldShop()
    for (const grouping of ['product', 'partner', 'employee', 'category', 'day', 'month', 'document'] as const) {
      const page = await askReport(api, 'grossProfit', { ...march, grouping })
      expect(totalsOf('grossProfit', page), grouping).toMatchObject({
        netAmount: '128.00',
        cost: '70.00',
        profit: '58.00',
      })
    }
  })

  test('by day and by document, and from a product to its documents', async () => {
    const { api, product } = await soldShop()
    const days = await askReport(api, 'grossProfit', { ...march, grouping: 'day' })
    expect(rowsOf('grossProfit', days).map(({ name, profit }) => [name, profit])).toEqual([
      ['2026-03-09', '32.00'],
      ['2026-03-10', '34.00'],
      ['2026-03-12', '-8.00'],
    ])
    const { id } = await product('油')
    const documents = await askReport(api, 'grossProfit', { ...march, grouping: 'document', productId: id })
    expect(rowsOf('grossProfit', documents).map(({ number, date, profit }) => [number, date, profit])).toEqual([
      ['XSCK-20260309-0001', '2026-03-09', '32.00'],
      ['XSCK-20260310-0001', '2026-03-10', '24.00'],
      ['XSTH-20260312-0001', '2026-03-12', '-8.00'],
    ])
    expect(documents.rows.map(({ target }) => target?.to)).toEqual(['document', 'document', 'document'])
    expect(documents.tieOuts).toEqual([])
  })

  test('a true-up belongs to its sale, on the day its goods came', async () => {
    const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
    await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '4', price: '2.50' }])
    await shop.post('salesShipment', '2026-02-20', [{ product: '油', quantity: '7', price: '5' }])
    await shop.post('purchaseReceipt', '2026-03-20', [{ product: '油', quantity: '10', price: '2.89' }])
    const page = await askReport(shop.api, 'grossProfit', march)
    expect(rowsOf('grossProfit', page)).toMatchObject([{ name: '油', cost: '1.17', profit: '-1.17' }])
    expect(page.tieOuts).toEqual([{ name: 'salesCost', ok: true, difference: 0 }])
    const sales = await askReport(shop.api, 'salesSummary', march)
    expect(sales.rows).toEqual([])
  })
})

test('销售汇总 says nothing of cost; 采购汇总 has what went back', async () => {
  const shop = await soldShop()
  const { api, post } = shop
  const sales = await askReport(api, 'salesSummary', { ...march, grouping: 'partner' })
  expect(rowsOf('salesSummary', sales)).toEqual([
    {
      name: '永盛',
      documents: '3',
      quantity: '11',
      returnQuantity: '1',
      netQuantity: '10',
      amount: '154.00',
      discount: '8.00',
      returnAmount: '18.00',
      netAmount: '128.00',
      grossAmount: '128.00',
      amountShare: '100%',
    },
  ])
  await post('purchaseReceipt', '2026-03-20', [{ product: '米', quantity: '10', price: '4.20' }])
  await post('purchaseReturn', '2026-03-21', [{ product: '米', quantity: '2', price: '4.20' }])
  const purchases = await askReport(api, 'purchaseSummary', { ...march, grouping: 'product' })
  expect(rowsOf('purchaseSummary', purchases)).toMatchObject([
    {
      name: '米',
      quantity: '10',
      returnQuantity: '2',
      amount: '42.00',
      returnAmount: '8.40',
      netAmount: '33.60',
      averagePrice: '4.20',
    },
  ])
})

test('畅销榜: the most sold first, how long the rest lasts, and its class', async () => {
  const { api } = await soldShop()
  const page = await askReport(api, 'bestSellers', march)
  expect(rowsOf('bestSellers', page)).toMatchObject([
    {
      rank: '1',
      name: '油',
      netQuantity: '5',
      netAmount: '98.00',
      profit: '48.00',
      daily: '0.1613',
      stock: '15',
      coverDays: '93',
      abc: 'A',
    },
    {
      rank: '2',
      name: '米',
      netQuantity: '5',
      netAmount: '30.00',
      profit: '10.00',
      daily: '0.1613',
      stock: '4',
      coverDays: '25',
      abc: 'A',
    },
  ])
})

test('a sale of before that is only trued up is no document of the days', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-02-01', [{ product: '油', quantity: '1', price: '3' }])
  await shop.post('salesShipment', '2026-02-05', [{ product: '油', quantity: '5', price: '20' }])
  await shop.post('purchaseReceipt', '2026-03-05', [{ product: '油', quantity: '9', price: '4' }])
  await shop.post('salesShipment', '2026-03-05', [{ product: '油', quantity: '2', price: '20' }])
  const byDay = await askReport(shop.api, 'salesSummary', { ...march, grouping: 'day' })
  expect(rowsOf('salesSummary', byDay)).toMatchObject([{ name: '2026-03-05', documents: '1', netAmount: '40.00' }])
  // 4 of before cost 1.00 more each than they were taken for, and these 2 cost 8.00.
  const profit = await askReport(shop.api, 'grossProfit', { ...march, grouping: 'day' })
  expect(rowsOf('grossProfit', profit)).toMatchObject([{ name: '2026-03-05', cost: '12.00' }])
})

test('a sale that was right as it was valued does not show where it is covered', async () => {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.post('purchaseReceipt', '2026-02-01', [{ product: '油', quantity: '1', price: '3' }])
  await shop.post('salesShipment', '2026-02-05', [{ product: '油', quantity: '5', price: '20' }])
  await shop.post('purchaseReceipt', '2026-03-05', [{ product: '油', quantity: '9', price: '3' }])
  const page = await askReport(shop.api, 'grossProfit', { ...march, grouping: 'document' })
  expect(rowsOf('grossProfit', page)).toEqual([])
})

test('Enter on a month opens its days, as far as they were asked for', async () => {
  const { api } = await soldShop()
  const asked = { period: 'custom', from: businessDate('2026-02-10'), to: businessDate('2026-03-10') } as const
  const byMonth = await askReport(api, 'salesSummary', { ...asked, grouping: 'month' })
  expect(rowsOf('salesSummary', byMonth)).toMatchObject([{ name: '2026-03', netAmount: '146.00' }])
  expect(byMonth.rows[0]?.target).toMatchObject({
    change: { from: '2026-03-01', to: '2026-03-10', grouping: 'day' },
  })
})
