import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NO_FILTERS } from '#shared/domain/report/parameters.ts'
import { id } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { readTable } from '#electron/table-file/read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'hidden-cost-'))
afterAll(() => rmSync(folder, { recursive: true }))

const yuan = (price: number) => unitPrice(price * 1_000_000)
const retail = (price: number) => [{ levelId: id<'priceLevel'>(1), unitName: '个', price: yuan(price) }]

test.each([
  { hides: false, purchase: ['purchase', '5', '6', '1'] },
  { hides: true, purchase: ['purchase', '', '', ''] },
])(
  '价格变动表 in a file: where costs are hidden ($hides) a 进价 is empty as on the screen',
  async ({ hides, purchase }) => {
    const { api } = startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })
    const content = productContent({ name: '油', purchasePrice: yuan(5), prices: retail(8) })
    const oil = await api.product.create(content)
    const dearer = { ...content, purchasePrice: yuan(6), prices: retail(10) }
    await api.product.update({ id: oil.id, version: oil.version, content: dearer })
    const hidden = hides ? { hidesCost: true as const } : {}
    const columns = ['price', 'before', 'after', 'difference'].map((key) => ({
      key,
      heading: key,
      width: 10,
      ...hidden,
    }))
    const parameters = { ...NO_FILTERS, period: 'thisMonth', from: null, to: null, grouping: null } as const
    const saved = await api.tableExport.save({
      ...{ name: '价格', title: '价格', format: 'xlsx', total: '', columns },
      source: { list: 'report', question: { name: 'priceChanges', parameters: { ...parameters, comparison: 'none' } } },
    })
    const rows = await readTable(readFileSync(join(folder, saved!.name)))
    const full = rows.map((row) => [0, 1, 2, 3].map((at) => row[at] ?? ''))
    expect(full).toEqual([['price', 'before', 'after', 'difference'], purchase, ['retail', '8', '10', '2']])
  },
)
