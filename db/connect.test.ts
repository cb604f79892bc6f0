import { expect, test } from 'vitest'
import { APPLICATION_ID, applyPragmas, connect, pragmaNames } from './connect.ts'
import { openBooksFile } from './open.ts'
import { readMigrations } from './migrate.ts'
import { createTestBooks, createTestFile, OPTIONS } from './testing.ts'

/** reliability.md §3, written out a second time. */
const SETTINGS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  wal_autocheckpoint: 1000,
  journal_size_limit: 67_108_864,
  temp_store: 2,
  cache_size: -16_384,
  checkpoint_fullfsync: 1,
}

function read(sqlite: { prepare(sql: string): { pluck(): { get(): unknown } } }, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, sqlite.prepare(`PRAGMA ${name}`).pluck().get()]))
}

test('every setting holds on books that are opened again', () => {
  const made = createTestFile()
  expect(read(made.db.sqlite, Object.keys(SETTINGS))).toEqual(SETTINGS)
  made.close()
  const again = openBooksFile(made.file, OPTIONS)
  expect(read(again.db.sqlite, Object.keys(SETTINGS))).toEqual(SETTINGS)
  expect(Object.keys(SETTINGS).sort()).toEqual([...pragmaNames()].sort())
  // What belongs to the file is there for every other connection, too; the rest is asked for on each open.
  const other = connect(made.file, { readonly: true })
  const inFile = ['journal_mode', 'page_size', 'application_id', 'user_version']
  expect(read(other, inFile)).toEqual({
    journal_mode: 'wal',
    page_size: 4096,
    application_id: APPLICATION_ID,
    user_version: readMigrations(OPTIONS.migrationsFolder).length,
  })
  expect(other.prepare('SELECT name FROM books').pluck().get()).toBe('测试账套')
  other.close()
  again.close()
})

test('a connection that was not set up is weaker: the settings are needed on every open', () => {
  const made = createTestFile()
  made.close()
  const raw = connect(made.file)
  expect(read(raw, ['synchronous', 'recursive_triggers', 'cell_size_check', 'trusted_schema'])).not.toEqual({
    synchronous: 2,
    recursive_triggers: 1,
    cell_size_check: 1,
    trusted_schema: 0,
  })
  applyPragmas(raw)
  expect(read(raw, Object.keys(SETTINGS))).toEqual(SETTINGS)
  raw.close()
})

test('a setting that does not take is an error, not a quiet weakness', () => {
  const stubborn = connect(':memory:', { create: true })
  const pragma = stubborn.pragma.bind(stubborn)
  Object.defineProperty(stubborn, 'pragma', {
    value: (source: string, options?: { simple?: boolean }) => (source === 'synchronous' ? 1 : pragma(source, options)),
  })
  expect(() => applyPragmas(stubborn)).toThrow('pragma synchronous is 1 instead of 2')
})

test('books in memory have everything but a journal file', () => {
  const books = createTestBooks()
  const { journal_mode: _journal, mmap_size: _map, ...rest } = SETTINGS
  expect(read(books.db.sqlite, Object.keys(rest))).toEqual(rest)
  books.close()
})

test('numbers that JavaScript binds stay integers in the tables', () => {
  const books = createTestBooks()
  const insert = (value: unknown) =>
    books.write((db) => db.sqlite.prepare('UPDATE counter SET value = ? WHERE name = ?').run(value, 'product'))
  expect(() => insert(1.5)).toThrow('cannot store REAL value in INTEGER column')
  expect(() => insert('abc')).toThrow('cannot store TEXT value in INTEGER column')
  insert(5)
  expect(
    books.db.sqlite.prepare("SELECT typeof(value), value / 2 FROM counter WHERE name = 'product'").raw(true).get(),
  ).toEqual(['integer', 2])
  books.close()
})
