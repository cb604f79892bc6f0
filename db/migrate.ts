import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export interface MigrateOptions {
  readonly migrations: readonly Migration[]
  readonly now: number
  /** Called once before the first step changes existing books; must leave a verified backup or throw. */
  readonly backup: () => void
  /** Called inside the transaction after the last step; returns the names of failed invariants. */
  readonly verify: () => readonly string[]
}

const FILE = /^(\d{4})_([a-z0-9-]+)\.sql$/

/** Read `0001_some-name.sql …` in order. @throws Error when a version is missing, doubled or misnamed: a fault of the build. */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [, version, name] = FILE.exec(file) ?? []
      if (version === undefined || name === undefined) throw new Error(`${file} is no name of a migration`)
      // Line ends differ between checkouts; the hash must not.
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { version: Number(version), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${index + 1} is missing or doubled`)
  })
  return migrations
}

/**
 * Bring a books file to the newest schema (reliability.md §4): refuse a newer file, compare the hashes of what
 * was applied, back up, then all pending steps in one transaction with foreign keys off (rebuilding a parent
 * table with them on would delete its children), checks, commit.
 * @throws AppError NEWER_APP_NEEDED, MIGRATION_CHANGED, MIGRATION_FAILED
 * @returns the versions that were applied
 */
export function migrate(sqlite: Database, options: MigrateOptions): number[] {
  const known = options.migrations.length
  const found = assertNotNewer(sqlite, known)
  if (found > 0) assertUnchanged(sqlite, options.migrations.slice(0, found))
  const pending = options.migrations.slice(found)
  if (pending.length === 0) return []
  if (found > 0) options.backup()
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.transaction(() => apply(sqlite, pending, options)).immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
  if (found > 0) assertIntegrity(sqlite, known)
  return pending.map(({ version }) => version)
}

/** @returns the version found. @throws AppError NEWER_APP_NEEDED: nothing of a newer file may be read, let alone written. */
export function assertNotNewer(sqlite: Database, known: number): number {
  const found = Number(sqlite.pragma('user_version', { simple: true }))
  if (found > known) throw new AppError('NEWER_APP_NEEDED', { found, known })
  return found
}

function assertUnchanged(sqlite: Database, applied: readonly Migration[]): void {
  const rows = sqlite
    .prepare<[], { version: number; sha256: string }>('SELECT version, sha256 FROM schema_migration ORDER BY version')
    .all()
  for (const { version, sha256 } of applied)
    if (rows[version - 1]?.sha256 !== sha256) throw new AppError('MIGRATION_CHANGED', { version })
}

function apply(sqlite: Database, pending: readonly Migration[], options: MigrateOptions): void {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS schema_migration (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT`)
  const record = sqlite.prepare('INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
  for (const migration of pending) {
    sqlite.exec(migration.sql)
    assertExpectations(sqlite, migration)
    record.run(migration.version, migration.name, migration.sha256, options.now)
    // A rebuilt parent under foreign_keys=OFF can leave orphans; nothing may be committed with one.
    fail(
      sqlite.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined,
      migration.version,
      'foreign keys',
    )
    sqlite.pragma(`user_version = ${migration.version}`)
  }
  const last = pending.at(-1)
  const broken = options.verify()
  if (last !== undefined) fail(broken.length === 0, last.version, broken.join(', '))
}

/** Lines `-- expect: SELECT …` of a migration must each give 1: its own row counts and sums. */
function assertExpectations(sqlite: Database, migration: Migration): void {
  for (const [, check = ''] of migration.sql.matchAll(/^-- expect: (.+)$/gm))
    fail(sqlite.prepare(check).pluck().get() === 1, migration.version, check)
}

function assertIntegrity(sqlite: Database, version: number): void {
  fail(sqlite.pragma('integrity_check', { simple: true }) === 'ok', version, 'integrity_check')
}

function fail(holds: boolean, version: number, check: string): void {
  if (!holds) throw new AppError('MIGRATION_FAILED', { version, check })
}
