import { id, type ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { FactRow } from './source.ts'

/** Cells of a row of goods until it is looked at: of a hundred thousand some hundreds are. */
export const UNNAMED_PRODUCT = { code: '', name: '', spec: '', unit: '' } as const

/** What goods are called on paper and screen. */
type Named = { readonly [Cell in keyof typeof UNNAMED_PRODUCT]: string }

const named = statement<[string], Named & { id: ProductId }>(`
  SELECT p.id, p.code, p.name, p.spec, u.name AS unit
  FROM json_each(?) asked JOIN product p ON p.id = asked.value JOIN unit u ON u.id = p.base_unit_id`)

/** `complete` of reports whose keys are products: rows that are looked at are told what their goods are called. */
export function completeProducts(db: ReadableDb) {
  return <Row extends FactRow>(rows: readonly Row[]): readonly Row[] => {
    const keys = JSON.stringify(rows.map(({ key }) => Number(key)))
    const names = new Map(
      named(db)
        .all(keys)
        .map(({ id: product, ...words }) => [product, words]),
    )
    return rows.map((row) => ({ ...row, cells: { ...row.cells, ...names.get(id<'product'>(Number(row.key))) } }))
  }
}
