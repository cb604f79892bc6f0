import { expect, test } from 'vitest'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'

// What was voided, or reversed after its period was closed, in reports that ask when something was first or last.

const until = (to: string) => ({ period: 'custom', from: null, to: businessDate(to) }) as const

/** 油: a receipt of 02-01 that was voided, and one of 03-01: 10 at 10.00. */
async function voidedShop(): Promise<Shop> {
  const shop = await openShop(startTestProgram({ negativeStock: 'allow' }))
  await shop.void(await shop.post('purchaseReceipt', '2026-02-01', [{ product: '油', quantity: '3', price: '9' }]))
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '10', price: '10' }])
  return shop
}

test('库存金额走势 and 存货周转 from the beginning: a voided pair is no beginning', async () => {
  const { api, post } = await voidedShop()
  await post('salesShipment', '2026-03-03', [{ product: '油', quantity: '5', price: '20' }])
  const trend = await askReport(api, 'stockValueTrend', { ...until('2026-03-04'), grouping: 'day' })
  expect(rowsOf('stockValueTrend', trend).map(({ name, closingValue }) => [name, closingValue])).toEqual([
    ['2026-03-01', '100.00'],
    ['2026-03-02', '100.00'],
    ['2026-03-03', '50.00'],
    ['2026-03-04', '50.00'],
  ])
  const turnover = await askReport(api, 'stockTurnover', { ...until('2026-03-04'), grouping: 'product' })
  expect(rowsOf('stockTurnover', turnover)).toMatchObject([{ name: '油', averageValue: '75.00', days: '6' }])
})

test('库存金额走势: books in which everything was voided have nothing to show', async () => {
  const shop = await openShop()
  await shop.void(await shop.post('purchaseReceipt', '2026-02-01', [{ product: '油', quantity: '3', price: '9' }]))
  expect((await askReport(shop.api, 'stockValueTrend', until('2026-03-04'))).rows).toEqual([])
})

test('客户价值: a sale reversed after its day was closed is taken back, and its reversal is no sale', async () => {
  const { api, post, void: undo, setToday } = await voidedShop()
  setToday('2026-03-10')
  await post('salesShipment', '2026-03-02', [{ product: '油', quantity: '2', price: '20' }])
  const mistaken = await post('salesShipment', '2026-03-03', [{ product: '油', quantity: '1', price: '20' }])
  await api.period.close({ through: businessDate('2026-03-05') })
  await undo(mistaken)
  const page = await askReport(api, 'customerRfm', until('2026-03-10'))
  expect(rowsOf('customerRfm', page)).toMatchObject([
    { name: '永盛', lastSale: '2026-03-02', recency: '8', frequency: '1', netAmount: '40.00' },
  ])
})

test('客户价值: a reversal takes no sale off another period', async () => {
  const { api, post, void: undo, setToday } = await voidedShop()
  setToday('2026-03-12')
  const mistaken = await post('salesShipment', '2026-03-02', [{ product: '油', quantity: '1', price: '20' }])
  await api.period.close({ through: businessDate('2026-03-05') })
  await post('salesShipment', '2026-03-10', [{ product: '油', quantity: '2', price: '20' }])
  await undo(mistaken)
  const rfm = async (from: string, to: string) => {
    const days = { period: 'custom', from: businessDate(from), to: businessDate(to) } as const
    return rowsOf('customerRfm', await askReport(api, 'customerRfm', days))
  }
  // 40.00 − 20.00: the amounts count on their own days.
  expect(await rfm('2026-03-06', '2026-03-12')).toMatchObject([
    { name: '永盛', lastSale: '2026-03-10', recency: '2', frequency: '1', netAmount: '20.00' },
  ])
  expect(await rfm('2026-03-01', '2026-03-11')).toMatchObject([
    { name: '永盛', lastSale: '2026-03-10', recency: '1', frequency: '2', netAmount: '60.00' },
  ])
})

test('滞销: goods that come back to their warehouse when a transfer is reversed have not arrived', async () => {
  const { api, content, void: undo, warehouse, setToday } = await voidedShop()
  setToday('2026-03-10')
  const toWarehouseId = await warehouse('后仓')
  const moved = await content('transfer', '2026-03-02', [{ product: '油', quantity: '4' }], '门店', { toWarehouseId })
  const transfer = await api.document.post({ content: moved, draftId: null })
  await api.period.close({ through: businessDate('2026-03-05') })
  await undo(transfer)
  const page = await askReport(api, 'slowMoving', { ...until('2026-03-10'), days: 1 })
  expect(rowsOf('slowMoving', page)).toMatchObject([{ name: '油', lastIn: '2026-03-01', age30: '10' }])
})

test('收发存 by supplier: a receipt that was reversed is not the last one', async () => {
  const { api, post, void: undo, setToday } = await voidedShop()
  setToday('2026-03-10')
  const { id: partnerId } = await api.partner.create({ ...SUPPLIER, name: '惠民' })
  const lines = [{ product: '油', quantity: '1', price: '9' }]
  const mistaken = await post('purchaseReceipt', '2026-03-03', lines, '门店', { partnerId })
  await api.period.close({ through: businessDate('2026-03-05') })
  const suppliers = async (to: string) => {
    const page = await askReport(api, 'stockSummary', { ...until(to), grouping: 'supplier' })
    return rowsOf('stockSummary', page).map(({ name }) => name)
  }
  expect(await suppliers('2026-03-10')).toEqual(['惠民'])
  await undo(mistaken)
  expect(await suppliers('2026-03-10')).toEqual(['永盛'])
  expect(await suppliers('2026-03-09')).toEqual(['惠民'])
})

const SUPPLIER = {
  ...{ code: '', isSupplier: true, isCustomer: false, contact: '', phone: '', address: '', taxNumber: '' },
  ...{ bankName: '', bankAccount: '', priceLevelId: null, creditLimit: null, termDays: 0, remark: '' },
}
