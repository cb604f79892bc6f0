import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'
import { readCsv, writeCsv } from '#electron/table-file/csv.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: CountShop
let task: Stocktake

const pieces = (count: number) => quantity(count * 10_000)

beforeEach(async () => {
  shop = await openCountShop()
  for (const [name, barcode] of [
    ['红牛', '6902538004045'],
    ['百威', '6901035600255'],
    ['=cmd|calc', ''],
  ] as const)
    await shop.api.product.create(
      productContent({ name, barcodes: barcode === '' ? [] : [{ barcode, unitName: '个' }] }),
    )
  task = await shop.begin()
})

const input = (csv: string) => ({ id: task.id, segmentId: null, rows: readCsv(csv, 100_000) })
const preview = (csv: string) => shop.api.stocktakeSheet.previewImport(input(csv))
const take = (csv: string) => shop.api.stocktakeSheet.importRows(input(csv))
const exported = async () =>
  writeCsv((await shop.api.stocktakeSheet.exportTable({ id: task.id, language: 'zh-CN' })).table)

describe('on paper', () => {
  test('24 rows a page, each page with its barcode', async () => {
    for (let count = 0; count < 30; count += 1) await shop.product(`商品${String(count).padStart(2, '0')}`)
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    task = await shop.begin({ blind: false })
    const sheet = await shop.api.stocktakeSheet.pages({ id: task.id, only: 'all', fromPage: 1, pages: 50 })
    expect(sheet.head).toMatchObject({ shopName: '测试账套', number: task.number, rows: 33, pages: 2, blind: false })
    expect(sheet.pages.map(({ pageNumber, barcode, rows }) => [pageNumber, barcode, rows.length])).toEqual([
      [1, `${task.number}/1`, 24],
      [2, `${task.number}/25`, 9],
    ])
    expect(sheet.pages[1]!.rows[0]).toMatchObject({ rowNumber: 25, book: 0 })
    const second = await shop.api.stocktakeSheet.pages({ id: task.id, only: 'all', fromPage: 2, pages: 1 })
    expect(second.pages).toEqual([sheet.pages[1]])
    expect((await shop.api.stocktakeSheet.pages({ id: task.id, only: 'all', fromPage: 3, pages: 1 })).pages).toEqual([])
  })

  test('a blind sheet has no book quantities; one of the uncounted only the rest', async () => {
    await shop.count(task, '红牛', '3')
    const sheet = await shop.api.stocktakeSheet.pages({ id: task.id, only: 'uncounted', fromPage: 1, pages: 1 })
    expect(sheet.head.rows).toBe(2)
    expect(sheet.pages[0]!.rows.every(({ book }) => book === null)).toBe(true)
    expect(sheet.pages[0]!.rows.map(({ name }) => name)).not.toContain('红牛')
  })

  test('盘点盈亏表, page by page', async () => {
    await shop.count(task, '红牛', '3')
    await shop.count(task, '百威', '0')
    await shop.review(task)
    const ask = (only: 'all' | 'different', cursor: string | null) =>
      shop.api.stocktakeSheet.variance({ id: task.id, only, cursor, limit: 2 })
    expect(await ask('different', null)).toMatchObject({
      head: { rows: 1, countDate: '2026-12-31' },
      rows: [{ name: '红牛', expected: 0, counted: pieces(3), difference: pieces(3), amount: 0 }],
      next: null,
    })
    const first = await ask('all', null)
    const rest = await ask('all', first.next)
    expect([...first.rows, ...rest.rows]).toHaveLength(3)
    expect(rest.next).toBeNull()
  })
})

describe('as a table', () => {
  test('goes out with a key, is filled in, and comes back', async () => {
    const text = await exported()
    expect(text.startsWith('\uFEFF序号,条码,名称,规格,单位,货位,批次,实盘,键（勿改）\r\n')).toBe(true)
    // No spreadsheet may take a name for a formula.
    expect(text).toContain(`,'=cmd|calc,`)
    const filled = text
      .split('\r\n')
      .map((row, index) => (index === 0 || row === '' ? row : row.replace(/,,(PD-)/, `,${index * 2},$1`)))
      .join('\r\n')
    expect(await preview(filled)).toMatchObject({ rows: 3, usable: 3, empty: 0, changed: 3, problems: [] })
    expect(await take(filled)).toEqual({ entries: 3, problems: 0 })
    expect(await preview(filled)).toMatchObject({ usable: 3, changed: 0 })
    // Once more replaces, it does not add.
    await take(filled)
    await shop.review(task)
    expect(
      await Promise.all(['红牛', '百威', '=cmd|calc'].map(async (name) => said(await shop.row(task, name)))),
    ).toEqual(expect.arrayContaining(['0 → 2: 2', '0 → 4: 4', '0 → 6: 6']))
  })

  test('rows left empty are still not counted', async () => {
    expect(await preview(await exported())).toMatchObject({ rows: 3, usable: 0, empty: 3 })
  })

  test('any table with a code and a quantity will do, in either language or without a heading', async () => {
    for (const text of [
      '条码,名称,数量\n6902538004045,红牛,12\n',
      'Barcode;Qty\n6902538004045;12\n',
      '商品编码\t实盘数量\n6902538004045\t１２\n',
      '6902538004045,12\n',
      '盘点结果,,\n\n编码,实盘\n6902538004045,12',
    ])
      expect(await preview(text), text).toMatchObject({
        usable: 1,
        problems: [],
        sample: [{ name: '红牛', quantity: 120_000 }],
      })
  })

  test('what is wrong is said by the row of the file', async () => {
    await shop.product('后来的')
    const { code } = await shop.api.product.get({ id: (await shop.product('后来的')).id })
    const rows = [
      '键,序号,条码,名称,实盘',
      `PD-20261231-0001#1,,,一,5`,
      `PD-20261231-0001#1,,,再,6`,
      `PD-20261231-0009#1,,,别,5`,
      `PD-20261231-0001#99,,,无,5`,
      `乱写,,,乱,5`,
      `,,4006381333931,生,5`,
      `,,6.90254E+12,科,5`,
      `,,6902538004045,负,-1`,
      `,,6902538004045,字,三`,
      `,,6902538004045,多,1.23456`,
      `,,${code},外,1`,
      `,77,,行,1`,
      `,,,,`,
      `,3,,好,1`,
    ]
    const { problems, usable, rows: count } = await preview(rows.join('\n'))
    expect({ usable, count }).toEqual({ usable: 2, count: 13 })
    expect(problems.map(({ cell, problem }) => [cell, problem])).toEqual([
      ['E3', 'twice'],
      ['A4', 'otherStocktake'],
      ['A5', 'unknownKey'],
      ['A6', 'unknownKey'],
      ['C7', 'unknownBarcode'],
      ['C8', 'scientific'],
      ['E9', 'negative'],
      ['E10', 'notANumber'],
      ['E11', 'tooManyDecimals'],
      ['C12', 'outOfScope'],
      ['B13', 'unknownKey'],
    ])
    expect(await take(rows.join('\n'))).toEqual({ entries: 2, problems: 11 })
  })

  test('a table without the columns that matter is refused', async () => {
    for (const text of ['', '名称,实盘\n红牛,3', 'a,b,c\n1,2,3'])
      await expect(preview(text), text).rejects.toThrow('INVALID_INPUT')
    await expect(preview('6902538004045,1\n'.repeat(50_002))).rejects.toThrow('too_big')
  })
})
