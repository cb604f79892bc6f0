import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ExportSource } from '#shared/contract/table-export.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { columnTitle, type Language } from '#shared/domain/import/import-kind.ts'
import { recordColumns, recordWords, type RecordKind } from '#shared/domain/import/record-columns.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/domain/table-file.ts'
import { readTable } from '../table-file/read-table.ts'
import { makePartners, partnerDrafts } from './record-round-trip/random-partners.ts'
import { makeProducts, productDrafts } from './record-round-trip/random-products.ts'
import { startTestProgram, type Api } from './test-program.ts'

// 全部资料 goes out as a file and comes into empty books: the same products and partners, field for field.

const RUNS = process.env.ZHANGSHI_PROVE === undefined ? 12 : 300
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_127)
console.log(`record round trip: seed ${SEED}`)

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-records-'))
afterAll(() => rmSync(folder, { recursive: true }))
const program = () => startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })

const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US']
const products = { search: '', categoryId: null, status: 'all', sort: 'code', descending: false } as const
const partners = { search: '', side: 'all', status: 'all', sort: 'code', descending: false } as const

/** As the window exports it. */
async function exported(
  api: Api,
  kind: RecordKind,
  source: ExportSource,
  format: ExportFormat,
  language: Language,
): Promise<TableText> {
  const columns = recordColumns(kind).map((column) => {
    const words = recordWords(column, language)
    const shown = { key: column.key, heading: columnTitle(column, language), width: 14 }
    return words === undefined ? shown : { ...shown, words: { ...words } }
  })
  const saved = await api.tableExport.save({ name: '表', title: '表', format, source, columns, total: '' })
  if (saved === null) throw new Error('nothing was saved')
  return readTable(readFileSync(join(folder, saved.name)))
}

async function imported(api: Api, kind: RecordKind, rows: TableText): Promise<void> {
  const { sourceId, settings } = await api.import.paste({ kind, name: '表', rows })
  const asked = { sourceId, settings: { ...settings, createMissing: true }, edits: [] }
  const { rows: shown } = await api.import.check(asked)
  expect(shown.filter(({ action }) => action === 'error').map(({ problems }) => problems)).toEqual([])
  await api.import.run({ ...asked, leaveOut: false })
}

const page = { cursor: null, limit: 100 } as const

/** Ids are those of the books; prices and places of one product have no order. */
async function productsOf(api: Api) {
  const { rows } = await api.product.records({ ...products, ...page })
  return rows.map(({ id: _id, prices, locations, ...record }) => ({
    ...record,
    locations: locations.map(({ warehouse, location }) => `${warehouse} ${location}`).toSorted(),
    prices: prices.map((one) => `${one.level} ${one.unitName} ${one.price}`).toSorted(),
  }))
}

async function partnersOf(api: Api) {
  const { rows } = await api.partner.records({ ...partners, ...page })
  return rows.map(({ id: _id, priceLevelId: _level, ...record }) => record)
}

const format = fc.constantFrom(...EXPORT_FORMATS.filter((one) => one !== 'csvGb18030'))
const language = fc.constantFrom(...LANGUAGES)

test('products, all of their fields', async () => {
  await fc.assert(
    fc.asyncProperty(productDrafts, format, language, async (drafts, fileFormat, spoken) => {
      const [from, to] = [program(), program()]
      await makeProducts(from.api, drafts)
      const before = await productsOf(from.api)
      // One more was made in passing.
      expect(before).toHaveLength(drafts.length + 1)
      const source = { list: 'productRecord', question: products } as const
      await imported(to.api, 'product', await exported(from.api, 'product', source, fileFormat, spoken))
      expect(await productsOf(to.api)).toEqual(before)
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  )
}, 600_000)

test('partners, all of their fields', async () => {
  await fc.assert(
    fc.asyncProperty(partnerDrafts, format, language, async (drafts, fileFormat, spoken) => {
      const [from, to] = [program(), program()]
      await makePartners(from.api, drafts)
      const before = await partnersOf(from.api)
      expect(before).toHaveLength(drafts.length)
      const source = { list: 'partnerRecord', question: partners } as const
      await imported(to.api, 'partner', await exported(from.api, 'partner', source, fileFormat, spoken))
      expect(await partnersOf(to.api)).toEqual(before)
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  )
}, 600_000)
