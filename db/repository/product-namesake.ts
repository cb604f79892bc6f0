import type { InputOf } from '#shared/contract/define.ts'
import type { Namesake, namesakes } from '#shared/contract/product.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { sortKey } from '../search/pinyin.ts'

type NamesakeRow = Omit<Namesake, 'enabled'> & { readonly enabled: number }

// The same name has the same pinyin, and that is indexed.
const byName = statement<[string, number], NamesakeRow>(
  'SELECT id, code, name, spec, enabled FROM product WHERE pinyin = ? AND id <> ? AND merged_into IS NULL ORDER BY id',
)

/** Products of the same name and spec, however their letters are written, except the one of that id. */
export function findNamesakes(db: ReadableDb, { name, spec, except }: InputOf<typeof namesakes>): Namesake[] {
  if (name === '') return []
  return byName(db)
    .all(sortKey(name), except ?? 0)
    .filter((row) => same(row.name, name) && same(row.spec, spec))
    .map((row) => ({ ...row, enabled: row.enabled === 1 }))
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
