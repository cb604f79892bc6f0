import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PriceListLine } from '#shared/contract/price.ts'
import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import { columnTitle, type Language } from '#shared/domain/import/import-kind.ts'
import { wordsAmongNames } from '#shared/domain/price/price-level.ts'
import { EXPORT_FORMATS } from '#shared/domain/table-file.ts'
import { rate, RATE_SCALE } from '#shared/kernel/rate.ts'
import { unitPrice, UNIT_PRICE_LIMIT } from '#shared/kernel/unit-price.ts'
import { readTable } from '../table-file/read-table.ts'
import { makeProducts, productDrafts } from './record-round-trip/random-products.ts'
import { upTo } from './record-round-trip/random-text.ts'
import { startTestProgram, type Api } from './test-program.ts'

// A 价格表 goes out as a file and comes in again under another name: the same lines in the same order.

const RUNS = process.env.ZHANGSHI_PROVE === undefined ? 12 : 300
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_128)
console.log(`price list round trip: seed ${SEED}`)

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-prices-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a line says, for the product, unit and level at these places. */
interface LineDraft {
  readonly product: number
  readonly unit: number
  readonly level: number
  readonly price: number | null
  readonly discount: number
}

const line: fc.Arbitrary<LineDraft> = fc.record({
  ...{ product: fc.nat(8), unit: fc.nat(4), level: fc.nat(6), price: fc.option(upTo(UNIT_PRICE_LIMIT)) },
  // A whole number of per cent, or any.
  discount: fc.oneof(
    fc.nat(100).map((one) => one * 100),
    fc.nat(RATE_SCALE),
  ),
})
const lineDrafts = fc.array(line, { minLength: 1, maxLength: 12 })

/** Every product once per unit. */
async function linesOf(api: Api, drafts: readonly LineDraft[]): Promise<PriceListLine[]> {
  const { rows } = await api.product.page({
    ...{ search: '', categoryId: null, status: 'all', sort: 'code', descending: false, cursor: null, limit: 100 },
  })
  const levels = await api.price.levels({})
  const lines = new Map<string, PriceListLine>()
  for (const { product, unit, level, price, discount } of drafts) {
    const { id: productId } = rows[product % rows.length]!
    const { units } = await api.product.get({ id: productId })
    const { unitId } = units[unit % units.length]!
    const baseLevelId = levels[level % levels.length]!.id
    const priced =
      price === null
        ? { price, baseLevelId, discountRate: rate(discount) }
        : { price: unitPrice(price), baseLevelId: null, discountRate: null }
    lines.set(`${productId} ${unitId}`, { productId, unitId, ...priced })
  }
  return [...lines.values()]
}

const LEVELS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { retail: '零售价', wholesale: '批发价', member: '会员价', minimum: '最低售价' },
  'en-US': { retail: 'Retail', wholesale: 'Wholesale', member: 'Member', minimum: 'Minimum' },
}

const format = fc.constantFrom(...EXPORT_FORMATS.filter((one) => one !== 'csvGb18030'))
const language = fc.constantFrom<Language>('zh-CN', 'en-US')

test('lines with a price, lines with a discount on a level, in any unit', async () => {
  await fc.assert(
    fc.asyncProperty(productDrafts, lineDrafts, format, language, async (products, drafts, fileFormat, spoken) => {
      const { api } = startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })
      await makeProducts(api, products)
      const lines = await linesOf(api, drafts)
      const head = { partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' }
      const { id } = await api.price.saveList({ id: null, version: null, content: { name: '甲', ...head, lines } })
      const columns = IMPORT_COLUMNS.priceList
        .filter(({ key }) => key !== 'barcode')
        .map((column) => {
          const shown = { key: column.key, heading: columnTitle(column, spoken), width: 14 }
          return column.key === 'baseLevel' ? { ...shown, words: wordsAmongNames(LEVELS[spoken]) } : shown
        })
      const source = { list: 'priceListLines', question: { id } } as const
      const saved = await api.tableExport.save({
        name: '甲',
        title: '甲',
        format: fileFormat,
        source,
        columns,
        total: '',
      })
      const rows = await readTable(readFileSync(join(folder, saved!.name)))
      const { sourceId, settings } = await api.import.paste({ kind: 'priceList', name: '甲', rows })
      const asked = { sourceId, settings: { ...settings, priceListName: '乙' }, edits: [] }
      const { rows: shown } = await api.import.check(asked)
      expect(shown.filter(({ action }) => action === 'error').map(({ problems }) => problems)).toEqual([])
      await api.import.run({ ...asked, leaveOut: false })
      const other = (await api.price.lists({})).find(({ name }) => name === '乙')
      const again = (await api.price.list({ id: other!.id })).lines
      expect(
        again.map(({ productId, unitId, price, baseLevelId, discountRate }) => ({
          ...{ productId, unitId, price, baseLevelId, discountRate },
        })),
      ).toEqual(lines)
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  )
}, 600_000)
