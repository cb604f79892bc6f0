import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'
import { ALL_DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { APPLICATION_ID, applyPragmas, connect } from './connect.ts'
import { backupTo } from './backup.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { verifyLedger } from './ledger/verify.ts'
import { flushFolder } from './flush.ts'
import { assertNotNewer, migrate, readMigrations } from './migrate.ts'
import * as schema from './schema/index.ts'
import { holdSideLock } from './side-lock.ts'
import { appErrorOfSqlite } from './sqlite-error.ts'

/** Books that are open: the only way to a transaction. */
export interface OpenBooks {
  readonly file: string
  readonly db: ReadableDb
  /** Run `work` in one immediate transaction; it is committed, flushed to disk, when this returns. */
  write<Result>(work: (db: WritableDb) => Result): Result
  /** Run `work` in a transaction that is always rolled back: what would happen if. */
  tryOut<Result>(work: (db: WritableDb) => Result): Result
  /** Write a verified copy of these books to a file that does not exist yet. @throws AppError DAMAGED */
  copyTo(target: string): void
  /** Close without the mark of a clean end, whatever state the file is in: the next opening checks it. */
  abandon(): void
  close(): void
}

export interface OpenOptions {
  readonly migrationsFolder: string
  /** UTC milliseconds, for the migration record and backup names. */
  readonly now: number
}

/**
 * Whether a name is taken: by books, or by the log that books which crashed left behind. SQLite would play such a log
 * back into whatever file comes to have its name.
 */
export function isBooksNameTaken(file: string): boolean {
  return existsSync(file) || existsSync(`${file}-wal`)
}

/**
 * Make a new books file; `fill` runs in the first transaction. A file that exists is never touched. The books
 * are built under another name and renamed when complete, so that a kill in between leaves no half-made books.
 * @throws AppError BOOKS_EXIST
 */
export function createBooksFile(file: string, options: OpenOptions, fill: (db: WritableDb) => void): OpenBooks {
  if (isBooksNameTaken(file)) throw new AppError('BOOKS_EXIST', { name: basename(file) })
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.creating`
  removeBooks(unfinished)
  try {
    fillNew(connect(unfinished, { create: true }), unfinished, options, fill).close()
    renameSync(unfinished, file)
    flushFolder(dirname(file))
  } finally {
    removeBooks(unfinished)
  }
  return openBooksFile(file, options)
}

/** Books in memory for tests: real migrations, real settings as far as memory has them. */
export function createMemoryBooks(options: OpenOptions, fill: (db: WritableDb) => void): OpenBooks {
  return fillNew(connect(':memory:', { create: true }), ':memory:', options, fill)
}

function fillNew(sqlite: Database, file: string, options: OpenOptions, fill: (db: WritableDb) => void): OpenBooks {
  try {
    sqlite.pragma('page_size = 4096')
    sqlite.pragma(`application_id = ${APPLICATION_ID}`)
    applyPragmas(sqlite)
    runMigrations(sqlite, file, options)
    const books = openBooksOn(sqlite, file, () => undefined)
    books.write(fill)
    return books
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function removeBooks(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

/**
 * Open existing books: side lock → header and application id → settings → (after an unclean exit: quick
 * check and foreign keys) → migrations.
 * @throws AppError BOOKS_NOT_FOUND, BOOKS_IN_USE, NOT_BOOKS, NEWER_APP_NEEDED, MIGRATION_*, DAMAGED
 */
export function openBooksFile(file: string, options: OpenOptions): OpenBooks {
  if (!existsSync(file)) throw new AppError('BOOKS_NOT_FOUND', { name: basename(file) })
  // A 0-byte file opens without error; it must never pass for new books.
  if (statSync(file).size === 0) throw new AppError('NOT_BOOKS', { name: basename(file) })
  const release = holdSideLock(file)
  try {
    const sqlite = connectBooks(file)
    try {
      assertNotNewer(sqlite, readMigrations(options.migrationsFolder).length)
      applyPragmas(sqlite)
      assertSoundAfterCrash(sqlite)
      runMigrations(sqlite, file, options)
      return openBooksOn(sqlite, file, release)
    } catch (error) {
      sqlite.close()
      throw error
    }
  } catch (error) {
    release()
    throw error
  }
}

/** A connection to a file that is marked as books. @throws AppError NOT_BOOKS */
function connectBooks(file: string): Database {
  try {
    const sqlite = connect(file)
    if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return sqlite
    sqlite.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')) throw error
  }
  throw new AppError('NOT_BOOKS', { name: basename(file) })
}

function runMigrations(sqlite: Database, file: string, options: OpenOptions): void {
  migrate(sqlite, {
    migrations: readMigrations(options.migrationsFolder),
    now: options.now,
    backup: () =>
      backupTo(sqlite, join(dirname(file), `${basename(file, '.zsb')}-before-migration-${options.now}.zsb`)),
    verify: () =>
      verifyLedger(readable(sqlite))
        .filter((check) => !check.ok)
        .map((check) => check.name),
  })
}

/** Books closed by us carry a mark; without it the last run ended in a crash or a power cut. */
function assertSoundAfterCrash(sqlite: Database): void {
  if (sqlite.prepare('SELECT clean_shutdown FROM books').pluck().get() === 1) return
  const sound =
    sqlite.pragma('quick_check', { simple: true }) === 'ok' &&
    sqlite.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
  if (!sound) throw new AppError('DAMAGED', {})
}

function readable(sqlite: Database): ReadableDb {
  return { brand: 'readable', orm: drizzle(sqlite, { schema }), sqlite }
}

function openBooksOn(sqlite: Database, file: string, release: () => void): OpenBooks {
  const orm = drizzle(sqlite, { schema })
  const db: ReadableDb = { brand: 'readable', orm, sqlite }
  const writable: WritableDb = { brand: 'writable', orm, sqlite }
  const seedType = sqlite.prepare('INSERT OR IGNORE INTO document_type (name) VALUES (?)')
  const markRunning = sqlite.prepare('UPDATE books SET clean_shutdown = ?')
  sqlite
    .transaction(() => {
      for (const type of ALL_DOCUMENT_TYPES) seedType.run(type)
      markRunning.run(0)
    })
    .immediate()
  return {
    file,
    db,
    write: (work) => sqlite.transaction(() => work(writable)).immediate(),
    tryOut: (work) => tryOut(sqlite, () => work(writable)),
    copyTo: (target) => backupTo(sqlite, target),
    abandon: () => {
      sqlite.close()
      release()
    },
    close: () => {
      try {
        markRunning.run(1)
        sqlite.pragma('optimize')
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // A full or faulty disk must not keep the books locked; without the mark the next opening checks them.
        if (appErrorOfSqlite(error) === null) throw error
      } finally {
        sqlite.close()
        release()
      }
    },
  }
}

function tryOut<Result>(sqlite: Database, work: () => Result): Result {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    // SQLite has already rolled back by itself after a full disk or a fault.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  }
}
