import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Progress } from '#shared/contract/bridge.ts'
import { startTestProgram, TEST_BOOKS, type TestProgram } from '#electron/harness/test-program.ts'

const TIMEOUT = { timeout: 240_000 }
const ALL = { search: '', from: null, to: null, partnerId: null, warehouseId: null } as const
const MONEY = { search: '', from: null, to: null, partnerId: null, accountId: null, status: 'posted' } as const
const STOCK = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
const FIRST = { descending: false, cursor: null, limit: 200 } as const

async function makeDemo(
  today: string,
  language: 'zh-CN' | 'en-US',
): Promise<TestProgram & { readonly progress: readonly Progress[] }> {
  const started = startTestProgram()
  started.setToday(today)
  const progress: Progress[] = []
  started.session.onProgress = (one) => progress.push(one)
  const books = await started.api.books.createDemo({ language }, 'demo-1')
  expect(books).toMatchObject({ demo: true, today, needsLogin: false, role: 'owner' })
  started.session.onProgress = null
  return { ...started, progress }
}

/** Every figure that a person could look up, without ids, hashes and times. */
async function figuresOf({ api }: TestProgram) {
  const type = 'salesShipment'
  const stock = await api.stock.page({ ...STOCK, ...FIRST, sort: 'code' })
  return {
    receipts: await api.document.totals({ type: 'purchaseReceipt', status: 'posted', ...ALL }),
    shipments: await api.document.totals({ type, status: 'posted', ...ALL }),
    opening: await api.document.totals({ type: 'openingStock', status: 'posted', ...ALL }),
    newest: (
      await api.document.page({ type, status: 'all', ...ALL, ...FIRST, sort: 'number', descending: true })
    ).rows.map(({ number, grossAmount }) => [number, grossAmount]),
    stock: stock.rows.map(({ code, quantity, value, minimumStock }) => [code, quantity, value, minimumStock]),
    totals: await api.stock.totals(STOCK),
  }
}

async function namesOfOverdue(api: TestProgram['api']): Promise<string[]> {
  const overdue = []
  for (const { id, name } of await api.partner.search({ text: '', side: 'customer', limit: 50 })) {
    const open = await api.money.openEntries({ partnerId: id, side: 'receivable', amends: null })
    if (open.overdue > 0) overdue.push(name)
  }
  return overdue.sort()
}

/** Made once for the tests that only look. */
let made: ReturnType<typeof makeDemo> | null = null
const sharedDemo = () => (made ??= makeDemo('2026-11-22', 'zh-CN'))

test('demo books are sound, of 90 days, and tell how far they are', TIMEOUT, async () => {
  const { api, progress } = await sharedDemo()
  expect((await api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
  expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 93 }, (_, index) => index))
  expect([...new Set(progress.map(({ stage }) => stage))]).toEqual(['masters', 'opening', 'days'])
  expect(progress.every(({ total, requestId }) => total === 92 && requestId === 'demo-1')).toBe(true)
  const current = await api.books.current({})
  expect(current).toMatchObject({ name: '顺达批发部', openedOn: '2026-08-25' })
  expect(basename(current!.file)).toBe('演示-顺达批发部.zsb')
  expect((await api.books.recent({})).books).toMatchObject([{ file: current!.file, demo: true }])
})

test('the story has what reports and screens should show', TIMEOUT, async () => {
  const { api } = await sharedDemo()
  const voided = async (type: 'purchaseReceipt' | 'salesShipment') =>
    (await api.document.page({ type, status: 'voided', ...ALL, ...FIRST, sort: 'number' })).rows.filter(
      ({ status }) => status === 'voided',
    )
  expect([(await voided('purchaseReceipt')).length, (await voided('salesShipment')).length]).toEqual([1, 1])
  const late = await api.document.page({
    type: 'purchaseReceipt',
    status: 'posted',
    ...ALL,
    search: '',
    from: null,
    ...FIRST,
    sort: 'number',
  })
  expect(
    late.rows
      .filter(({ remark }) => remark.startsWith('补录'))
      .map(({ businessDate, postedAt }) => [businessDate, new Date(postedAt).getDate()]),
  ).toEqual([['2026-10-07', 11]])
  const stock = await api.stock.totals(STOCK)
  expect(stock).toMatchObject({ productCount: 68, negative: 0, high: 3 })
  expect(stock.low).toBeGreaterThanOrEqual(4)
  const oil = (
    await api.product.page({ ...FIRST, search: '金穗一级大豆油', categoryId: null, status: 'all', sort: 'code' })
  ).rows[0]!
  expect([oil.purchasePrice, oil.retailPrice]).toEqual([49_060_000, 66_000_000])
  expect(
    (await api.product.categories({}))
      .filter(({ depth }) => depth === 0)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['日化', '粮油', '调味品', '酒类', '饮料', '乳品', '休闲食品', '方便食品'].sort())
  expect((await api.document.drafts({ type: null })).map(({ type }) => type).sort()).toEqual([
    'purchaseReceipt',
    'salesShipment',
  ])
})

test('orders, till, money and stocktake: something to see on every screen', TIMEOUT, async () => {
  const { api } = await sharedDemo()
  const count = async (type: DocumentType, fulfilment: 'all' | 'open' | 'overdue' | 'closed' = 'all') =>
    (await api.document.totals({ type, status: 'posted', ...ALL, fulfilment })).count
  expect(await count('purchaseOrder', 'overdue')).toBe(1)
  expect(await count('salesOrder', 'overdue')).toBe(1)
  expect(await count('purchaseOrder', 'closed')).toBeGreaterThan(0)
  expect(await count('salesOrder', 'open')).toBeGreaterThan(2)
  for (const type of [
    'purchaseRequest',
    'supplierQuote',
    'salesQuote',
    'salesReturn',
    'purchaseReturn',
    'transfer',
  ] as const)
    expect([type, (await count(type)) > 0]).toEqual([type, true])
  for (const type of ['retailSale', 'retailReturn', 'loss', 'gain', 'otherOut', 'costAdjustment'] as const)
    expect([type, (await count(type)) > 0]).toEqual([type, true])
  const money = await api.money.page({ type: null, ...MONEY, ...FIRST, sort: 'number' })
  expect(money.rows.length).toBe(200)
  const [stocktake] = (
    await api.stocktake.page({ ...FIRST, sort: 'startedAt', search: '', state: 'all', warehouseId: null })
  ).rows
  expect(stocktake).toMatchObject({ state: 'posted', total: 68 })
  expect(await api.shift.current({})).toMatchObject({ businessDate: '2026-11-22', openingFloat: 30_000 })
  expect((await api.shift.page({ cursor: null, limit: 50 })).total).toBe(90)
  for (const { name, balance } of await api.account.list({})) expect([name, (balance ?? -1) >= 0]).toEqual([name, true])
})

test('two customers are overdue, and only they', TIMEOUT, async () => {
  const { api } = await sharedDemo()
  expect(await namesOfOverdue(api)).toEqual(['川味小馆', '老街烟酒店'])
})

test.each(['2027-01-01', '2028-02-29', '2026-11-30'])('made on %s they tell the same story', TIMEOUT, async (today) => {
  const { api } = await makeDemo(today, 'zh-CN')
  expect((await api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
  expect(await api.stock.totals(STOCK)).toMatchObject({ productCount: 68, negative: 0, high: 3 })
  expect((await api.account.list({})).filter(({ balance }) => (balance ?? -1) < 0)).toEqual([])
  const overdue = async (type: DocumentType) =>
    (await api.document.totals({ type, status: 'posted', ...ALL, fulfilment: 'overdue' })).count
  expect([await overdue('purchaseOrder'), await overdue('salesOrder')]).toEqual([1, 1])
  expect(await api.shift.current({})).toMatchObject({ businessDate: today })
  expect(await namesOfOverdue(api)).toEqual(['川味小馆', '老街烟酒店'])
})

test('made on the same day they are the same books, in either language', TIMEOUT, async () => {
  const figures = await figuresOf(await makeDemo('2026-07-01', 'zh-CN'))
  expect(await figuresOf(await makeDemo('2026-07-01', 'zh-CN'))).toEqual(figures)
  const english = await makeDemo('2026-07-01', 'en-US')
  expect(await figuresOf(english)).toEqual(figures)
  expect(basename((await english.api.books.current({}))!.file)).toBe('Demo-Shunda Wholesale.zsb')
})

test('when other books are opened meanwhile, nothing half made stays', TIMEOUT, async () => {
  const { api } = startTestProgram()
  const folder = (await api.books.recent({})).folder
  const demo = api.books.createDemo({ language: 'zh-CN' })
  const other = await api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  await expect(demo).rejects.toMatchObject({ data: { code: 'CANCELLED' } })
  expect((await api.books.current({}))?.uuid).toBe(other.uuid)
  expect(existsSync(`${folder}/演示-顺达批发部.zsb`)).toBe(false)
  expect((await api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
})
