import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadNorthwind } from './northwind/load.ts'

const beside = join(import.meta.dirname, '../../../shared/data/northwind')
const folder = process.env['ZHANGSHI_NORTHWIND'] ?? beside

test.skipIf(!existsSync(join(folder, 'orders.csv')))(
  'the Northwind data gives the known figures, and a second run changes nothing',
  { timeout: 300_000 },
  async () => {
    const books = join(mkdtempSync(join(tmpdir(), 'zhangshi-northwind-')), 'northwind.zsb')
    const expected = {
      receipts: 606,
      orders: 830,
      lines: 3354,
      unitsSold: 513_170_000,
      salesAmount: 126_579_329,
      stockDifferences: [],
      brokenChecks: [],
    }
    expect(await loadNorthwind(folder, books)).toEqual(expected)
    expect(await loadNorthwind(folder, books)).toEqual(expected)
  },
)
