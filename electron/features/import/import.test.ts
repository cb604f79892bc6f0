import { beforeEach, expect, test } from 'vitest'
import type { ImportSettings, ImportSource } from '#shared/contract/import.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})

const PRODUCTS = [
  [
    '编码',
    '条码',
    '名称',
    '规格',
    '单位',
    '大单位',
    '换算',
    '分类',
    '进价',
    '零售价',
    '箱价',
    '库存下限',
    '期初数量',
    '货位',
  ],
  ['A1', '6901234567892', '可乐', '330ml', '听', '箱', '24', '饮料/汽水', '1.80', '3', '66', '24', '48', 'A-1'],
  ['A2', '6901234567908', '雪碧', '330ml', '听', '', '', '饮料/汽水', '1.80', '3', '', '', '', ''],
  ['', '', '散装瓜子', '', '斤', '', '', '零食', '8', '15', '', '', '2.5', ''],
]

function paste(kind: ImportKind, rows: readonly (readonly string[])[]): Promise<ImportSource> {
  return shop.api.import.paste({ kind, name: '粘贴', rows: rows.map((row) => [...row]) })
}

async function check(kind: ImportKind, rows: readonly (readonly string[])[], change: Partial<ImportSettings> = {}) {
  const { sourceId, settings } = await paste(kind, rows)
  return shop.api.import.check({ sourceId, settings: { ...settings, ...change }, edits: [] })
}

async function run(kind: ImportKind, rows: readonly (readonly string[])[], change: Partial<ImportSettings> = {}) {
  const { sourceId, settings } = await paste(kind, rows)
  return shop.api.import.run({ sourceId, settings: { ...settings, ...change }, edits: [], leaveOut: false })
}

async function products() {
  const page = {
    sort: 'code',
    descending: false,
    cursor: null,
    limit: 100,
    search: '',
    categoryId: null,
    status: 'all',
  } as const
  return (await shop.api.product.page(page)).rows
}

test('products come with units, barcodes, prices, category, shelf and opening stock, in one go', async () => {
  expect(await run('product', PRODUCTS)).toMatchObject({ created: 3, updated: 0, skipped: 0, leftOut: 0, documents: 1 })
  const [cola] = (await products()).filter(({ name }) => name === '可乐')
  expect(cola).toMatchObject({ code: 'A1', categoryName: '汽水', stock: 480_000, retailPrice: 3_000_000 })
  expect(await shop.api.product.get({ id: cola?.id ?? (1 as never) })).toMatchObject({
    units: [
      { name: '听', ratio: 10_000 },
      { name: '箱', ratio: 240_000 },
    ],
    barcodes: [{ barcode: '6901234567892', unitName: '听' }],
    prices: [
      { unitName: '听', price: 3_000_000 },
      { unitName: '箱', price: 66_000_000 },
    ],
    minimumStock: 240_000,
    purchasePrice: 1_800_000,
  })
  expect(await shop.api.opening.progress({})).toMatchObject({ stocked: 2, stock: 86_40 + 20_00 })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a dry run says what would happen and writes nothing', async () => {
  await run('product', PRODUCTS.slice(0, 2))
  const reply = await check('product', PRODUCTS)
  expect(reply.counts).toEqual({ create: 2, update: 0, skip: 1, error: 0, warning: 2 })
  expect(await products()).toHaveLength(1)
})

test('known products take the ticked columns where the row says something', async () => {
  await run('product', PRODUCTS)
  const changed = [
    ['编码', '名称', '零售价', '进价', '备注'],
    ['A1', '可口可乐', '3.5', '', '新包装'],
    ['A2', '雪碧', '3', '1.80', ''],
  ]
  const change = { existing: 'update', updateColumns: ['retailPrice', 'purchasePrice', 'remark'] } as const
  const update = { ...change, updateColumns: [...change.updateColumns] }
  expect(await run('product', changed, update)).toMatchObject({ created: 0, updated: 1, skipped: 1, documents: 0 })
  const [cola] = (await products()).filter(({ code }) => code === 'A1')
  expect(cola).toMatchObject({ name: '可乐', retailPrice: 3_500_000, purchasePrice: 1_800_000 })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a row with an error stops all, unless it may be left out', async () => {
  const rows = [...PRODUCTS, ['A1', '', '又一个', '', '个'], ['A9', '6.90123E+12', '失数', '', '个']]
  const { sourceId, settings } = await paste('product', rows)
  const question = { sourceId, settings, edits: [] }
  await expect(shop.api.import.run({ ...question, leaveOut: false })).rejects.toMatchObject({
    data: { code: 'IMPORT_HAS_ERRORS', params: { rows: 2 } },
  })
  expect(await products()).toEqual([])
  const { counts, rows: shown } = await shop.api.import.check(question)
  expect(counts).toMatchObject({ create: 3, error: 2 })
  expect(shown.slice(0, 2).map(({ row, problems }) => [row, problems[0]?.column, problems[0]?.problem])).toEqual([
    [4, 0, 'twiceInFile'],
    [5, 1, 'scientific'],
  ])
  const edits = [{ row: 5, column: 1, text: '6901234567915' }]
  expect((await shop.api.import.check({ ...question, edits })).counts).toMatchObject({ create: 4, error: 1 })
  expect(await shop.api.import.run({ ...question, edits, leaveOut: true })).toMatchObject({ created: 4, leftOut: 1 })
})

test('an undo voids the stock and disables what is new; the same table brings it back', async () => {
  const { batchId } = await run('product', PRODUCTS)
  expect(await shop.api.import.undo({ id: batchId })).toEqual({ undone: 4, kept: [] })
  expect((await products()).map(({ enabled, stock }) => [enabled, stock])).toEqual([
    [false, 0],
    [false, 0],
    [false, 0],
  ])
  await expect(shop.api.import.undo({ id: batchId })).rejects.toMatchObject({ data: { code: 'IMPORT_UNDONE' } })
  expect(await run('product', PRODUCTS)).toMatchObject({ created: 3, documents: 1 })
  expect((await products()).every(({ enabled }) => enabled)).toBe(true)
  expect(await shop.brokenChecks()).toEqual([])
})

test('an undo leaves what something followed on, and gives back what was changed', async () => {
  const { batchId } = await run('product', PRODUCTS)
  const [cola] = (await products()).filter(({ code }) => code === 'A1')
  if (cola === undefined) throw new Error('no cola')
  const { unitId } = (await shop.api.product.get({ id: cola.id })).units[0] ?? {}
  if (unitId === undefined) throw new Error('no unit')
  const content = await shop.content('salesShipment', '2026-03-01', [])
  const line = {
    productId: cola.id,
    unitId,
    quantity: 10_000 as never,
    price: 3_000_000 as never,
    amount: null,
    discountRate: 0 as never,
    remark: '',
  }
  await shop.api.document.post({ content: { ...content, lines: [line] }, draftId: null })
  const { undone, kept } = await shop.api.import.undo({ id: batchId })
  // What was sold keeps its opening stock, and that keeps what came in with it.
  expect(undone).toBe(1)
  expect(kept.map(({ reason }) => reason?.code)).toEqual(['INSUFFICIENT_STOCK', 'HAS_DEPENDENTS', 'HAS_DEPENDENTS'])
})

test('headings that were imported before are read as they were then', async () => {
  const rows = [
    ['品名', '价1'],
    ['可乐', '3'],
  ]
  const first = await paste('product', rows)
  expect(first).toMatchObject({ remembered: false, settings: { columns: ['name', null] } })
  const settings = { ...first.settings, columns: ['name', 'retailPrice'], defaultUnit: '听' }
  await shop.api.import.run({ sourceId: first.sourceId, settings, edits: [], leaveOut: false })
  expect(await paste('product', rows)).toMatchObject({
    remembered: true,
    settings: { columns: ['name', 'retailPrice'], defaultUnit: '听' },
  })
})

test('a repeated request is answered, not done again', async () => {
  const { sourceId, settings } = await paste('product', PRODUCTS)
  const question = { sourceId, settings, edits: [], leaveOut: false }
  const first = await shop.api.import.run(question, 'import-1')
  expect(await shop.api.import.run(question, 'import-1')).toEqual(first)
  expect(await products()).toHaveLength(3)
})

test('partners come with what they owed', async () => {
  const rows = [
    ['客户名称', '电话', '期初应收', '期初应付', '账期', '类型'],
    ['顺达', '０13800138000', '1,250.00', '', '30', ''],
    ['农夫经销', '', '', '300', '', '供应商'],
    ['无类', '', '', '', '', ''],
  ]
  expect((await check('partner', rows)).counts).toMatchObject({ create: 2, error: 1 })
  expect(await run('partner', rows, { side: 'customer' })).toMatchObject({ created: 3, documents: 2 })
  expect(await shop.api.opening.progress({})).toMatchObject({ receivable: 125_000, payable: 30_000, partners: 2 })
  expect(await shop.brokenChecks()).toEqual([])
})

test('opening stock goes by barcode, code or name into warehouses', async () => {
  await shop.warehouse('后仓')
  await run(
    'product',
    PRODUCTS.map((row) => row.slice(0, 12)),
  )
  const rows = [
    ['条码', '品名', '单位', '数量', '成本单价', '仓库'],
    ['6901234567892', '', '箱', '2', '43.20', ''],
    ['', '雪碧', '', '10', '1.8', '后仓'],
    ['', '没有', '', '1', '1', '火星'],
  ]
  const reply = await check('openingStock', rows)
  expect(reply.counts).toMatchObject({ create: 2, error: 1 })
  expect(reply.rows[0]?.problems.map(({ problem }) => problem)).toEqual(['unknownGoods', 'unknownWarehouse'])
  expect(await run('openingStock', rows.slice(0, 3))).toMatchObject({ created: 2, documents: 2 })
  expect(await shop.api.opening.progress({})).toMatchObject({ stocked: 2, stock: 86_40 + 18_00 })
})

const HISTORY = [
  ['单号', '日期', '客户', '品名', '数量', '单价', '折扣'],
  ['S1', '2026-01-05', '顺达', '可乐', '10', '3', '0.1'],
  ['', '', '', '雪碧', '5', '3', ''],
  ['S2', '2026-01-06', '宏图', '可乐', '-2', '3', ''],
]

test('sales history: unknown masters on request, returns by sign, short stock said at its document', async () => {
  expect((await check('salesHistory', HISTORY)).counts).toMatchObject({ create: 0, error: 3 })
  const reply = await check('salesHistory', HISTORY, { createMissing: true })
  expect(reply.counts).toMatchObject({ create: 1, error: 2 })
  expect(reply.rows[0]?.problems[0]).toMatchObject({ problem: 'refused', refusal: { code: 'INSUFFICIENT_STOCK' } })
  const bought = [
    ['单号', '日期', '供应商', '品名', '数量', '单价'],
    ['P1', '2026-01-02', '农夫经销', '可乐', '20', '1.8'],
    ['P1', '2026-01-02', '农夫经销', '雪碧', '20', '1.8'],
  ]
  expect(await run('purchaseHistory', bought, { createMissing: true })).toMatchObject({ created: 2, documents: 1 })
  expect(await run('salesHistory', HISTORY, { createMissing: true })).toMatchObject({ created: 3, documents: 2 })
  // The same numbers of the same partners are there already.
  expect(await run('salesHistory', HISTORY, { createMissing: true })).toMatchObject({
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

test('history that was paid long ago leaves nobody owing', async () => {
  const bought = [
    ['日期', '供应商', '品名', '数量', '金额'],
    ['2026-01-02', '农夫经销', '可乐', '3', '10'],
  ]
  const [cash] = await shop.api.account.list({})
  await run('purchaseHistory', bought, { createMissing: true, paidAccountId: cash?.id ?? null })
  const [account] = await shop.api.account.list({})
  expect(account?.balance).toBe(-10_00)
  expect(await shop.brokenChecks()).toEqual([])
})

test('prices go into the list of that name', async () => {
  await run('product', PRODUCTS)
  const rows = [
    ['编码', '单位', '价格'],
    ['A1', '箱', '60'],
    ['A2', '', '2.5'],
  ]
  expect(await run('priceList', rows, { priceListName: '团购' })).toMatchObject({ created: 2 })
  const changed = [
    ['编码', '单位', '价格'],
    ['A1', '箱', '58'],
    ['A2', '', '2.5'],
  ]
  const { batchId } = await run('priceList', changed, { priceListName: '团购' })
  const [list] = await shop.api.price.lists({})
  const prices = async () =>
    (await shop.api.price.list({ id: list?.id ?? (1 as never) })).lines.map(({ price }) => price).sort()
  expect(await prices()).toEqual([2_500_000, 58_000_000])
  await shop.api.import.undo({ id: batchId })
  expect(await prices()).toEqual([2_500_000, 60_000_000])
  expect(await shop.brokenChecks()).toEqual([])
})
