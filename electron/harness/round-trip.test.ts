import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ExportSource } from '#shared/contract/table-export.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/domain/table-file.ts'
import { readTable } from '../table-file/read-table.ts'
import { startTestProgram, type Api } from './test-program.ts'

// A list goes out as a file, comes into empty books, and goes out again: every cell is the same.

const RUNS = process.env.ZHANGSHI_PROVE === undefined ? 8 : 200
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_127)
console.log(`round trip: seed ${SEED}`)

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-round-trip-'))
afterAll(() => rmSync(folder, { recursive: true }))
const dialogs = { chooseSaveFile: (name: string) => Promise.resolve(join(folder, name)) }

interface RoundTrip {
  readonly kind: ImportKind
  readonly source: ExportSource
  /** Key of a column → how the window calls it. */
  readonly headings: Readonly<Record<string, string>>
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const all = { search: '', categoryId: null } as const
const PRODUCTS: RoundTrip = {
  kind: 'product',
  source: { list: 'product', question: { ...all, status: 'all', sort: 'code', descending: false } },
  headings: {
    ...{ code: '编码', name: '商品', spec: '规格', category: '分类', barcode: '条码', brand: '品牌', stock: '库存' },
    ...{
      unit: '单位',
      bigUnit: '大单位',
      ratio: '换算',
      range: '下限 – 上限',
      purchasePrice: '参考进价',
      retailPrice: '零售价',
    },
  },
}
const STOCK: RoundTrip = {
  kind: 'openingStock',
  source: {
    list: 'stock',
    question: { ...all, asOf: null, warehouseId: null, state: 'all', sort: 'code', descending: false },
  },
  headings: {
    code: '编码',
    name: '商品',
    spec: '规格',
    quantity: '库存',
    unit: '单位',
    unitCost: '成本价',
    value: '成本金额',
  },
}
const PARTNERS: RoundTrip = {
  kind: 'partner',
  source: {
    list: 'partner',
    question: { search: '', side: 'all', status: 'all', sort: 'code', descending: false },
  },
  headings: {
    ...{ code: '编码', name: '名称', kind: '类型', contact: '联系人', phone: '电话' },
    ...{ receivable: '应收', payable: '应付', term: '账期' },
  },
  words: { kind: { both: '客户和供应商', supplier: '供应商', customer: '客户' } },
}

async function exported(
  api: Api,
  { source, headings, words = {} }: RoundTrip,
  format: ExportFormat,
): Promise<TableText> {
  const columns = Object.entries(headings).map(([key, heading]) => {
    const codes = words[key]
    return { key, heading, width: 12, ...(codes === undefined ? {} : { words: { ...codes } }) }
  })
  const saved = await api.tableExport.save({ name: '表', title: '表', format, source, columns, total: '' })
  if (saved === null) throw new Error('nothing was saved')
  return readTable(readFileSync(join(folder, saved.name)))
}

async function imported(api: Api, kind: ImportKind, rows: TableText): Promise<void> {
  const { sourceId, settings } = await api.import.paste({ kind, name: '表', rows })
  await api.import.run({ sourceId, settings, edits: [], leaveOut: false })
}

/** Pieces that spreadsheets, CSV readers and encodings are known to stumble over. */
const AWKWARD = [
  ...[
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    "'",
    '"',
    '""',
    ',',
    ';',
    '|',
    '农夫山泉',
    '0012',
    '1e5',
    '６',
    '％',
    '＝',
    '😀',
  ],
  ...['𠮷', 'é', '（箱）', '#', '...', 'TRUE', '2026-01-05', ' ', '\u{a0}', '/', '\\', '元', 'ß', 'مرحبا'],
]
const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...AWKWARD), { minLength: least, maxLength: most })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => text.length >= least)
const plainWord = fc.constantFrom('饮料', '零食', '日用 百货', '0012', '=类', 'A&B', '')
const decimal = (most: number, places: number) =>
  fc.integer({ min: 0, max: most }).map((value) => {
    const digits = String(value).padStart(places + 1, '0')
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`
  })
const digits = fc.stringMatching(/^\d{4,14}$/)

interface GoodsRow {
  readonly cells: readonly string[]
  readonly stock: readonly string[]
}

const goodsRow: fc.Arbitrary<GoodsRow> = fc
  .record({
    code: fc.stringMatching(/^[A-Z0-9][A-Z0-9._-]{0,8}$/),
    ...{ name: fc.oneof(words(1, 5), fc.constant('长'.repeat(120))), spec: words(0, 3), brand: words(0, 2) },
    ...{
      category: plainWord,
      barcode: fc.option(digits, { nil: '' }),
      unit: fc.constantFrom('个', '瓶', '500g', '=袋'),
    },
    pack: fc.constantFrom(null, ['箱', '24'], ['=件', '12.5'], ['500袋', '1.0001']),
    ...{ purchase: decimal(9_999_999, 6), retail: decimal(99_999_999, 6) },
    ...{ least: fc.integer({ min: 0, max: 5000 }), more: fc.integer({ min: 0, max: 5000 }) },
    ...{
      bounds: fc.constantFrom('both', 'least', 'most', 'none'),
      quantity: decimal(99_999_999, 4),
      cost: decimal(9_999_999, 6),
    },
  })
  .map(
    ({ code, name, spec, brand, category, barcode, unit, pack, purchase, retail, least, more, bounds, ...rest }) => ({
      cells: [
        ...[code, name, spec, brand, category, barcode, unit, purchase, retail],
        ...[bounds === 'both' || bounds === 'least' ? String(least) : ''],
        ...[bounds === 'both' || bounds === 'most' ? String(least + more) : ''],
        ...(pack ?? ['', '']),
      ],
      stock: [code, rest.quantity, rest.cost],
    }),
  )
const GOODS_HEAD = [
  '编码',
  '名称',
  '规格',
  '品牌',
  '分类',
  '条码',
  '单位',
  '进价',
  '零售价',
  '库存下限',
  '库存上限',
  '大单位',
  '换算',
]

const goodsRows = fc.uniqueArray(goodsRow, {
  minLength: 1,
  maxLength: 12,
  selector: ({ cells }) => cells[0],
  comparator: (one, other) => one === other,
})

function differingBarcodes(rows: readonly GoodsRow[]): GoodsRow[] {
  const seen = new Set<string>()
  return rows.map(({ cells, stock }) => {
    const barcode = cells[5] ?? ''
    const free = barcode === '' || !seen.has(barcode)
    seen.add(barcode)
    return { cells: free ? cells : cells.with(5, ''), stock }
  })
}

test('products and their stock', async () => {
  await fc.assert(
    fc.asyncProperty(goodsRows, fc.constantFrom(...EXPORT_FORMATS), async (drawn, format) => {
      const rows = differingBarcodes(drawn)
      const [from, to] = [startTestProgram({}, null, dialogs), startTestProgram({}, null, dialogs)]
      await imported(from.api, 'product', [GOODS_HEAD, ...rows.map(({ cells }) => [...cells])])
      const bare = { ...PRODUCTS, headings: { ...PRODUCTS.headings, stock: '现在' } }
      const goods = await exported(from.api, bare, format)
      expect(goods.length).toBe(rows.length + 1)
      await imported(to.api, 'product', goods)
      expect(await exported(to.api, bare, format)).toEqual(goods)

      const stocked = rows.filter(({ stock }) => stock[1] !== '0.0000')
      if (stocked.length === 0) return
      await imported(from.api, 'openingStock', [
        ['编码', '数量', '成本单价'],
        ...stocked.map(({ stock }) => [...stock]),
      ])
      const stock = (await exported(from.api, STOCK, format)).filter((row) => row[3] !== '0')
      await imported(to.api, 'openingStock', stock)
      expect((await exported(to.api, STOCK, format)).filter((row) => row[3] !== '0')).toEqual(stock)
    }),
    { seed: SEED, numRuns: RUNS },
  )
}, 600_000)

const partnerRow = fc
  .record({
    code: fc.stringMatching(/^[A-Z0-9][A-Z0-9._-]{0,8}$/),
    ...{
      name: words(1, 5),
      contact: words(0, 2),
      phone: fc.constantFrom('', '13800138000', '+86 138', '010-88', '0571'),
    },
    ...{ side: fc.constantFrom('客户', '供应商', '客户和供应商'), term: fc.integer({ min: 0, max: 365 }) },
    ...{ receivable: decimal(9_999_999, 2), payable: decimal(9_999_999, 2) },
  })
  .map(({ code, name, contact, phone, side, term, receivable, payable }) => [
    ...[code, name, contact, phone, side, String(term), receivable, payable],
  ])

test('partners and what they owed', async () => {
  const rows = fc.uniqueArray(partnerRow, { minLength: 1, maxLength: 12, selector: ([code]) => code })
  const head = ['编码', '名称', '联系人', '电话', '类型', '账期', '期初应收', '期初应付']
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...EXPORT_FORMATS), async (drawn, format) => {
      const names = new Set(drawn.map(([, name = '']) => name.toLowerCase()))
      fc.pre(names.size === drawn.length)
      const [from, to] = [startTestProgram({}, null, dialogs), startTestProgram({}, null, dialogs)]
      await imported(from.api, 'partner', [head, ...drawn.map((row) => [...row])])
      const partners = await exported(from.api, PARTNERS, format)
      expect(partners.length).toBe(drawn.length + 1)
      await imported(to.api, 'partner', partners)
      expect(await exported(to.api, PARTNERS, format)).toEqual(partners)
    }),
    { seed: SEED, numRuns: RUNS },
  )
}, 600_000)
