import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { beforeEach, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'
import { openShop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-count-list-'))
let file: string
let shop: CountShop
let task: Stocktake

beforeEach(async () => {
  const dialogs = {
    chooseSaveFile: (name: string) => Promise.resolve((file = join(folder, name))),
    chooseTableFile: () => Promise.resolve(file),
  }
  shop = await openCountShop(await openShop(startTestProgram({}, null, dialogs)))
  for (const [name, barcode] of [
    ['红牛', '0690253800404'],
    ['百威', '6901035600255'],
    ['=cmd|calc', '6901028075763'],
  ] as const)
    await shop.api.product.create(productContent({ name, barcodes: [{ barcode, unitName: '个' }] }))
  task = await shop.begin()
})

async function exportList(format: 'xlsx' | 'csv') {
  const { fileName, table } = await shop.api.stocktakeSheet.exportTable({ id: task.id, language: 'zh-CN' })
  return shop.api.tableFile.save({ name: fileName, format, table })
}

async function chosen() {
  const { name, rows } = (await shop.api.tableFile.choose({}))!
  expect(name).toMatch(/\.(xlsx|csv)$/)
  return { id: task.id, segmentId: null, rows }
}

/** What somebody does to the list in Excel. */
async function edit(change: (rows: CellValue[][]) => CellValue[][]): Promise<void> {
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  writeFileSync(file, await writeXlsx({ sheets: [{ name: sheet!.name, rows: change(sheet!.rows) }] }))
}

const difference = async (name: string) => said(await shop.row(task, name))

test('the list goes to Excel, is sorted and filled in, and comes back; every entry can be undone', async () => {
  expect(await exportList('xlsx')).toEqual({ name: `${task.number}.xlsx` })
  expect((await readXlsx(readFileSync(file))).sheets[0]!.rows.map((row) => row.slice(0, 3))).toEqual([
    ['序号', '条码', '名称'],
    [1, '6901028075763', '=cmd|calc'],
    [2, '6901035600255', '百威'],
    [3, '0690253800404', '红牛'],
  ])
  // Sorted the other way round, one typed as text, one left empty.
  const counted = new Map<CellValue, CellValue>([
    ['红牛', 12.5],
    ['百威', '３'],
  ])
  await edit(([heading, ...rows]) => [
    heading!,
    ...rows.reverse().map((row) => row.map((cell, column) => (column === 7 ? (counted.get(row[2]!) ?? null) : cell))),
  ])
  const input = await chosen()
  expect(await shop.api.stocktakeSheet.previewImport(input)).toMatchObject({
    rows: 3,
    usable: 2,
    empty: 1,
    changed: 2,
    problems: [],
    sample: [
      { fileRow: 2, name: '红牛', quantity: 125_000, before: null },
      { fileRow: 3, name: '百威', quantity: 30_000, before: null },
    ],
  })
  expect((await shop.line(task, '红牛')).counted).toBe(null)
  expect(await shop.api.stocktakeSheet.importRows(input)).toEqual({ entries: 2, problems: 0 })
  await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })
  expect((await shop.line(task, '百威')).counted).toBe(null)
  expect(await shop.api.stocktakeSheet.importRows(input)).toEqual({ entries: 2, problems: 0 })
  await shop.review(task)
  expect(await Promise.all(['红牛', '百威'].map(difference))).toEqual(['0 → 12.5: 12.5', '0 → 3: 3'])
})

test('what is wrong is said by the cell: a lost key, a figure too large, a barcode that lost its digits', async () => {
  await exportList('xlsx')
  await edit(([heading, first, second, third]) => [
    heading!,
    first!.with(7, 5).with(8, '乱'),
    second!.with(7, 1e16),
    third!.with(1, 6.9e18).with(7, 2).with(8, null),
  ])
  expect((await shop.api.stocktakeSheet.previewImport(await chosen())).problems).toEqual([
    { fileRow: 2, cell: 'I2', problem: 'unknownKey', text: '乱', name: '=cmd|calc' },
    { fileRow: 3, cell: 'H3', problem: 'scientificCount', text: '1E+16', name: '百威' },
    { fileRow: 4, cell: 'B4', problem: 'scientific', text: '6.9E+18', name: '红牛' },
  ])
})

test('CSV goes the same way', async () => {
  await exportList('csv')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(',,PD-', ',4,PD-'))
  expect(await shop.api.stocktakeSheet.importRows(await chosen())).toEqual({ entries: 3, problems: 0 })
  await shop.review(task)
  expect(await difference('=cmd|calc')).toBe('0 → 4: 4')
})
