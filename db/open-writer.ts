import { drizzle } from 'drizzle-orm/better-sqlite3'
import { applyPragmas, connect } from './connect.ts'
import type { WritableDb } from './handle.ts'
import * as schema from './schema/index.ts'

/** A second connection to open books that may write, for a long write in a thread of its own. */
export interface Writer {
  /** Run `work` in one immediate transaction, which is committed only when `mayCommit` still says so at its end. */
  write<Result>(work: (db: WritableDb) => Result, mayCommit: () => boolean): Result
  close(): void
}

/** Whoever holds the books waits with his own writing until this is closed. */
export function openWriter(file: string): Writer {
  const sqlite = connect(file)
  applyPragmas(sqlite)
  // Tens of thousands of rows with their indexes: what does not fit is written to the log early.
  sqlite.pragma('cache_size = -131072')
  const db: WritableDb = { brand: 'writable', orm: drizzle(sqlite, { schema }), sqlite }
  return {
    write: (work, mayCommit) => {
      sqlite.exec('BEGIN IMMEDIATE')
      try {
        const result = work(db)
        if (mayCommit()) sqlite.exec('COMMIT')
        return result
      } finally {
        // SQLite has already rolled back by itself after a full disk or a fault.
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
      }
    },
    close: () => sqlite.close(),
  }
}
