import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { expect, test } from 'vitest'
import { scaleCodeOf } from '#shared/domain/till/scale-code.ts'
import { SUGGESTED_SETTINGS } from '#db/repository/till-setting.ts'
import { startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

const TIMEOUT = { timeout: 240_000 }
const FIRST = { descending: false, cursor: null, limit: 200, search: '' } as const
const EVERY = { from: null, to: null, partnerId: null, warehouseId: null } as const
const STOCK = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const

async function namesOfOverdue({ api }: TestProgram): Promise<string[]> {
  const overdue = []
  for (const { id, name } of await api.partner.search({ text: '', side: 'customer', limit: 50 })) {
    const open = await api.money.openEntries({ partnerId: id, side: 'receivable', amends: null })
    if (open.overdue > 0) overdue.push(name)
  }
  return overdue.sort()
}

/** What the posted count changed: its own documents of each kind. */
async function countedOf({ api }: TestProgram) {
  const page = { ...FIRST, sort: 'startedAt', state: 'all', warehouseId: null } as const
  return (await api.stocktake.page(page)).rows.map(({ state, total }) => [state, total])
}

/** Receipts that were entered with the note of the dearer price, and the product's reference price since. */
async function riseOf({ api }: TestProgram, product: string) {
  const receipts = await api.document.page({
    type: 'purchaseReceipt',
    status: 'posted',
    ...EVERY,
    ...FIRST,
    sort: 'number',
  })
  const noted = receipts.rows.filter(({ remark }) => remark.includes('涨价 12%')).length
  const found = await api.product.page({ ...FIRST, search: product, categoryId: null, status: 'all', sort: 'code' })
  return { noted: noted > 0, price: found.rows[0]?.purchasePrice }
}

test.each([
  ['convenience', '街角便利店', ['东风装修队', '夜猫网咖'], 45, 44, '食刻酸辣粉', 4_820_000],
  ['hardware', '鲁班五金建材', ['宏达汽修厂', '旺达钢构'], 47, 47, '护套线 RVV', 3_470_000],
  ['grain', '丰谷粮油店', ['工地食堂', '香满楼酒家'], 46, 46, '金穗玉米油', 61_380_000],
  ['stationery', '墨香文具店', ['新芽画室', '飞鸟图文快印'], 45, 44, '白堂彩色卡纸', 10_980_000],
  ['clothing', '锦衣坊服装店', ['时光直播间', '衣衣不舍二店'], 58, 58, '羊毛衫', 132_160_000],
  ['fresh', '鲜果里水果生鲜', ['夜宵烧烤城', '轻食沙拉铺'], 45, 45, '冬枣', 12_880_000],
] as const)(
  '%s: sound, two overdue, a count with variances, three slow movers, a price rise',
  TIMEOUT,
  async (trade, name, overdue, products, counted, rising, price) => {
    const program = startTestProgram()
    program.setToday('2026-11-22')
    const books = await program.api.books.createDemo({ language: 'zh-CN', trade })
    expect(books).toMatchObject({ name, trade, demo: true })
    expect((await program.api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
    for (const { name: account, balance } of await program.api.account.list({}))
      expect([account, (balance ?? -1) >= 0]).toEqual([account, true])
    expect(await namesOfOverdue(program)).toEqual(overdue)
    expect(await countedOf(program)).toEqual([['posted', counted]])
    expect(await program.api.stock.totals(STOCK)).toMatchObject({ productCount: products, high: 3, negative: 0 })
    expect(await riseOf(program, rising)).toEqual({ noted: true, price })
    expect(await slowCountOf(program)).toBe(3)
  },
)

test('fresh: a label of the scale names its goods', TIMEOUT, async () => {
  const { api, setToday } = startTestProgram()
  setToday('2026-11-22')
  await api.books.createDemo({ language: 'zh-CN', trade: 'fresh' })
  const goods = await api.product.page({ ...FIRST, search: '红富士', categoryId: null, status: 'all', sort: 'code' })
  expect(goods.rows.map(({ code, name, unitName }) => [code, name, unitName])).toEqual([
    ['10001', '红富士苹果', '千克'],
  ])
  expect(scaleCodeOf('2110001008900', SUGGESTED_SETTINGS.scaleRules)).toEqual({
    plu: '10001',
    amount: 890,
    weight: null,
  })
})

/** Products in 滞销/库龄 as it is opened. */
async function slowCountOf({ api }: TestProgram): Promise<number> {
  const parameters = initialParameters(reportDefinition('slowMoving'))
  return (await api.report.run({ name: 'slowMoving', parameters, offset: 0, limit: 50 })).rowCount
}
