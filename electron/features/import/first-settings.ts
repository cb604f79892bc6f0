import { zImportSettings, type ImportSource } from '#shared/contract/import.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import { guessColumns, guessKind, headingsOf, type ColumnMapping } from '#shared/domain/import/heading.ts'
import type { ImportKind, Language } from '#shared/domain/import/import-kind.ts'
import { guessDiscountMeaning } from '#shared/domain/import/trade-row.ts'
import type { ReadableDb } from '#db/handle.ts'
import { lastImportSettings } from '#db/repository/import.ts'
import type { ImportSettings } from './import-order.ts'

export const SAMPLE_ROWS = 30

const DEFAULT_UNIT: Readonly<Record<Language, string>> = { 'zh-CN': '个', 'en-US': 'pc' }

/** How a table would be read: as the last one with the same headings was, else as its headings and content suggest. */
export function firstSettings(
  db: ReadableDb,
  table: TableText,
  asked: {
    readonly kind: ImportKind | null
    readonly headRow?: number | null | undefined
    readonly language?: Language | undefined
  },
): Pick<ImportSource, 'settings' | 'remembered'> {
  const kind = asked.kind ?? guessKind(table)
  const mapping = mappingOf(table, kind, asked.headRow)
  const last = rememberedSettings(db, kind, headingsOf(table, mapping.headRow))
  if (last !== null && last.columns.length === mapping.columns.length)
    return { settings: { ...last, headRow: mapping.headRow }, remembered: true }
  return { settings: newSettings(table, kind, mapping, asked.language ?? 'zh-CN'), remembered: false }
}

function mappingOf(table: TableText, kind: ImportKind, headRow: number | null | undefined): ColumnMapping {
  if (headRow === undefined) return guessColumns(table, kind)
  if (headRow === null) return { headRow, columns: guessColumns(table, kind).columns }
  return { headRow, columns: guessColumns(table.slice(headRow), kind).columns }
}

function newSettings(
  table: TableText,
  kind: ImportKind,
  { headRow, columns }: ColumnMapping,
  language: Language,
): ImportSettings {
  const discount = columns.indexOf('discount')
  const below = table.slice(headRow === null ? 0 : headRow + 1)
  const heading = discount < 0 ? [] : below.map((row) => row[discount] ?? '')
  return {
    kind,
    headRow,
    columns: [...columns],
    existing: 'skip',
    updateColumns: IMPORT_COLUMNS[kind]
      .filter(({ key, updatable }) => updatable === true && columns.includes(key))
      .map(({ key }) => key),
    defaultUnit: DEFAULT_UNIT[language],
    side: null,
    warehouseId: null,
    openingDate: null,
    createMissing: false,
    // As a 价格表 goes out from here, 90% is what is taken off.
    discount: kind === 'priceList' && heading.every(isPercent) ? 'off' : guessDiscountMeaning(heading),
    paidAccountId: null,
    priceListName: '',
  }
}

const isPercent = (cell: string) => cell === '' || cell.endsWith('%')

/** What an older version of the program wrote may not be settings any more. */
function rememberedSettings(db: ReadableDb, kind: ImportKind, headings: string): ImportSettings | null {
  const text = lastImportSettings(db, kind, headings)
  if (text === null) return null
  const read = zImportSettings.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}
