import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'

const asOf = (day: string) => ({ period: 'custom', from: null, to: businessDate(day) }) as const
const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const

async function pricedShop() {
  const shop = await openShop()
  const price = { levelId: id<'priceLevel'>(1), unitName: '个', price: parseUnitPrice('15')! }
  await shop.makeProduct(productContent({ name: '油', prices: [price] }))
  await shop.post('openingStock', '2026-01-05', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '5', price: '12' }])
  await shop.post('salesShipment', '2026-03-20', [{ product: '油', quantity: '3', price: '15' }])
  await shop.post('openingStock', '2026-01-06', [{ product: '米', quantity: '8', price: '4' }])
  return shop
}

test('库存资产: at cost and at retail, now and as of a day', async () => {
  const { api } = await pricedShop()
  const page = await askReport(api, 'stockAssets', asOf('2026-03-31'))
  expect(rowsOf('stockAssets', page)).toEqual([
    {
      code: '00001',
      name: '油',
      unit: '个',
      quantity: '12',
      available: '12',
      unitCost: '10.6667',
      value: '128.00',
      valueShare: '80%',
      retailPrice: '15.00',
      retailValue: '180.00',
      expectedProfit: '52.00',
    },
    {
      code: '00002',
      name: '米',
      unit: '个',
      quantity: '8',
      available: '8',
      unitCost: '4.00',
      value: '32.00',
      valueShare: '20%',
      expectedProfit: '-32.00',
    },
  ])
  expect(page.tieOuts).toEqual([
    { name: 'stockListQuantity', ok: true, difference: 0 },
    { name: 'stockList', ok: true, difference: 0 },
  ])
  const february = await askReport(api, 'stockAssets', { ...asOf('2026-02-28'), grouping: 'category' })
  expect(rowsOf('stockAssets', february)).toMatchObject([{ products: '2', quantity: '18', value: '132.00' }])
})

test('库存资产: what orders keep is not available', async () => {
  const { api, post } = await pricedShop()
  await post('salesOrder', '2026-03-25', [{ product: '油', quantity: '4', price: '15' }])
  await post('purchaseOrder', '2026-03-25', [{ product: '米', quantity: '6', price: '4' }])
  const page = await askReport(api, 'stockAssets')
  expect(rowsOf('stockAssets', page)).toMatchObject([
    { name: '油', quantity: '12', reserved: '4', available: '8' },
    { name: '米', quantity: '8', available: '8', onOrder: '6' },
  ])
})

test('滞销: what idles longest first, how old it is, and what to do', async () => {
  const { api } = await pricedShop()
  const page = await askReport(api, 'slowMoving', { ...asOf('2026-06-20'), days: 90 })
  expect(rowsOf('slowMoving', page)).toEqual([
    {
      code: '00002',
      name: '米',
      unit: '个',
      quantity: '8',
      value: '32.00',
      lastIn: '2026-01-06',
      idleDays: '165',
      age180: '8',
      advice: 'promote',
    },
    {
      code: '00001',
      name: '油',
      unit: '个',
      quantity: '12',
      value: '128.00',
      lastIn: '2026-03-01',
      lastSale: '2026-03-20',
      idleDays: '92',
      age180: '12',
      advice: 'promote',
    },
  ])
  expect(totalsOf('slowMoving', page)).toEqual({ quantity: '20', value: '160.00', age180: '20' })
  const longer = await askReport(api, 'slowMoving', { ...asOf('2026-06-20'), days: 120 })
  expect(rowsOf('slowMoving', longer).map(({ name }) => name)).toEqual(['米'])
})

test('销售明细 and 采购明细: line by line, what came back is negative, drilled to its document', async () => {
  const { api, post } = await pricedShop()
  await post('salesReturn', '2026-03-22', [{ product: '油', quantity: '1', price: '15' }])
  const sales = await askReport(api, 'salesDetail', march)
  expect(
    rowsOf('salesDetail', sales).map(({ date, number, type, quantity, netAmount }) => [
      date,
      number,
      type,
      quantity,
      netAmount,
    ]),
  ).toEqual([
    ['2026-03-20', 'XSCK-20260320-0001', 'salesShipment', '3', '45.00'],
    ['2026-03-22', 'XSTH-20260322-0001', 'salesReturn', '-1', '-15.00'],
  ])
  expect(totalsOf('salesDetail', sales)).toEqual({ netAmount: '30.00', grossAmount: '30.00' })
  expect(sales.rows[0]?.target).toMatchObject({ to: 'document', type: 'salesShipment' })
  const purchases = await askReport(api, 'purchaseDetail', march)
  expect(rowsOf('purchaseDetail', purchases)).toMatchObject([
    { partner: '永盛', name: '油', quantity: '5', price: '12.00', netAmount: '60.00' },
  ])
})

test('作废/改单日志: by the day it was done, with what took its place', async () => {
  const { api, post, void: undo, content } = await pricedShop()
  const wrong = await post('salesShipment', '2026-03-21', [{ product: '油', quantity: '2', price: '15' }])
  await undo(await post('otherIn', '2026-03-23', [{ product: '米', quantity: '1', price: '4' }]))
  const right = await content('salesShipment', '2026-03-21', [{ product: '油', quantity: '1', price: '15' }])
  await api.document.amend({ id: wrong.id, content: right, draftId: null, reason: '数量错' })
  const page = await askReport(api, 'voidLog', { period: 'today' })
  expect(rowsOf('voidLog', page)).toEqual([
    {
      doneOn: '2026-12-31',
      doneTime: '12:00',
      action: 'amend',
      number: 'XSCK-20260321-0001',
      type: 'salesShipment',
      businessDate: '2026-03-21',
      partner: '永盛',
      amount: '30.00',
      successor: 'XSCK-20260321-0003',
      doneBy: '老板',
      reason: '数量错',
    },
    {
      doneOn: '2026-12-31',
      doneTime: '12:00',
      action: 'void',
      number: 'QTRK-20260323-0001',
      type: 'otherIn',
      businessDate: '2026-03-23',
      amount: '4.00',
      doneBy: '老板',
    },
  ])
  expect((await askReport(api, 'voidLog', { period: 'yesterday' })).lastDate).toBe('2026-12-31')
})

test('a category has none of the goods of those below it: its row says so, and Enter opens only its own', async () => {
  const shop = await openShop()
  const food = await shop.api.product.createCategory({ name: '粮油', parentId: null })
  const rice = await shop.api.product.createCategory({ name: '大米', parentId: food.id })
  await shop.makeProduct(productContent({ name: '油', categoryId: food.id }))
  await shop.makeProduct(productContent({ name: '米', categoryId: rice.id }))
  await shop.post('openingStock', '2026-01-05', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('openingStock', '2026-01-05', [{ product: '米', quantity: '8', price: '4' }])
  for (const name of ['stockAssets', 'stockSummary', 'deadStock'] as const) {
    const grouping = name === 'deadStock' ? null : 'category'
    const page = await askReport(shop.api, name, { ...asOf('2026-03-31'), grouping })
    const level = page.columns.indexOf('level')
    expect(page.rows.map(({ cells }) => [cells[page.columns.indexOf('name')], cells[level]])).toEqual(
      name === 'deadStock'
        ? [
            ['粮油', 'own'],
            ['大米', ''],
          ]
        : [
            ['大米', ''],
            ['粮油', 'own'],
          ],
    )
    const target = page.rows.find(({ key }) => key === String(food.id))?.target
    expect(target).toMatchObject({ to: 'report', change: { categoryId: food.id, directOnly: true } })
  }
  const opened = { ...asOf('2026-03-31'), categoryId: food.id, grouping: 'product' } as const
  const own = await askReport(shop.api, 'stockAssets', { ...opened, directOnly: true })
  expect(rowsOf('stockAssets', own).map(({ name }) => name)).toEqual(['油'])
  const all = await askReport(shop.api, 'stockAssets', opened)
  expect(rowsOf('stockAssets', all).map(({ name }) => name)).toEqual(['油', '米'])
})
