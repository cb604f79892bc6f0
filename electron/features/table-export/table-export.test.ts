import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { ExportSource } from '#shared/contract/table-export.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { readTable } from '#electron/table-file/read-table.ts'
import { openShop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const folder = mkdtempSync(join(tmpdir(), 'table-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const dialogs = { chooseSaveFile: (name: string) => Promise.resolve(join(folder, name)) }

const PRODUCTS: Extract<ExportSource, { list: 'product' }> = {
  list: 'product',
  question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
}
const STOCK: ExportSource = {
  list: 'stock',
  question: {
    asOf: null,
    search: '',
    categoryId: null,
    warehouseId: null,
    state: 'all',
    sort: 'code',
    descending: true,
  },
}
const column = (key: string) => ({ key, heading: key, width: 12 })
const about = { title: '库存', total: '合计' }

/** Log of the exports: who, and what was written. */
function exportsIn(program: ReturnType<typeof startTestProgram>['program']) {
  const { db } = program.host.current.books
  return db.sqlite.prepare(`SELECT user_id AS userId, after FROM audit_entry WHERE action = 'table.export'`).all() as {
    userId: number
    after: string
  }[]
}

test('all rows of a list, not a page of them, in its order, and a line in the log', async () => {
  const shop = startTestProgram({}, null, dialogs)
  for (let number = 1; number <= 250; number += 1)
    await shop.api.product.create(
      productContent({ name: number === 1 ? '=1+1' : `货 ${number}`, purchasePrice: unitPrice(2_500_000) }),
    )
  const saved = await shop.api.tableExport.save({
    ...about,
    name: '商品',
    format: 'csv',
    source: PRODUCTS,
    columns: ['code', 'name', 'stock', 'purchasePrice'].map(column),
  })
  expect(saved).toEqual({ name: '商品.csv', rows: 250 })
  const lines = readFileSync(join(folder, '商品.csv'), 'utf8').split('\r\n')
  expect(lines.slice(0, 3)).toEqual([
    '\u{feff}code,name,stock,purchasePrice',
    "00001,'=1+1,0,2.50",
    '00002,货 2,0,2.50',
  ])
  expect(lines.slice(-2)).toEqual(['00250,货 250,0,2.50', ''])
  const [entry] = exportsIn(shop.program)
  expect(entry?.userId).toBe(1)
  expect(JSON.parse(entry?.after ?? '')).toEqual({
    ...PRODUCTS,
    format: 'csv',
    columns: ['code', 'name', 'stock', 'purchasePrice'],
    file: '商品.csv',
    rows: 250,
  })
})

test('off the main thread: stock as a workbook', async () => {
  const shop = startTestProgram({}, join(folder, 'thread.zsb'), dialogs)
  await shop.api.product.create(productContent({ name: '油', minimumStock: quantity(10_000) }))
  const save = (source: ExportSource, columns: string[], name: string) =>
    shop.api.tableExport.save({ ...about, name, format: 'xlsx', source, columns: columns.map(column) })
  expect(await save(STOCK, ['name', 'range', 'value'], '库存')).toEqual({ name: '库存.xlsx', rows: 1 })
  expect(await readTable(readFileSync(join(folder, '库存.xlsx')))).toEqual([
    ['name', 'range', 'value'],
    ['油', '≥ 1', '0'],
  ])
  shop.program.close()
})

test('a report that is written page by page has every row once, in order, and the totals of all', async () => {
  const shop = await openShop(startTestProgram({}, null, dialogs))
  // Lines of 1 to 2,001 pieces: two pages of a thousand rows, and one row.
  for (const [first, last] of [
    [1, 1_000],
    [1_001, 2_000],
    [2_001, 2_001],
  ] as const)
    await shop.post(
      'purchaseReceipt',
      '2026-03-05',
      Array.from({ length: last - first + 1 }, (_line, at) => ({
        product: '油',
        quantity: `${first + at}`,
        price: '2',
      })),
    )
  const parameters = {
    ...initialParameters(reportDefinition('purchaseDetail')),
    period: 'custom' as const,
    from: businessDate('2026-03-01'),
    to: businessDate('2026-03-31'),
  }
  const source: ExportSource = { list: 'report', question: { name: 'purchaseDetail', parameters } }
  const columns = ['name', 'quantity', 'grossAmount'].map(column)
  await shop.api.tableExport.save({ ...about, name: '采购明细', format: 'xlsx', source, columns })
  const [heading, ...rows] = await readTable(readFileSync(join(folder, '采购明细.xlsx')))
  expect(heading).toEqual(['name', 'quantity', 'grossAmount'])
  expect(rows.slice(0, -1)).toEqual(Array.from({ length: 2_001 }, (_row, at) => ['油', `${at + 1}`, `${(at + 1) * 2}`]))
  // 2,001 × 2,002 ÷ 2 pieces at 2.00; quantities of detail lines are not added up.
  expect(rows.at(-1)).toEqual(['合计', '', '4006002'])
})

test('a report with its totals', async () => {
  const shop = await openShop(startTestProgram({}, null, dialogs))
  await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-05', [{ product: '油', quantity: '5', price: '12' }])
  await shop.post('openingStock', '2026-02-28', [{ product: '米', quantity: '2', price: '4' }])
  const parameters = {
    ...initialParameters(reportDefinition('stockSummary')),
    period: 'custom' as const,
    from: businessDate('2026-03-01'),
    to: businessDate('2026-03-31'),
  }
  const columns = ['name', 'openingValue', 'inQuantity', 'closingQuantity', 'closingValue'].map(column)
  const source: ExportSource = { list: 'report', question: { name: 'stockSummary', parameters } }
  await shop.api.tableExport.save({ ...about, name: '收发存', format: 'xlsx', source, columns })
  expect(await readTable(readFileSync(join(folder, '收发存.xlsx')))).toEqual([
    ['name', 'openingValue', 'inQuantity', 'closingQuantity', 'closingValue'],
    ['油', '100', '5', '15', '160'],
    ['米', '8', '0', '2', '8'],
    ['合计', '108', '5', '17', '168'],
  ])
  // A figure is not hidden by the word.
  const moved = ['closingValue', 'name'].map(column)
  await shop.api.tableExport.save({ ...about, name: '金额', format: 'csv', source, columns: moved })
  expect(readFileSync(join(folder, '金额.csv'), 'utf8')).toBe(
    '\u{feff}closingValue,name\r\n160.00,油\r\n8.00,米\r\n168.00,\r\n',
  )
})

test('what is read as a whole: the rows the window chose, in its order', async () => {
  const shop = startTestProgram({}, null, dialogs)
  for (const name of ['招行', '存折', '旧账户']) {
    const content = { code: '', name, kind: 'bank' as const, number: '', remark: '' }
    const saved = await shop.api.account.save({ id: null, version: null, content })
    if (name === '旧账户') await shop.api.account.setEnabled({ id: saved.id, enabled: false })
  }
  const state = { ...column('state'), words: { enabled: '启用', disabled: '停用' } }
  const question = { search: '', state: 'all' as const, sort: 'name', descending: true }
  const save = (asked: Partial<typeof question>, name: string) =>
    shop.api.tableExport.save({
      ...about,
      name,
      format: 'csv',
      source: { list: 'account', question: { ...question, ...asked } },
      columns: [column('name'), state, column('balance')],
    })
  await save({ search: 'cz' }, '存折')
  expect(readFileSync(join(folder, '存折.csv'), 'utf8')).toBe('\u{feff}name,state,balance\r\n存折,启用,0.00\r\n')
  expect(await save({ search: '账户' }, '旧')).toEqual({ name: '旧.csv', rows: 1 })
  expect(readFileSync(join(folder, '旧.csv'), 'utf8').split('\r\n')[1]).toBe('旧账户,停用,0.00')
})

test('a ledger begins with what there was before', async () => {
  const shop = await openShop(startTestProgram({}, null, dialogs))
  await shop.post('openingStock', '2026-02-01', [{ product: '油', quantity: '10', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-05', [{ product: '油', quantity: '5', price: '12' }])
  const [oil] = (await shop.api.product.page({ ...PRODUCTS.question, cursor: null, limit: 1 })).rows
  if (oil === undefined) throw new Error('no product')
  const number = { ...column('number'), words: { opening: '期初' } }
  const days = { from: businessDate('2026-03-01'), to: businessDate('2026-03-31') }
  await shop.api.tableExport.save({
    ...about,
    name: '明细账',
    format: 'csv',
    source: { list: 'stockLedger', question: { productId: oil.id, warehouseId: null, ...days } },
    columns: [column('date'), number, ...['in', 'inValue', 'after', 'valueAfter'].map(column)],
  })
  const lines = readFileSync(join(folder, '明细账.csv'), 'utf8').split('\r\n')
  expect(lines[1]).toBe(',期初,,,10,100.00')
  expect(lines[2]).toMatch(/^2026-03-05,[^,]+,5,60\.00,15,160\.00$/)
  expect(lines).toHaveLength(4)
})

test('no more than the view shows: without the right, without cost, without such a column; and nothing is left', async () => {
  const shop = startTestProgram({}, null, {
    chooseSaveFile: (name) => Promise.resolve(join(folder, 'missing folder', name)),
  })
  const { cashier, clerk, accountant } = await hireStaff(shop)
  const input = { ...about, name: '员工', format: 'xlsx' as const, source: STOCK, columns: [column('value')] }
  await expect(cashier.api.tableExport.save(input)).rejects.toMatchObject({
    data: { code: 'FORBIDDEN', params: { permission: 'export' } },
  })
  await expect(clerk.api.tableExport.save({ ...input, columns: [column('constructor')] })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'columns.0.key', rule: 'unknown' }] } },
  })
  await expect(accountant.api.tableExport.save(input)).rejects.toMatchObject({ data: { code: 'NO_ACCESS' } })
  expect(exportsIn(shop.program)).toEqual([])
  expect(existsSync(join(folder, 'missing folder'))).toBe(false)
})
