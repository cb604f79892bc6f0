import { beforeEach, expect, test } from 'vitest'
import { openImportDesk, PRODUCTS, type ImportDesk } from '#electron/harness/import-desk.ts'
import type { Shop } from '#electron/harness/shop.ts'

// Tables that become documents.

let desk: ImportDesk
let shop: Shop

beforeEach(async () => {
  desk = await openImportDesk()
  shop = desk.shop
})

test('opening stock goes by barcode, code or name into warehouses', async () => {
  await shop.warehouse('后仓')
  await desk.run(
    'product',
    PRODUCTS.map((row) => row.slice(0, 12)),
  )
  const rows = [
    ['条码', '品名', '单位', '数量', '成本单价', '仓库'],
    ['6901234567892', '', '箱', '2', '43.20', ''],
    ['', '雪碧', '', '10', '1.8', '后仓'],
    ['', '没有', '', '1', '1', '火星'],
  ]
  const reply = await desk.check('openingStock', rows)
  expect(reply.counts).toMatchObject({ create: 2, error: 1 })
  expect(reply.rows[0]?.problems.map(({ problem }) => problem)).toEqual(['unknownGoods', 'unknownWarehouse'])
  expect(await desk.run('openingStock', rows.slice(0, 3))).toMatchObject({ created: 2, documents: 2 })
  expect(await shop.api.opening.progress({})).toMatchObject({ stocked: 2, stock: 86_40 + 18_00 })
})

const HISTORY = [
  ['单号', '日期', '客户', '品名', '数量', '单价', '折扣'],
  ['S1', '2026-01-05', '顺达', '可乐', '10', '3', '0.1'],
  ['', '', '', '雪碧', '5', '3', ''],
  ['S2', '2026-01-06', '宏图', '可乐', '-2', '3', ''],
]

test('sales history: unknown masters on request, returns by sign, short stock said at its document', async () => {
  expect((await desk.check('salesHistory', HISTORY)).counts).toMatchObject({ create: 0, error: 3 })
  const reply = await desk.check('salesHistory', HISTORY, { createMissing: true })
  expect(reply.counts).toMatchObject({ create: 1, error: 2 })
  expect(reply.rows[0]?.problems[0]).toMatchObject({ problem: 'refused', refusal: { code: 'INSUFFICIENT_STOCK' } })
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '20', '1.8'],
    ['P1', '2026-01-02', '农夫经销', '雪碧', '20', '1.8'],
  ]
  expect(await desk.run('purchaseHistory', bought, { createMissing: true })).toMatchObject({ created: 2, documents: 1 })
  expect(await desk.run('salesHistory', HISTORY, { createMissing: true })).toMatchObject({ created: 3, documents: 2 })
  // The same numbers of the same partners are there already.
  expect(await desk.run('salesHistory', HISTORY, { createMissing: true })).toMatchObject({
    created: 0,
    skipped: 3,
    documents: 0,
  })
  const filter = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'posted' } as const
  expect(await shop.api.document.totals({ type: 'salesShipment', ...filter })).toEqual({
    count: 1,
    quantity: 150_000,
    grossAmount: 27_00 + 15_00,
  })
  expect(await shop.api.document.totals({ type: 'salesReturn', ...filter })).toMatchObject({
    count: 1,
    grossAmount: 6_00,
  })
  expect(await shop.brokenChecks()).toEqual([])
})

test('an amount that was paid stands, whatever discount and price say beside it', async () => {
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价', '折扣', '优惠', '金额'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '10', '2', '10%', '', ''],
    ['P1', '2026-01-02', '农夫经销', '雪碧', '10', '2', '', '3.00', '20'],
    ['P2', '2026-01-02', '农夫经销', '雪碧', '3', '8.33', '', '', '25'],
    ['P3', '2026-01-02', '农夫经销', '雪碧', '1', '2', '', '', '5'],
    ['P4', '2026-01-02', '农夫经销', '雪碧', '1', '2', '', '2.50', ''],
    ['P5', '2026-01-02', '农夫经销', '雪碧', '1', '2', '', '', '-2'],
  ]
  const { rows } = await desk.check('purchaseHistory', bought, { createMissing: true })
  const said = rows.flatMap(({ row, problems }) => problems.map(({ key, problem }) => `${row} ${key} ${problem}`))
  expect(said).toEqual(['5 discountAmount tooLarge', '6 amount negative', '4 amount amountDiffers'])
  await desk.run('purchaseHistory', bought.slice(0, 5), { createMissing: true })
  const filter = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'posted' } as const
  expect(await shop.api.document.totals({ type: 'purchaseReceipt', ...filter })).toMatchObject({
    count: 3,
    grossAmount: 18_00 + 17_00 + 25_00 + 5_00,
  })
  expect(await shop.brokenChecks()).toEqual([])
})

test('history that was paid long ago leaves nobody owing', async () => {
  const bought = [
    ['日期', '供应商', '品名', '数量', '金额'],
    ['2026-01-02', '农夫经销', '可乐', '3', '10'],
  ]
  const [cash] = await shop.api.account.list({})
  await desk.run('purchaseHistory', bought, { createMissing: true, paidAccountId: cash?.id ?? null })
  const [account] = await shop.api.account.list({})
  expect(account?.balance).toBe(-10_00)
  expect(await shop.brokenChecks()).toEqual([])
})

test('prices go into the list of that name', async () => {
  await desk.run('product', PRODUCTS)
  const rows = [
    ['编码', '单位', '价格'],
    ['A1', '箱', '60'],
    ['A2', '', '2.5'],
  ]
  expect(await desk.run('priceList', rows, { priceListName: '团购' })).toMatchObject({ created: 2 })
  const changed = [
    ['编码', '单位', '价格'],
    ['A1', '箱', '58'],
    ['A2', '', '2.5'],
  ]
  const { batchId } = await desk.run('priceList', changed, { priceListName: '团购' })
  const [list] = await shop.api.price.lists({})
  const prices = async () =>
    (await shop.api.price.list({ id: list?.id ?? (1 as never) })).lines.map(({ price }) => price).sort()
  expect(await prices()).toEqual([2_500_000, 58_000_000])
  await shop.api.import.undo({ id: batchId })
  expect(await prices()).toEqual([2_500_000, 60_000_000])
  expect(await shop.brokenChecks()).toEqual([])
})

test('opening cash goes into the accounts by name', async () => {
  const [cash] = await shop.api.account.list({})
  const name = cash?.name ?? ''
  const rows = [
    ['账户', '余额'],
    [name, '500.00'],
    ['没有这个', '1'],
    [name, '2'],
  ]
  const { counts, rows: shown } = await desk.check('openingAccount', rows)
  expect(counts).toMatchObject({ create: 1, error: 2 })
  expect(shown.slice(0, 2).map(({ problems }) => problems[0]?.problem)).toEqual(['unknownAccount', 'twiceInFile'])
  const { batchId } = await desk.run('openingAccount', rows.slice(0, 2))
  expect((await shop.api.account.list({}))[0]?.balance).toBe(500_00)
  expect(await shop.api.import.undo({ id: batchId })).toEqual({ undone: 1, kept: [] })
  expect((await shop.api.account.list({}))[0]?.balance).toBe(0)
  expect(await shop.brokenChecks()).toEqual([])
})

test('a product whose opening stock the books refuse is not made without it', async () => {
  await shop.api.opening.setState({ state: 'locked' })
  const { sourceId, settings } = await desk.paste('product', PRODUCTS)
  const question = { sourceId, settings, edits: [] }
  expect((await shop.api.import.check(question)).counts).toMatchObject({ create: 1, error: 2 })
  await expect(shop.api.import.run({ ...question, leaveOut: true })).rejects.toMatchObject({
    data: { code: 'OPENING_LOCKED' },
  })
  expect(await desk.products()).toEqual([])
})

test('new goods are made once, however their rows name them; a second unit of theirs is said at its row', async () => {
  const rows = [
    ['单号', '日期', '供应商', '条码', '编码', '品名', '单位', '数量', '单价'],
    ['P1', '2026-01-02', '农夫经销', '6901234567892', '', '可乐', '瓶', '20', '1.8'],
    ['P2', '2026-01-03', '农夫经销', '6901234567892', '', '可口可乐', '', '10', '1.8'],
    ['P3', '2026-01-04', '农夫经销', '', '', '可乐', '瓶', '5', '1.8'],
    ['P4', '2026-01-05', '农夫经销', '', 'B7', '雪碧', '瓶', '8', '1.5'],
    ['P5', '2026-01-06', '农夫经销', '', 'B7', '雪碧 ', '瓶', '2', '1.5'],
    ['P6', '2026-01-07', '农夫经销', '', 'B7', '雪碧', '箱', '1', '36'],
  ]
  const reply = await desk.check('purchaseHistory', rows, { createMissing: true })
  expect(reply.counts).toMatchObject({ create: 5, error: 1 })
  expect(reply.rows[0]?.problems).toMatchObject([{ key: 'unit', problem: 'unknownUnit' }])
  expect(await desk.run('purchaseHistory', rows.slice(0, -1), { createMissing: true })).toMatchObject({ documents: 5 })
  const stocked = (await desk.products()).map(async ({ id, name }) => {
    const { quantity, value } = await shop.api.stock.card({ productId: id })
    return `${name} ${quantity} ${String(value)}`
  })
  expect((await Promise.all(stocked)).toSorted()).toEqual(['可乐 350000 6300', '雪碧 100000 1500'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('the totals under a history are no goods of its last document, and what was paid counts before 金额', async () => {
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价', '金额', '折后金额'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '10', '2', '20.00', '18.50'],
    ['', '', '', '合计', '10', '', '20.00', '18.50'],
  ]
  expect(await desk.run('purchaseHistory', bought, { createMissing: true })).toMatchObject({ created: 1, documents: 1 })
  expect((await desk.products()).map(({ name, stock }) => [name, stock])).toEqual([['可乐', 100_000]])
  const filter = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'posted' } as const
  expect(await shop.api.document.totals({ type: 'purchaseReceipt', ...filter })).toMatchObject({ grossAmount: 18_50 })
})

test('a sale and what came back with it are taken together, or neither', async () => {
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '20', '1.8'],
  ]
  await desk.run('purchaseHistory', bought, { createMissing: true })
  const importing = async (back: string) => {
    const rows = [
      ['单号', '日期', '客户', '品名', '数量', '单价'],
      ['S1', '2026-01-05', '顺达', '可乐', '2', '3'],
      ['S1', '2026-01-05', '顺达', '雪碧', back, '3'],
      ['S2', '2026-01-06', '顺达', '可乐', '1', '3'],
    ]
    const { sourceId, settings } = await desk.paste('salesHistory', rows)
    return { sourceId, settings: { ...settings, createMissing: true }, edits: [] }
  }
  const misread = await importing('一')
  expect((await shop.api.import.check(misread)).counts).toMatchObject({ create: 1, error: 2 })
  // The books refuse the second document of S1: 雪碧 was never bought.
  const refused = await importing('9')
  expect((await shop.api.import.check(refused)).counts).toMatchObject({ create: 1, error: 2 })
  expect(await shop.api.import.run({ ...misread, leaveOut: true })).toMatchObject({
    created: 1,
    leftOut: 2,
    documents: 1,
  })
  const { products } = desk
  expect((await products()).map(({ name, stock }) => [name, stock])).toEqual([['可乐', 190_000]])
  const whole = await importing('-1')
  expect(await shop.api.import.run({ ...whole, leaveOut: false })).toMatchObject({
    created: 2,
    skipped: 1,
    documents: 2,
  })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a history that was undone can be imported again: what it had made comes back', async () => {
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '20', '1.8'],
  ]
  const { batchId } = await desk.run('purchaseHistory', bought, { createMissing: true })
  await shop.api.import.undo({ id: batchId })
  expect(await desk.products()).toMatchObject([{ name: '可乐', enabled: false, stock: 0 }])
  // Without the tick they stay what they are.
  expect((await desk.check('purchaseHistory', bought, { createMissing: false })).rows[0]?.problems).toMatchObject([
    { key: 'name', problem: 'disabled' },
    { key: 'partner', problem: 'disabled' },
  ])
  expect(await desk.run('purchaseHistory', bought, { createMissing: true })).toMatchObject({ created: 1, documents: 1 })
  expect(await desk.products()).toMatchObject([{ name: '可乐', enabled: true, stock: 200_000 }])
  expect(await shop.brokenChecks()).toEqual([])
})

test('who comes back as a supplier stays the customer he was', async () => {
  const bought = (partner: string) => [
    ['单号', '日期', '供应商', '品名', '数量', '单价'],
    ['P1', '2026-01-02', partner, '可乐', '20', '1.8'],
  ]
  await desk.run('purchaseHistory', bought('农夫经销'), { createMissing: true })
  const sold = [
    ['单号', '日期', '客户', '品名', '数量', '单价'],
    ['S1', '2026-01-05', '顺达', '可乐', '10', '3'],
  ]
  const { batchId } = await desk.run('salesHistory', sold, { createMissing: true })
  await shop.api.import.undo({ id: batchId })
  await desk.run('purchaseHistory', bought('顺达'), { createMissing: true })
  const [partner] = await shop.api.partner.search({ text: '顺达', side: 'customer', limit: 1 })
  expect(await shop.api.partner.get({ id: partner?.id ?? (0 as never) })).toMatchObject({
    ...{ name: '顺达', enabled: true, isSupplier: true, isCustomer: true },
  })
  expect(await shop.brokenChecks()).toEqual([])
})
