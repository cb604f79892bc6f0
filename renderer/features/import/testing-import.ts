import type { ImportCheck, ImportRow, ImportSettings } from '#shared/contract/import.ts'

// For the tests of the screen: what the books say of a small table.

export const SETTINGS: ImportSettings = {
  kind: 'product',
  headRow: 0,
  columns: ['code', 'name', 'unit', 'retailPrice', null],
  existing: 'skip',
  updateColumns: ['name', 'retailPrice'],
  defaultUnit: '个',
  side: null,
  warehouseId: null,
  openingDate: null,
  createMissing: false,
  discount: 'off',
  paidAccountId: null,
  priceListName: '',
}

export const ROWS = [
  ['货号', '品名', '单位', '售价', '拼音码'],
  ['N01', '可乐', '瓶', '3', 'kl'],
  ['N02', '雪碧', '瓶', '七块', 'xb'],
]

export function sourceOf(change: Partial<ImportSettings> = {}, remembered = false) {
  const source = { sourceId: crypto.randomUUID(), name: '商品.csv', rowCount: 3, columnCount: 5 }
  return { ...source, sample: ROWS, settings: { ...SETTINGS, ...change }, remembered }
}

function row(index: number, action: ImportRow['action'], problems: ImportRow['problems'] = []): ImportRow {
  return { row: index, action, cells: ROWS[index] ?? [], problems }
}

const WRONG = { column: 3, key: 'retailPrice', problem: 'notANumber', text: '七块', refusal: null } as const

/** The second row has a price that is no number, until it is corrected. */
export function checkOf(corrected: boolean): ImportCheck {
  const counts = { create: corrected ? 2 : 1, update: 0, skip: 0, error: corrected ? 0 : 1, warning: 0 }
  const rows = corrected ? [row(1, 'create'), row(2, 'create')] : [row(2, 'error', [WRONG]), row(1, 'create')]
  return { counts, documents: 0, stockDoubts: [], rows }
}

export const RESULT = { batchId: 5, created: 2, updated: 0, skipped: 0, leftOut: 0, documents: 0 }
