import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { plain } from './pinyin.ts'

const HIGHEST = '\u{10ffff}'

const matching = statement<[string, string, string, string, string], { id: ProductId }>(`
  SELECT p.id FROM json_each(?) wanted JOIN product p ON p.id = wanted.value
  WHERE instr(lower(p.name), ?) > 0
    OR EXISTS (SELECT 1 FROM product_barcode b WHERE b.product_id = p.id AND b.barcode LIKE '%' || ?)
    OR EXISTS (SELECT 1 FROM search_key k
      WHERE k.entity = 'product' AND k.entity_id = p.id AND k.key >= ? AND k.key < ?)
  ORDER BY wanted.key`)

/** Of these few products, in their order, those found by part of the name, by pinyin or initials, code or the end of a barcode. */
export function searchAmong(db: ReadableDb, ids: readonly ProductId[], text: string): ProductId[] {
  const wanted = plain(text)
  if (wanted === '') return []
  return matching(db)
    .all(JSON.stringify(ids), wanted, wanted, wanted, wanted + HIGHEST)
    .map(({ id }) => id)
}
