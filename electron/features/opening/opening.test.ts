import { beforeEach, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'

let shop: Shop
const DAY_BEFORE = '2025-12-31'

beforeEach(async () => {
  shop = await openShop()
})

function openingCash(amount: number) {
  const content = { type: 'openingAccount', businessDate: businessDate(DAY_BEFORE), remark: '' } as const
  return shop.api.money.post({
    content: { ...content, accountId: id<'account'>(1), amount: money(amount) },
    draftId: null,
  })
}

test('new books begin with their 期初 open and nothing in it', async () => {
  expect(await shop.api.books.current({})).toMatchObject({ opening: 'open', trade: null })
  expect(await shop.api.opening.progress({})).toMatchObject({
    stocked: 0,
    withoutCost: 0,
    stock: 0,
    receivable: 0,
    payable: 0,
    cash: 0,
    partners: 0,
    accounts: 0,
    sold: false,
  })
})

test('the check table adds up stock, partners and money, and leaves out what was voided', async () => {
  const stock = await shop.post('openingStock', DAY_BEFORE, [
    { product: '花生油', quantity: '10', price: '8.80' },
    { product: '纸箱', quantity: '5', price: '0' },
  ])
  const wrong = await shop.post('openingStock', DAY_BEFORE, [{ product: '酱油', quantity: '1', price: '100' }])
  await shop.api.document.void({ id: wrong.id, reason: '录错' })
  await openingCash(500_00)
  const twice = await openingCash(9_99)
  await shop.api.money.void({ id: twice.id, reason: '' })
  expect(stock.grossAmount).toBe(88_00)
  expect(await shop.api.opening.progress({})).toMatchObject({
    stocked: 2,
    withoutCost: 1,
    stock: 88_00,
    receivable: 0,
    payable: 0,
    cash: 500_00,
    accounts: 1,
    sold: false,
  })
})

test('locked: opening documents are neither posted nor voided, until the owner unlocks them', async () => {
  const stock = await shop.post('openingStock', DAY_BEFORE, [{ product: '花生油', quantity: '10', price: '8.80' }])
  const cash = await openingCash(500_00)
  await shop.api.opening.setState({ state: 'locked' })
  const refused = { data: { code: 'OPENING_LOCKED' } }
  await expect(
    shop.post('openingStock', DAY_BEFORE, [{ product: '花生油', quantity: '1', price: '1' }]),
  ).rejects.toMatchObject(refused)
  await expect(openingCash(1)).rejects.toMatchObject(refused)
  await expect(shop.api.document.void({ id: stock.id, reason: '' })).rejects.toMatchObject(refused)
  await expect(shop.api.money.void({ id: cash.id, reason: '' })).rejects.toMatchObject(refused)
  // Trade goes on.
  await shop.post('salesShipment', '2026-03-02', [{ product: '花生油', quantity: '1', price: '12.50' }])
  await shop.api.opening.setState({ state: 'done' })
  await openingCash(1)
  expect(await shop.brokenChecks()).toEqual([])
})

test('a trade brings its categories', async () => {
  const { program, session } = shop
  const content = { name: '小店', openedOn: '2026-01-01', costMethod: 'movingAverage', negativeStock: 'allow' }
  const input = {
    content: { ...content, dayBoundary: 0, taxpayer: 'smallScale' },
    ownerName: '老板',
    folderToken: null,
    preset: { trade: 'convenience', categories: ['饮料', '零食', '饮料'] },
  }
  const reply = await program.dispatch({ path: 'books.create', input }, session)
  expect(reply).toMatchObject({ ok: true, data: { trade: 'convenience', opening: 'open', practice: false } })
  const categories = await shop.api.product.categories({})
  expect(categories.map(({ name }) => name).sort()).toEqual(['零食', '饮料'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('devices tick themselves: the scanner by its test, a printer once one is set up', async () => {
  const nothing = { scanner: false, printer: false, backup: false }
  expect(await shop.api.opening.devices({})).toEqual(nothing)
  const profile = { suffix: 'enter', gap: 8, letters: 'kept', losesZero: false, inputMethod: false } as const
  await shop.api.machine.setScanner({ profile: { ...profile, bounce: 0, learntAt: 1 } })
  expect(await shop.api.opening.devices({})).toEqual({ ...nothing, scanner: true })
  const { label } = await shop.api.print.getSetup({})
  await shop.api.print.setRole({ role: 'label', setup: { ...label!, printer: '标签机' } })
  expect(await shop.api.opening.devices({})).toEqual({ scanner: true, printer: true, backup: false })
})
