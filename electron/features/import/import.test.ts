import { beforeEach, expect, test } from 'vitest'
import { openImportDesk, PRODUCTS, type ImportDesk } from '#electron/harness/import-desk.ts'
import type { Shop } from '#electron/harness/shop.ts'

let desk: ImportDesk
let shop: Shop

beforeEach(async () => {
  desk = await openImportDesk()
  shop = desk.shop
})

test('products come with units, barcodes, prices, category, shelf and opening stock, in one go', async () => {
  expect(await desk.run('product', PRODUCTS)).toMatchObject({
    created: 3,
    updated: 0,
    skipped: 0,
    leftOut: 0,
    documents: 1,
  })
  const [cola] = (await desk.products()).filter(({ name }) => name === '可乐')
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
  await desk.run('product', PRODUCTS.slice(0, 2))
  const reply = await desk.check('product', PRODUCTS)
  expect(reply.counts).toEqual({ create: 2, update: 0, skip: 1, error: 0, warning: 2 })
  expect(await desk.products()).toHaveLength(1)
})

test('known products take the ticked columns where the row says something', async () => {
  await desk.run('product', PRODUCTS)
  const changed = [
    ['编码', '名称', '零售价', '进价', '备注'],
    ['A1', '可口可乐', '3.5', '', '新包装'],
    ['A2', '雪碧', '3', '1.80', ''],
  ]
  const change = { existing: 'update', updateColumns: ['retailPrice', 'purchasePrice', 'remark'] } as const
  const update = { ...change, updateColumns: [...change.updateColumns] }
  expect(await desk.run('product', changed, update)).toMatchObject({ created: 0, updated: 1, skipped: 1, documents: 0 })
  const [cola] = (await desk.products()).filter(({ code }) => code === 'A1')
  expect(cola).toMatchObject({ name: '可乐', retailPrice: 3_500_000, purchasePrice: 1_800_000 })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a row with an error stops all, unless it may be left out', async () => {
  const rows = [...PRODUCTS, ['A1', '', '又一个', '', '个'], ['A9', '6.90123E+12', '失数', '', '个']]
  const { sourceId, settings } = await desk.paste('product', rows)
  const question = { sourceId, settings, edits: [] }
  await expect(shop.api.import.run({ ...question, leaveOut: false })).rejects.toMatchObject({
    data: { code: 'IMPORT_HAS_ERRORS', params: { rows: 2 } },
  })
  expect(await desk.products()).toEqual([])
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
  const { batchId } = await desk.run('product', PRODUCTS)
  expect(await shop.api.import.undo({ id: batchId })).toEqual({ undone: 4, kept: [] })
  expect((await desk.products()).map(({ enabled, stock }) => [enabled, stock])).toEqual([
    [false, 0],
    [false, 0],
    [false, 0],
  ])
  await expect(shop.api.import.undo({ id: batchId })).rejects.toMatchObject({ data: { code: 'IMPORT_UNDONE' } })
  expect(await desk.run('product', PRODUCTS)).toMatchObject({ created: 3, documents: 1 })
  expect((await desk.products()).every(({ enabled }) => enabled)).toBe(true)
  expect(await shop.brokenChecks()).toEqual([])
})

test('an undo leaves what something followed on, and gives back what was changed', async () => {
  const { batchId } = await desk.run('product', PRODUCTS)
  const [cola] = (await desk.products()).filter(({ code }) => code === 'A1')
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
  const first = await desk.paste('product', rows)
  expect(first).toMatchObject({ remembered: false, settings: { columns: ['name', null] } })
  const settings = { ...first.settings, columns: ['name', 'retailPrice'], defaultUnit: '听' }
  await shop.api.import.run({ sourceId: first.sourceId, settings, edits: [], leaveOut: false })
  expect(await desk.paste('product', rows)).toMatchObject({
    remembered: true,
    settings: { columns: ['name', 'retailPrice'], defaultUnit: '听' },
  })
})

test('a repeated request is answered, not done again', async () => {
  const { sourceId, settings } = await desk.paste('product', PRODUCTS)
  const question = { sourceId, settings, edits: [], leaveOut: false }
  const first = await shop.api.import.run(question, 'import-1')
  expect(await shop.api.import.run(question, 'import-1')).toEqual(first)
  expect(await desk.products()).toHaveLength(3)
})

test('partners come with what they owed', async () => {
  const rows = [
    ['客户名称', '电话', '期初应收', '期初应付', '账期', '类型'],
    ['顺达', '０13800138000', '1,250.00', '', '30', ''],
    ['农夫经销', '', '', '300', '', '供应商'],
    ['无类', '', '', '', '', ''],
  ]
  expect((await desk.check('partner', rows)).counts).toMatchObject({ create: 2, error: 1 })
  expect(await desk.run('partner', rows, { side: 'customer' })).toMatchObject({ created: 3, documents: 2 })
  expect(await shop.api.opening.progress({})).toMatchObject({ receivable: 125_000, payable: 30_000, partners: 2 })
  expect(await shop.brokenChecks()).toEqual([])
})

test('all headings of a table of goods are understood', async () => {
  const { sourceId, settings } = await desk.paste('product', PRODUCTS)
  expect(settings.columns).toEqual([
    'code',
    'barcode',
    'name',
    'spec',
    'unit',
    'bigUnit',
    'ratio',
    'category',
    'purchasePrice',
    'retailPrice',
    'bigPrice',
    'minimumStock',
    'openingQuantity',
    'location',
  ])
  expect(sourceId).toMatch(/^[0-9a-f-]{36}$/)
})

test('a code whose zeros a spreadsheet took off is known again, where the name agrees', async () => {
  await desk.run('product', [
    ['编码', '名称', '单位', '零售价'],
    ['00001', '可乐', '听', '3'],
    ['00002', '雪碧', '听', '3'],
  ])
  const saved = [
    ['编码', '名称', '单位', '零售价'],
    ['1', '可乐', '听', '3.5'],
    ['2', '芬达', '听', '4'],
  ]
  const change = { existing: 'update' as const, updateColumns: ['retailPrice'] }
  expect(await desk.run('product', saved, change)).toMatchObject({ created: 1, updated: 1 })
  expect((await desk.products()).map(({ code, name, retailPrice }) => [code, name, retailPrice])).toEqual([
    ['00001', '可乐', 3_500_000],
    ['00002', '雪碧', 3_000_000],
    ['2', '芬达', 4_000_000],
  ])
})

test('a row of totals is no product, wherever its word stands', async () => {
  const rows = [
    ['编码', '名称', '单位', '零售价'],
    ['A1', '可乐', '听', '3'],
    ['', '合 计', '', '3'],
  ]
  expect((await desk.check('product', rows)).counts).toMatchObject({ create: 1, error: 0, skip: 0 })
  expect(await desk.run('product', rows)).toMatchObject({ created: 1 })
})
