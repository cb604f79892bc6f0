import { beforeEach, expect, test } from 'vitest'
import { openImportDesk, type ImportDesk } from '#electron/harness/import-desk.ts'

// What a row says beyond one larger unit, one barcode and the usual prices.

let desk: ImportDesk

beforeEach(async () => (desk = await openImportDesk()))

const HEAD = [
  '编码',
  '名称',
  '单位',
  '大单位',
  '换算',
  '其他单位',
  '其他条码',
  '其他价格',
  '其他仓库货位',
  '税率',
  '进项税率',
]
const CRATE = [
  '箱',
  '24',
  '托 = 480',
  '2690 = 托; 2691',
  'VIP = 箱 = 40; 批发价 = 托 = 700.5',
  '后仓 = B-02',
  '13%',
  '9%',
]

async function recordOf(code: string) {
  const question = { search: '', categoryId: null, status: 'all', sort: 'code', descending: false } as const
  const { rows } = await desk.shop.api.product.records({ ...question, cursor: null, limit: 100 })
  return rows.find((row) => row.code === code)
}

test('levels and warehouses nobody knows are errors, and made on request', async () => {
  const rows = [HEAD, ['A1', '可乐', '听', ...CRATE]]
  const { rows: shown } = await desk.check('product', rows)
  expect(shown[0]?.problems.map(({ key, problem, text }) => [key, problem, text]).slice(0, 2)).toEqual([
    ['otherPrices', 'unknownLevel', 'VIP'],
    ['otherLocations', 'unknownWarehouse', '后仓'],
  ])
  await desk.run('product', rows, { createMissing: true })
  expect(await recordOf('A1')).toMatchObject({
    units: [
      { name: '听', ratio: 10_000 },
      { name: '箱', ratio: 240_000 },
      { name: '托', ratio: 4_800_000 },
    ],
    barcodes: [
      { barcode: '2690', unitName: '托' },
      { barcode: '2691', unitName: '听' },
    ],
    prices: [
      { level: '批发价', unitName: '托', price: 700_500_000 },
      { level: 'VIP', unitName: '箱', price: 40_000_000 },
    ],
    locations: [{ warehouse: '后仓', location: 'B-02' }],
    salesTaxRate: 1300,
    purchaseTaxRate: 900,
  })
})

test('a known product takes the ticked ones only', async () => {
  await desk.run('product', [HEAD.slice(0, 3), ['A1', '可乐', '听']])
  const update = { existing: 'update', createMissing: true, updateColumns: ['otherUnits', 'otherPrices'] } as const
  const change = { ...update, updateColumns: [...update.updateColumns] }
  const cells = ['', '', '托 = 480', '2690 = 托', 'VIP = 托 = 700', '后仓 = B-02', '13%', '9%']
  expect(await desk.run('product', [HEAD, ['A1', '可乐', '听', ...cells]], change)).toMatchObject({ updated: 1 })
  expect(await recordOf('A1')).toMatchObject({
    units: [{ name: '听' }, { name: '托', ratio: 4_800_000 }],
    prices: [{ level: 'VIP', unitName: '托', price: 700_000_000 }],
    barcodes: [],
    locations: [],
  })
})

test('what cannot be read, or contradicts itself, is said at its cell', async () => {
  const head = ['名称', '单位', '其他单位', '其他条码', '其他价格', '按批次管理', '商品或服务']
  const { rows } = await desk.check('product', [
    head,
    ['甲', '个', '箱', '', '', '', ''],
    ['乙', '个', '箱 = 2; 箱 = 3', '1 = 桶', '零售价 = 桶 = 1', '', ''],
    ['丙', '次', '', '', '', '是', '服务'],
    ['丁', '个', '', '', '', '也许', '东西'],
  ])
  const said = rows.map(({ problems }) =>
    problems.flatMap(({ key, problem }) => (problem === 'newUnit' ? [] : [`${key} ${problem}`])),
  )
  expect(said).toEqual([
    ['otherUnits notAList'],
    ['otherUnits twiceInRow', 'otherBarcodes unknownUnit', 'otherPrices unknownUnit'],
    ['kind serviceTracked'],
    ['kind notAGoodsKind', 'batchTracked notYesNo'],
  ])
})

test('what a known product cannot take is said at its cell, and nothing of it is left out in silence', async () => {
  await desk.run('product', [HEAD.slice(0, 3), ['A1', '可乐', '听'], ['A2', '雪碧', '听']])
  const updateColumns = ['otherUnits', 'otherBarcodes', 'otherPrices']
  const { rows, counts } = await desk.check(
    'product',
    [
      HEAD,
      ['A1', '可乐', '听', '', '', '箱 = 24; 箱 = 12', '2690 = 托', '零售价 = 托 = 3', '', '', ''],
      ['A2', '雪碧', '听', '', '', '', '', '零售价 = 听 = 3; 零售价 = 听 = 4', '', '', ''],
    ],
    { existing: 'update', updateColumns },
  )
  expect(rows.map(({ problems }) => problems.map(({ key, problem }) => `${key} ${problem}`))).toEqual([
    ['otherUnits twiceInRow', 'otherBarcodes unknownUnit', 'otherPrices unknownUnit'],
    ['otherPrices twiceInRow'],
  ])
  expect(counts).toMatchObject({ update: 0, error: 2 })
})

test('a product that comes back after its import was taken back makes no level and no warehouse unasked', async () => {
  const { batchId } = await desk.run('product', [HEAD.slice(0, 3), ['A1', '可乐', '听']])
  await desk.shop.api.import.undo({ id: batchId })
  const { rows } = await desk.check('product', [HEAD, ['A1', '可乐', '听', ...CRATE]])
  expect(rows[0]?.problems.map(({ key, problem }) => [key, problem])).toEqual([
    ['otherPrices', 'unknownLevel'],
    ['otherLocations', 'unknownWarehouse'],
  ])
})

test('a product that comes back as 已停用 stays out of use', async () => {
  const { batchId } = await desk.run('product', [HEAD.slice(0, 3), ['A1', '可乐', '听']])
  await desk.shop.api.import.undo({ id: batchId })
  await desk.run('product', [
    [...HEAD.slice(0, 3), '已停用'],
    ['A1', '可乐', '听', '是'],
  ])
  expect(await recordOf('A1')).toMatchObject({ name: '可乐', enabled: false })
  await desk.run('product', [HEAD.slice(0, 3), ['A2', '雪碧', '听']])
  expect(await recordOf('A2')).toMatchObject({ enabled: true })
})

test('the unit of products that name none is in the language of the window', async () => {
  const rows = [['Name'], ['Cola']]
  const { settings } = await desk.shop.api.import.paste({ kind: 'product', name: 'x', rows, language: 'en-US' })
  expect(settings.defaultUnit).toBe('pc')
  expect((await desk.paste('product', rows)).settings.defaultUnit).toBe('个')
})
