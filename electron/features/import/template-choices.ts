import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import type { ImportKind, Language } from '#shared/domain/import/import-kind.ts'
import type { ReadableDb } from '#db/handle.ts'
import { listAccounts } from '#db/repository/account.ts'
import { listCategories } from '#db/repository/category.ts'
import { allUnitNames } from '#db/repository/import-lookup.ts'
import { listPriceLevelRows } from '#db/repository/price-level.ts'
import { listWarehouses } from '#db/repository/warehouse.ts'

const SIDES: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['客户', '供应商', '客户和供应商'],
  'en-US': ['Customer', 'Supplier', 'Both'],
}

/** What the books already have for a column of a template: offered in its cells, not demanded. */
export function templateChoices(db: ReadableDb, kind: ImportKind, language: Language): readonly (readonly string[])[] {
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)
  const levels = () => names(listPriceLevelRows(db).filter(({ enabled }) => enabled))
  const offered: Readonly<Record<string, () => readonly string[]>> = {
    unit: () => [...allUnitNames(db)],
    bigUnit: () => [...allUnitNames(db)],
    category: () => names(listCategories(db)),
    side: () => SIDES[language],
    priceLevel: levels,
    baseLevel: levels,
    warehouse: () => names(listWarehouses(db).filter(({ enabled, kind: of }) => enabled && of !== 'transit')),
    account: () => names(listAccounts(db).filter(({ enabled }) => enabled)),
  }
  return IMPORT_COLUMNS[kind].map(({ key }) => offered[key]?.() ?? [])
}
