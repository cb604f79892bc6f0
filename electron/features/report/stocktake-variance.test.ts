import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openCountShop } from '#electron/harness/count-shop.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'

const june = { period: 'custom', from: businessDate('2026-06-01'), to: businessDate('2026-06-30') } as const

/** 22 红牛 at 4.80 and 10 油 at 2.00; counted 20, 11, and 5 米 of 5. */
async function counted() {
  const shop = await openCountShop()
  shop.setToday('2026-06-30')
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '红牛', quantity: '22', price: '4.80' },
    { product: '油', quantity: '10', price: '2' },
    { product: '米', quantity: '5', price: '3' },
  ])
  const task = await shop.begin()
  await shop.count(task, '红牛', '20')
  await shop.count(task, '油', '11')
  await shop.count(task, '米', '5')
  await shop.review(task)
  return { shop, task }
}

test('盘点盈亏表: what differed, at what the books charged; by stocktake the accuracy', async () => {
  const { shop, task } = await counted()
  expect((await askReport(shop.api, 'stocktakeVariance', june)).rowCount).toBe(0)
  await shop.postCount(task)
  const lines = await askReport(shop.api, 'stocktakeVariance', june)
  expect(rowsOf('stocktakeVariance', lines)).toMatchObject([
    {
      date: '2026-06-30',
      name: '红牛',
      expected: '22',
      counted: '20',
      difference: '-2',
      lossAmount: '-9.60',
      unitCost: '4.80',
    },
    { name: '油', expected: '10', counted: '11', difference: '1', gainAmount: '2.00', unitCost: '2.00' },
  ])
  expect(totalsOf('stocktakeVariance', lines)).toMatchObject({
    gainAmount: '2.00',
    lossAmount: '-9.60',
    netAmount: '-7.60',
  })
  expect(lines.tieOuts).toEqual([{ name: 'stocktakeBooked', ok: true, difference: 0 }])
  const tasks = await askReport(shop.api, 'stocktakeVariance', { ...june, grouping: 'document' })
  expect(rowsOf('stocktakeVariance', tasks)).toEqual([
    {
      date: '2026-06-30',
      number: 'PD-20260630-0001',
      warehouse: '门店',
      lines: '3',
      equal: '1',
      gainAmount: '2.00',
      lossAmount: '-9.60',
      netAmount: '-7.60',
      accuracy: '33.33%',
    },
  ])
  await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
  expect((await askReport(shop.api, 'stocktakeVariance', june)).rowCount).toBe(0)
})

test('narrowed down to a product; of another period there is nothing but its last day', async () => {
  const { shop, task } = await counted()
  await shop.postCount(task)
  const { id } = await shop.product('油')
  const page = await askReport(shop.api, 'stocktakeVariance', { ...june, productId: id })
  expect(rowsOf('stocktakeVariance', page).map(({ name }) => name)).toEqual(['油'])
  expect(page.tieOuts).toEqual([])
  const may = { ...june, from: businessDate('2026-05-01'), to: businessDate('2026-05-31') }
  expect(await askReport(shop.api, 'stocktakeVariance', may)).toMatchObject({ rowCount: 0, lastDate: '2026-06-30' })
})
