import { beforeEach, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'

let shop: CountShop
let task: Stocktake

beforeEach(async () => {
  shop = await openCountShop()
  shop.setToday('2026-06-30')
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '红牛', quantity: '22', price: '4.80' }])
  task = await shop.begin()
  await shop.count(task, '红牛', '20')
  await shop.review(task)
  shop.setToday('2026-07-02')
})

const close = () => shop.api.period.close({ through: businessDate('2026-06-30') })

test('an open stocktake is on the list of what to look at before closing', async () => {
  const checks = await shop.api.period.check({ through: businessDate('2026-06-30') })
  expect(checks.find(({ name }) => name === 'openStocktakes')).toMatchObject({ count: 1, first: 'PD-20260630-0001' })
  await shop.postCount(task)
  const after = await shop.api.period.check({ through: businessDate('2026-06-30') })
  expect(after.find(({ name }) => name === 'openStocktakes')).toMatchObject({ count: 0 })
})

test('a count whose day was closed meanwhile is posted on a later one', async () => {
  await close()
  await expect(shop.postCount(task)).rejects.toThrow('PERIOD_CLOSED')
  const { stocktake } = await shop.postCount(task, { businessDate: businessDate('2026-07-01') })
  expect(stocktake).toMatchObject({ countDate: '2026-06-30', documents: [{ businessDate: '2026-07-01' }] })
  expect(await shop.brokenChecks()).toEqual([])
})

test('undone and redone after closing, everything is dated today (R22)', async () => {
  await shop.postCount(task)
  const late = await shop.post('salesShipment', '2026-06-29', [{ product: '红牛', quantity: '1', price: '9' }])
  await close()
  const { stocktake } = await shop.api.stocktake.redo({ id: task.id, documentId: late.id })
  expect(stocktake.documents).toMatchObject([
    { businessDate: '2026-06-30', status: 'voided' },
    { businessDate: '2026-07-02', status: 'posted', quantity: 10_000 },
  ])
  expect((await shop.pool('红牛')).split(' ')[0]).toBe('20')
  expect(await shop.brokenChecks()).toEqual([])
  await shop.api.stocktake.undoPosting({ id: task.id, reason: '' })
  expect((await shop.pool('红牛')).split(' ')[0]).toBe('21')
  expect(await shop.brokenChecks()).toEqual([])
})

test('a redo after closing that turns the loss into a gain, and one more, are dated today', async () => {
  await shop.postCount(task)
  const one = await shop.post('salesShipment', '2026-06-29', [{ product: '红牛', quantity: '1', price: '9' }])
  const three = await shop.post('salesShipment', '2026-06-29', [{ product: '红牛', quantity: '3', price: '9' }])
  await close()
  await shop.api.stocktake.redo({ id: task.id, documentId: three.id })
  expect((await shop.pool('红牛')).split(' ')[0]).toBe('19')
  const { stocktake } = await shop.api.stocktake.redo({ id: task.id, documentId: one.id })
  expect(stocktake.documents).toMatchObject([
    { type: 'loss', businessDate: '2026-06-30', status: 'voided' },
    { type: 'gain', businessDate: '2026-07-02', status: 'voided' },
    { type: 'gain', businessDate: '2026-07-02', status: 'posted', quantity: 20_000 },
  ])
  expect((await shop.pool('红牛')).split(' ')[0]).toBe('20')
  expect(await shop.brokenChecks()).toEqual([])
})
