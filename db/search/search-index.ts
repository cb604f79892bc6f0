import { sql } from 'drizzle-orm'
import { statement, writing, type WritableDb } from '../handle.ts'
import { searchKey } from '../schema/product.ts'
import { plain, readings } from './pinyin.ts'

export type SearchEntity = 'product' | 'partner'
type KeyKind = 'initials' | 'pinyin' | 'innerInitials' | 'innerPinyin' | 'code' | 'barcodeTail' | 'phone'

/** What one product or partner is found by. */
export interface Searchable {
  readonly name: string
  /** More words found as part of the text: spec, brand. */
  readonly words: readonly string[]
  readonly code: string
  readonly barcodes: readonly string[]
  readonly phone: string
}

const deleteKeys = writing((orm) =>
  orm
    .delete(searchKey)
    .where(sql`entity = +${sql.placeholder('entity')} AND entity_id = +${sql.placeholder('entityId')}`)
    .prepare(),
)
const insertKey = statement<[SearchEntity, KeyKind, string, number], never>(
  'INSERT INTO search_key (entity, kind, key, entity_id) VALUES (?, ?, ?, ?)',
)
const TEXT_TABLE = { product: 'product_text', partner: 'partner_text' } as const
const deleteText = {
  product: statement<[number], never>('DELETE FROM product_text WHERE rowid = ?'),
  partner: statement<[number], never>('DELETE FROM partner_text WHERE rowid = ?'),
}
const insertText = {
  product: statement<[number, string], never>(`INSERT INTO ${TEXT_TABLE.product} (rowid, characters) VALUES (?, ?)`),
  partner: statement<[number, string], never>(`INSERT INTO ${TEXT_TABLE.partner} (rowid, characters) VALUES (?, ?)`),
}

/** Make a new product or partner findable; called by its repository. */
export function indexForSearch(db: WritableDb, entity: SearchEntity, entityId: number, searchable: Searchable): void {
  const insert = insertKey(db)
  for (const [kind, keys] of keysOf(searchable)) for (const key of keys) insert.run(entity, kind, key, entityId)
  insertText[entity](db).run(entityId, spaced([searchable.name, ...searchable.words]))
}

/** The same of one that was findable already; called on every change. */
export function indexAgain(db: WritableDb, entity: SearchEntity, entityId: number, searchable: Searchable): void {
  deleteKeys(db).run({ entity, entityId })
  deleteText[entity](db).run(entityId)
  indexForSearch(db, entity, entityId, searchable)
}

/** The keys of each kind, each once. */
function keysOf({ name, code, barcodes, phone }: Searchable): (readonly [KeyKind, ReadonlySet<string>])[] {
  const { initials, pinyin, innerInitials, innerPinyin } = readings(name)
  const keys: readonly (readonly [KeyKind, readonly string[]])[] = [
    ['initials', initials],
    ['pinyin', pinyin],
    ['innerInitials', innerInitials],
    ['innerPinyin', innerPinyin],
    ['code', [plain(code)]],
    ['barcodeTail', barcodes.map((barcode) => reversed(plain(barcode)))],
    ['phone', [plain(phone)]],
  ]
  return keys.map(([kind, all]) => [kind, new Set(all.filter((key) => key !== ''))] as const)
}

/** The end of a barcode is the beginning of its mirror, so that a tail is a prefix search. */
export function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** One token a character; words are kept apart by a token nothing else contains. */
function spaced(words: readonly string[]): string {
  return words
    .map((word) => [...plain(word)].join(' '))
    .filter((word) => word !== '')
    .join(' zzseparator ')
}

/** The full-text phrase that finds a text anywhere in a name; null when nothing searchable was typed. */
export function phraseOf(text: string): string | null {
  const characters = [...plain(text)]
  return characters.length === 0 ? null : `"${characters.join(' ')}"`
}
