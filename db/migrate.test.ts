import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { applyPragmas, connect } from './connect.ts'
import { migrate, readMigrations, type MigrateOptions } from './migrate.ts'
import { openBooksFile } from './open.ts'
import { createTestFile, OPTIONS, testFolder } from './testing.ts'

const FIRST = `CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
INSERT INTO parent VALUES (1, '单据');
INSERT INTO child VALUES (1, 1), (2, 1), (3, 1);
`
/** How drizzle-kit changes a parent table: build anew, copy, drop, rename. */
const REBUILD = `PRAGMA foreign_keys=OFF;
CREATE TABLE __new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, remark TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO __new_parent (id, name) SELECT id, name FROM parent;
DROP TABLE parent;
ALTER TABLE __new_parent RENAME TO parent;
`

function folderOf(...steps: string[]): string {
  const folder = testFolder()
  steps.forEach((sql, index) => writeFileSync(join(folder, `000${index + 1}_step.sql`), sql))
  return folder
}

function database(): Database {
  const sqlite = connect(join(testFolder(), 'test.db'), { create: true })
  applyPragmas(sqlite)
  return sqlite
}

function options(folder: string, changes: Partial<MigrateOptions> = {}): MigrateOptions {
  return { migrations: readMigrations(folder), now: 1, backup: () => undefined, verify: () => [], ...changes }
}

const children = (sqlite: Database) => sqlite.prepare('SELECT count(*) FROM child').pluck().get()
const version = (sqlite: Database) => sqlite.pragma('user_version', { simple: true })

function refusal(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params }
    throw error
  }
  return 'accepted'
}

describe('rebuilding a parent table', () => {
  test('keeps every child', () => {
    const sqlite = database()
    expect(migrate(sqlite, options(folderOf(FIRST)))).toEqual([1])
    expect(migrate(sqlite, options(folderOf(FIRST, REBUILD)))).toEqual([2])
    expect(children(sqlite)).toBe(3)
    expect(sqlite.prepare('SELECT remark FROM parent').pluck().get()).toBe('')
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(version(sqlite)).toBe(2)
  })

  test("drizzle's own migrate() loses all of them: why there is a runner of our own", () => {
    const folder = testFolder()
    mkdirSync(join(folder, 'meta'))
    const entries = [FIRST, REBUILD].map((sql, idx) => {
      writeFileSync(
        join(folder, `000${idx}_step.sql`),
        sql.replaceAll(';\n', ';\n--> statement-breakpoint\n').replace(/--> statement-breakpoint\n$/, ''),
      )
      return { idx, version: '6', when: idx + 1, tag: `000${idx}_step`, breakpoints: true }
    })
    const journal = (kept: typeof entries) =>
      writeFileSync(
        join(folder, 'meta/_journal.json'),
        JSON.stringify({ version: '7', dialect: 'sqlite', entries: kept }),
      )
    const sqlite = database()
    journal(entries.slice(0, 1))
    drizzleMigrate(drizzle(sqlite), { migrationsFolder: folder })
    expect(children(sqlite)).toBe(3)
    journal(entries)
    drizzleMigrate(drizzle(sqlite), { migrationsFolder: folder })
    expect(children(sqlite)).toBe(0)
  })

  test('an orphan left behind is never committed', () => {
    const sqlite = database()
    migrate(sqlite, options(folderOf(FIRST)))
    const forgetful = REBUILD.replace('SELECT id, name FROM parent', 'SELECT id + 1, name FROM parent')
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, forgetful))))).toEqual({
      code: 'MIGRATION_FAILED',
      params: { version: 2, check: 'foreign keys' },
    })
    expect([children(sqlite), version(sqlite)]).toEqual([3, 1])
  })
})

describe('a step that fails leaves the old file usable', () => {
  test.each([
    [
      'its own expectation',
      `${REBUILD}-- expect: SELECT count(*) = 4 FROM child\n`,
      {},
      'SELECT count(*) = 4 FROM child',
    ],
    ['an invariant of the books', REBUILD, { verify: () => ['I2 pool', 'I3 totals'] }, 'I2 pool, I3 totals'],
  ])('%s', (_name, sql, changes, check) => {
    const sqlite = database()
    migrate(sqlite, options(folderOf(FIRST)))
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, sql), changes)))).toEqual({
      code: 'MIGRATION_FAILED',
      params: { version: 2, check },
    })
    expect([children(sqlite), version(sqlite), sqlite.pragma('foreign_keys', { simple: true })]).toEqual([3, 1, 1])
    expect(sqlite.prepare('SELECT count(*) FROM schema_migration').pluck().get()).toBe(1)
    expect(() => sqlite.prepare('SELECT remark FROM parent')).toThrow('no such column')
    sqlite.exec("INSERT INTO parent VALUES (2, '还能用')")
    // The repaired step goes through afterwards.
    expect(migrate(sqlite, options(folderOf(FIRST, REBUILD)))).toEqual([2])
  })

  test('wrong SQL in the last of several steps undoes the ones before it', () => {
    const sqlite = database()
    migrate(sqlite, options(folderOf(FIRST)))
    expect(() => migrate(sqlite, options(folderOf(FIRST, REBUILD, 'CREATE TABEL x (a)')))).toThrow('syntax error')
    expect([children(sqlite), version(sqlite)]).toEqual([3, 1])
  })

  test('expectations that hold let it pass', () => {
    const sqlite = database()
    expect(migrate(sqlite, options(folderOf(`${FIRST}-- expect: SELECT count(*) = 3 FROM child\n`, REBUILD)))).toEqual([
      1, 2,
    ])
  })
})

describe('before anything is changed', () => {
  test('existing books are backed up once, new ones and unchanged ones not at all', () => {
    const sqlite = database()
    let backups = 0
    const backup = () => {
      backups += 1
    }
    migrate(sqlite, options(folderOf(FIRST), { backup }))
    expect(backups).toBe(0)
    migrate(sqlite, options(folderOf(FIRST, REBUILD, 'CREATE TABLE more (a TEXT) STRICT;'), { backup }))
    expect(backups).toBe(1)
    expect(
      migrate(sqlite, options(folderOf(FIRST, REBUILD, 'CREATE TABLE more (a TEXT) STRICT;'), { backup })),
    ).toEqual([])
    expect(backups).toBe(1)
  })

  test('no backup, no migration', () => {
    const sqlite = database()
    migrate(sqlite, options(folderOf(FIRST)))
    const backup = () => {
      throw new AppError('DISK_FULL', {})
    }
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, REBUILD), { backup })))).toEqual({
      code: 'DISK_FULL',
      params: {},
    })
    expect(version(sqlite)).toBe(1)
  })

  test('a file from the future is refused', () => {
    const sqlite = database()
    sqlite.pragma('user_version = 3')
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, REBUILD))))).toEqual({
      code: 'NEWER_APP_NEEDED',
      params: { found: 3, known: 2 },
    })
  })

  test('an applied step that was changed or renumbered afterwards is refused', () => {
    const sqlite = database()
    migrate(sqlite, options(folderOf(FIRST, REBUILD)))
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST.replace('单据', '单'), REBUILD))))).toEqual({
      code: 'MIGRATION_CHANGED',
      params: { version: 1 },
    })
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, `${REBUILD}\n`))))).toEqual({
      code: 'MIGRATION_CHANGED',
      params: { version: 2 },
    })
    sqlite.exec('DELETE FROM schema_migration WHERE version = 1')
    expect(refusal(() => migrate(sqlite, options(folderOf(FIRST, REBUILD))))).toMatchObject({
      code: 'MIGRATION_CHANGED',
    })
  })
})

describe('files', () => {
  test('a checkout with CRLF has the same hashes', () => {
    const [plain] = readMigrations(folderOf(FIRST))
    const [windows] = readMigrations(folderOf(FIRST.replaceAll('\n', '\r\n')))
    expect(windows).toEqual(plain)
    expect(plain?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a missing or doubled number is a fault of the build', () => {
    const folder = folderOf(FIRST)
    writeFileSync(join(folder, '0003_late.sql'), '')
    expect(() => readMigrations(folder)).toThrow('migration 2 is missing or doubled')
    writeFileSync(join(folder, '0001_again.sql'), '')
    expect(() => readMigrations(folder)).toThrow('is missing or doubled')
  })

  test('a migration with a name of another shape is not left out in silence', () => {
    const folder = folderOf(FIRST)
    writeFileSync(join(folder, '0002_some_name.sql'), '')
    expect(() => readMigrations(folder)).toThrow('0002_some_name.sql is no name of a migration')
  })
})

test('books of this version get a verified backup beside them when the next step comes', () => {
  const made = createTestFile()
  made.close()
  const shipped = readMigrations(OPTIONS.migrationsFolder)
  const folder = testFolder()
  for (const { version: number, name, sql } of shipped)
    writeFileSync(join(folder, `${String(number).padStart(4, '0')}_${name}.sql`), sql)
  const next = shipped.length + 1
  writeFileSync(
    join(folder, `${String(next).padStart(4, '0')}_next.sql`),
    'CREATE TABLE next (a TEXT) STRICT;\n-- expect: SELECT count(*) = 1 FROM books\n',
  )
  const books = openBooksFile(made.file, { migrationsFolder: folder, now: 42 })
  expect(books.db.sqlite.prepare('SELECT count(*) FROM next').pluck().get()).toBe(0)
  books.close()
  const kept = readdirSync(join(made.file, '..')).filter((file) => file.includes('before-migration'))
  expect(kept).toEqual(['books-before-migration-42.zsb'])
  // Yesterday's program opens yesterday's copy, and refuses the new file.
  openBooksFile(join(made.file, '..', kept[0]!), OPTIONS).close()
  expect(refusal(() => openBooksFile(made.file, OPTIONS))).toEqual({
    code: 'NEWER_APP_NEEDED',
    params: { found: next, known: next - 1 },
  })
  expect(readFileSync(made.file).subarray(0, 15).toString()).toBe('SQLite format 3')
})
