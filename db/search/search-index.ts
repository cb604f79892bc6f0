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
const insertKey = writing((orm) =>
  orm
    .insert(searchKey)
    .values({
      entity: sql.placeholder('entity'),
      kind: sql.placeholder('kind'),
      key: sql.placeholder('key'),
      entityId: sql.placeholder('entityId'),
    })
    .onConflictDoNothing()
    .prepare(),
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

/** Make a product or partner findable; called by its repository on every change. */
export function indexForSearch(db: WritableDb, entity: SearchEntity, entityId: number, searchable: Searchable): void {
  deleteKeys(db).run({ entity, entityId })
  for (const [kind, key] of keysOf(searchable)) insertKey(db).run({ entity, kind, key, entityId })
  deleteText[entity](db).run(entityId)
  insertText[entity](db).run(entityId, spaced([searchable.name, ...searchable.words]))
}

function keysOf(searchable: Searchable): [KeyKind, string][] {
  const { initials, pinyin, innerInitials, innerPinyin } = readings(searchable.name)
  const keys: [KeyKind, string][] = [
    ...initials.map((key): [KeyKind, string] => ['initials', key]),
    ...pinyin.map((key): [KeyKind, string] => ['pinyin', key]),
    ...innerInitials.map((key): [KeyKind, string] => ['innerInitials', key]),
    ...innerPinyin.map((key): [KeyKind, string] => ['innerPinyin', key]),
    ['code', plain(searchable.code)],
    ...searchable.barcodes.map((barcode): [KeyKind, string] => ['barcodeTail', reversed(plain(barcode))]),
    ['phone', plain(searchable.phone)],
  ]
  return keys.filter(([, key]) => key !== '')
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
