import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportSettings } from '#shared/contract/import.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { startTestProgram, type Api } from '#electron/harness/test-program.ts'
import { purchaseRows, salesRows } from './northwind/tables.ts'
import { readSource } from './northwind/source.ts'

const beside = join(import.meta.dirname, '../../../shared/data/northwind')
const folder = process.env['ZHANGSHI_NORTHWIND'] ?? beside
const all = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'posted' } as const

async function run(
  api: Api,
  source: { sourceId: string; settings: ImportSettings } | null,
  change: Partial<ImportSettings>,
) {
  if (source === null) throw new Error('no table')
  const { sourceId, settings } = source
  return api.import.run({ sourceId, settings: { ...settings, ...change }, edits: [], leaveOut: false })
}

test.skipIf(!existsSync(join(folder, 'orders.csv')))(
  'Northwind as tables — its own CSV files and flat rows of history — gives the figures of the example',
  { timeout: 600_000 },
  async () => {
    let chosen = ''
    const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-northwind-import-')), 'northwind.zsb')
    const { api, program } = startTestProgram({ openedOn: businessDate('1996-07-01') }, file, {
      chooseTableFile: () => Promise.resolve(join(folder, chosen)),
    })
    const open = (name: string, kind: ImportKind) => {
      chosen = name
      return api.import.open({ kind })
    }
    const paste = (kind: ImportKind, rows: string[][]) => api.import.paste({ kind, name: kind, rows })

    // Its products name supplier and category by number, and the closing stock comes by purchases here.
    const products = await open('products.csv', 'product')
    const columns = products?.settings.columns.map((key) => (key === 'openingQuantity' ? null : key)) ?? []
    expect(columns).toEqual(['code', 'name', null, null, 'spec', 'retailPrice', null, null, 'minimumStock', null])
    expect(await run(api, products, { columns, defaultUnit: '件' })).toMatchObject({ created: 77 })
    expect(await run(api, await open('suppliers.csv', 'partner'), { side: 'supplier' })).toMatchObject({ created: 29 })
    expect(await run(api, await open('customers.csv', 'partner'), { side: 'customer' })).toMatchObject({ created: 93 })

    const source = readSource(folder)
    const purchases = await run(api, await paste('purchaseHistory', purchaseRows(source)), {})
    expect(purchases).toMatchObject({ documents: 606, skipped: 0 })
    const sales = await run(api, await paste('salesHistory', salesRows(source)), {})
    expect(sales).toMatchObject({ created: 2155, documents: 830 })

    expect(await api.document.totals({ type: 'salesShipment', ...all })).toEqual({
      count: 830,
      quantity: 513_170_000,
      grossAmount: 126_579_329,
    })
    expect((await api.document.totals({ type: 'purchaseReceipt', ...all })).count).toBe(606)
    const stock = new Map<string, number>()
    for (let cursor: string | null = null; ;) {
      const filter = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
      const page = await api.stock.page({ ...filter, sort: 'code', descending: false, cursor, limit: 50 })
      for (const row of page.rows) stock.set(row.code, row.quantity)
      cursor = page.next
      if (cursor === null) break
    }
    expect(source.products.filter(({ key, closingStock }) => stock.get(key) !== closingStock)).toEqual([])
    expect((await api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
    program.close()
  },
)
