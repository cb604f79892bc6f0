import { statement, type ReadableDb } from '../handle.ts'
import { plain } from './pinyin.ts'
import { phraseOf, reversed, type SearchEntity } from './search-index.ts'

/** Rows looked at per rule; more than any list shows, so that ties can be ordered. */
const WIDTH = 120
const HIGHEST = '\u{10ffff}'

const prefix = statement<[string, string, string, string, number], { id: number }>(
  'SELECT entity_id AS id FROM search_key WHERE entity = ? AND kind = ? AND key >= ? AND key < ? LIMIT ?',
)
const exactBarcode = statement<[string], { id: number }>(
  'SELECT product_id AS id FROM product_barcode WHERE barcode = ?',
)
const phrase = {
  product: statement<[string, number], { id: number }>(
    'SELECT rowid AS id FROM product_text WHERE product_text MATCH ? LIMIT ?',
  ),
  partner: statement<[string, number], { id: number }>(
    'SELECT rowid AS id FROM partner_text WHERE partner_text MATCH ? LIMIT ?',
  ),
}
// Subsequence of the initials (`nsq` finds 农夫山泉): the first letter narrows by index, the rest is LIKE. Bounded.
const subsequence = statement<[string, string, string, string, number], { id: number }>(`
  SELECT entity_id AS id FROM (SELECT entity_id, key FROM search_key
    WHERE entity = ? AND kind = 'initials' AND key >= ? AND key < ? LIMIT 20000)
  WHERE key LIKE ? LIMIT ?`)

/**
 * Candidates in the order of ux.md §6.7: exact barcode/code → barcode tail (≥ 4 digits) → initials prefix → name
 * or pinyin prefix → anywhere in the name, by its characters, initials or syllables → subsequence of the initials. Ids with their rank, best first.
 */
export function rankedSearch(db: ReadableDb, entity: SearchEntity, text: string, enough: number): Map<number, number> {
  const found = new Map<number, number>()
  const wanted = plain(text)
  if (wanted === '') return found
  const add = (rank: number, rows: readonly { id: number }[]) =>
    rows.forEach(({ id }) => found.has(id) || found.set(id, rank))
  const byPrefix = (kind: string, key: string) => prefix(db).all(entity, kind, key, key + HIGHEST, WIDTH)
  if (entity === 'product') add(0, exactBarcode(db).all(text.trim()))
  add(0, prefix(db).all(entity, 'code', wanted, `${wanted}\u0000`, WIDTH))
  // A known barcode was scanned: there is nothing to guess, and thirteen single digits are a costly phrase.
  if (found.size > 0 && /^\d{8,}$/.test(wanted)) return found
  if (entity === 'product' && /^\d{4,}$/.test(wanted)) add(1, byPrefix('barcodeTail', reversed(wanted)))
  add(2, byPrefix('initials', wanted))
  if (found.size >= WIDTH) return found
  const name = phraseOf(wanted)
  // Digits are in every other name: whether they stand first is not worth a second costly phrase.
  if (name !== null && !/^\d+$/.test(wanted)) add(3, phrase[entity](db).all(`characters : ^ ${name}`, WIDTH))
  add(3, byPrefix('pinyin', wanted))
  add(4, byPrefix('code', wanted))
  if (entity === 'partner') add(4, byPrefix('phone', wanted))
  if (found.size < enough) {
    add(5, byPrefix('innerInitials', wanted))
    add(5, byPrefix('innerPinyin', wanted))
  }
  if (found.size < enough && name !== null) add(5, phrase[entity](db).all(`characters : ${name}`, WIDTH))
  if (found.size < enough && /^[a-z0-9]{2,8}$/.test(wanted)) {
    const [first = ''] = wanted
    add(6, subsequence(db).all(entity, first, first + HIGHEST, `${[...wanted].join('%')}%`, WIDTH))
  }
  return found
}

/** SQL that keeps the rows a list search matches; parameters are made by `listSearchParameters`. */
export function listSearchFilter(entity: SearchEntity, column: string, text: string): string {
  // Signs alone name nothing.
  if (plain(text) === '') return '0'
  const barcode =
    entity === 'product'
      ? 'UNION SELECT product_id FROM product_barcode WHERE barcode >= :search AND barcode < :searchEnd'
      : ''
  return `${column} IN (
    SELECT rowid FROM ${entity}_text WHERE ${entity}_text MATCH :phrase
    UNION SELECT entity_id FROM search_key WHERE entity = '${entity}'
      AND kind IN ('initials', 'pinyin', 'innerInitials', 'innerPinyin', 'code', 'barcodeTail', 'phone') AND key >= :search AND key < :searchEnd
    UNION SELECT entity_id FROM search_key WHERE entity = '${entity}' AND kind = 'barcodeTail'
      AND key >= :tail AND key < :tailEnd AND length(:tail) >= 4
    ${barcode})`
}

export function listSearchParameters(text: string): Record<string, string> {
  const search = plain(text)
  const tail = reversed(search)
  return { search, searchEnd: search + HIGHEST, tail, tailEnd: tail + HIGHEST, phrase: phraseOf(text) ?? '""' }
}
