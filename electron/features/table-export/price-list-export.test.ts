import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wordsAmongNames } from '#shared/domain/price/price-level.ts'
import { id } from '#shared/kernel/id.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { readTable } from '#electron/table-file/read-table.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'price-list-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As the window calls them. */
const COLUMNS = Object.entries({
  ...{ code: '编码', name: '商品', spec: '规格', unit: '单位', price: '价格' },
  ...{ baseLevel: '按等级', discount: '折扣 %' },
}).map(([key, heading]) =>
  key === 'baseLevel'
    ? { key, heading, width: 12, words: wordsAmongNames({ retail: '零售价' }) }
    : { key, heading, width: 12 },
)

async function shopWithList() {
  const { api } = startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })
  const [oil, rice, salt] = await Promise.all(
    ['油', '米', '盐'].map((name) => api.product.create(productContent({ name, spec: '5L' }))),
  )
  const of = (product: typeof oil) => ({ productId: product!.id, unitId: product!.units[0]!.unitId })
  const levels = await api.price.saveLevel({ id: null, name: 'VIP', enabled: true })
  const lines = [
    { ...of(oil), price: unitPrice(9_500_000), baseLevelId: null, discountRate: null },
    { ...of(rice), price: null, baseLevelId: levels.find(({ name }) => name === 'VIP')!.id, discountRate: rate(0) },
    { ...of(salt), price: null, baseLevelId: id<'priceLevel'>(1), discountRate: rate(9050) },
  ]
  const list = await api.price.saveList({
    ...{ id: null, version: null },
    content: {
      ...{ name: '批发', partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' },
      lines,
    },
  })
  return { api, list, lines }
}

const FILE = [
  ['编码', '商品', '规格', '单位', '价格', '按等级', '折扣 %'],
  ['00001', '油', '5L', '个', '9.5'],
  ['00002', '米', '5L', '个', '', 'VIP', '0%'],
  ['00003', '盐', '5L', '个', '', '零售价', '90.5%'],
]

test('prices and discounts of a 价格表 go out as a file and come in again as another one', async () => {
  const { api, list, lines } = await shopWithList()
  const saved = await api.tableExport.save({
    ...{ name: '批发', title: '批发', format: 'xlsx', total: '', columns: COLUMNS },
    source: { list: 'priceListLines', question: { id: list.id } },
  })
  expect(saved).toEqual({ name: '批发.xlsx', rows: 3 })
  const rows = await readTable(readFileSync(join(folder, '批发.xlsx')))
  expect(rows).toEqual(FILE)
  const { sourceId, settings } = await api.import.paste({ kind: null, name: '批发', rows })
  expect([settings.kind, settings.discount]).toEqual(['priceList', 'off'])
  await api.import.run({ sourceId, settings: { ...settings, priceListName: '零批' }, edits: [], leaveOut: false })
  const again = (await api.price.lists({})).find(({ name }) => name === '零批')
  expect((await api.price.list({ id: again!.id })).lines).toMatchObject(lines)
  // The same file once more changes nothing; a discount that became a price does.
  const asked = { sourceId, settings: { ...settings, priceListName: '零批' } }
  const { rows: planned } = await api.import.check({ ...asked, edits: [] })
  expect(planned.map(({ action }) => action)).toEqual(['skip', 'skip', 'skip'])
  const edits = [
    { row: 3, column: 4, text: '2' },
    { row: 3, column: 5, text: '' },
    { row: 3, column: 6, text: '' },
  ]
  expect((await api.import.check({ ...asked, edits })).rows.map(({ action }) => action)).toEqual([
    ...['skip', 'skip', 'update'],
  ])
})

test('a row says a price, or a level and a discount; what the books do not know of it is made on request', async () => {
  const { api } = await shopWithList()
  const rows = [
    ['编码', '价格', '按等级', '折扣'],
    ['00001', '', '', ''],
    ['00001', '3', '零售价', '10%'],
    ['00001', '3', '', '10%'],
    ['00001', '', '零售价', ''],
    ['00001', '3', '', '10折'],
    ['00002', '', '老客户', '8.5折'],
    ['00003', '', '会员价', '0.85'],
  ]
  const { sourceId, settings } = await api.import.paste({ kind: 'priceList', name: '表', rows })
  const asked = { sourceId, settings: { ...settings, priceListName: '新' }, edits: [] }
  const problems = async (createMissing: boolean) => {
    const checked = await api.import.check({ ...asked, settings: { ...asked.settings, createMissing } })
    const inOrder = checked.rows.toSorted((a, b) => a.row - b.row)
    return inOrder.map((row) => row.problems.map(({ key, problem }) => `${key} ${problem}`).join(', '))
  }
  const before = [...['price required', 'baseLevel priceOrLevel', 'discount priceOrLevel', 'discount required', '']]
  expect(await problems(false)).toEqual([...before, 'baseLevel unknownLevel', ''])
  expect(await problems(true)).toEqual([...before, 'baseLevel newLevel', ''])
  await api.import.run({
    ...asked,
    settings: { ...asked.settings, createMissing: true, discount: 'paid' },
    leaveOut: true,
  })
  const list = (await api.price.lists({})).find(({ name }) => name === '新')
  expect(
    (await api.price.list({ id: list!.id })).lines.map(({ productName, price, levelName, discountRate }) => [
      ...[productName, price, levelName, discountRate],
    ]),
  ).toEqual([
    ['油', 3_000_000, null, null],
    ['米', null, '老客户', 1500],
    ['盐', null, '会员价', 1500],
  ])
})

test('names in a file stay names, also where they are what a code is called', async () => {
  const { api, program } = startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })
  // Of before such names were refused.
  const own = program.host.current.books.db.sqlite.prepare<[string, string, number]>(
    'INSERT INTO price_level (code, name, position) VALUES (?, ?, ?)',
  )
  own.run('own-5', 'retail', 5)
  own.run('own-6', 'wholesale', 6)
  const list = (name: string, priceLevelId: number | null) =>
    api.price.saveList({
      ...{ id: null, version: null },
      content: {
        ...{ name, partnerId: null, validFrom: null, validTo: null, remark: '', lines: [] },
        priceLevelId: priceLevelId === null ? null : id<'priceLevel'>(priceLevelId),
      },
    })
  await list('甲', 2)
  await list('乙', 6)
  await list('丙', null)
  const words = { ' retail': '零售价', ' wholesale': '批发价', ' everybody': '所有客户' }
  const save = async (of: 'priceLevel' | 'priceList', key: string) => {
    const question = { search: '', state: 'all' as const, sort: 'name', descending: false }
    const columns = ['name', key].map((one) => ({ key: one, heading: one, width: 12, words }))
    await api.tableExport.save({
      ...{ name: of, title: of, format: 'csv', total: '', columns },
      source: { list: of, question },
    })
    return readFileSync(join(folder, `${of}.csv`), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
  }
  expect(await save('priceLevel', 'products')).toEqual(
    expect.arrayContaining(['零售价,0', '批发价,0', 'retail,0', 'wholesale,0']),
  )
  expect((await save('priceList', 'scope')).sort()).toEqual(['丙,所有客户', '乙,wholesale', '甲,批发价'])
})
