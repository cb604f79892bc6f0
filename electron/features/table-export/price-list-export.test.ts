import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { readTable } from '#electron/table-file/read-table.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'price-list-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As the window calls them. */
const COLUMNS = Object.entries({ code: '编码', name: '商品', spec: '规格', unit: '单位', price: '价格' }).map(
  ([key, heading]) => ({ key, heading, width: 12 }),
)

test('the prices of a 价格表 go out as a file and come in again as another one; a discount has no price', async () => {
  const { api } = startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })
  const [oil, rice, salt] = await Promise.all(
    ['油', '米', '盐'].map((name) => api.product.create(productContent({ name, spec: '5L' }))),
  )
  const line = (product: typeof oil, price: number | null) => ({
    productId: product!.id,
    unitId: product!.units[0]!.unitId,
    price: price === null ? null : unitPrice(price),
    baseLevelId: price === null ? id<'priceLevel'>(1) : null,
    discountRate: price === null ? rate(1000) : null,
  })
  const list = await api.price.saveList({
    ...{ id: null, version: null },
    content: {
      ...{ name: '批发', partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' },
      lines: [line(oil, 9_500_000), line(rice, 3_333_333), line(salt, null)],
    },
  })
  const saved = await api.tableExport.save({
    ...{ name: '批发', title: '批发', format: 'xlsx', total: '', columns: COLUMNS },
    source: { list: 'priceListLines', question: { id: list.id } },
  })
  expect(saved).toEqual({ name: '批发.xlsx', rows: 3 })
  const rows = await readTable(readFileSync(join(folder, '批发.xlsx')))
  expect(rows).toEqual([
    ['编码', '商品', '规格', '单位', '价格'],
    ['00001', '油', '5L', '个', '9.5'],
    ['00002', '米', '5L', '个', '3.333333'],
    ['00003', '盐', '5L', '个'],
  ])
  const { sourceId, settings } = await api.import.paste({ kind: 'priceList', name: '批发', rows: rows.slice(0, 3) })
  await api.import.run({ sourceId, settings: { ...settings, priceListName: '零批' }, edits: [], leaveOut: false })
  const again = (await api.price.lists({})).find(({ name }) => name === '零批')
  expect((await api.price.list({ id: again!.id })).lines.map(({ productName, price }) => [productName, price])).toEqual(
    [
      ['油', 9_500_000],
      ['米', 3_333_333],
    ],
  )
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
