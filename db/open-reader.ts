import { drizzle } from 'drizzle-orm/better-sqlite3'
import { connect } from './connect.ts'
import type { ReadableDb } from './handle.ts'
import * as schema from './schema/index.ts'

/** Reports read what they need from end to end: more memory makes them no faster. */
const CACHE_MEGABYTES = 32

/** A second, read-only connection to books that are open for writing elsewhere: what heavy reports read. */
export function openReader(file: string, cacheMegabytes = CACHE_MEGABYTES): { readonly db: ReadableDb; close(): void } {
  const sqlite = connect(file, { readonly: true })
  for (const setting of [
    'query_only = 1',
    'trusted_schema = 0',
    'cell_size_check = 1',
    'mmap_size = 0',
    'temp_store = 2',
    `cache_size = -${cacheMegabytes * 1_024}`,
  ])
    sqlite.pragma(setting)
  // One snapshot for the whole report: figures of one reply never come from two states of the books.
  sqlite.exec('BEGIN')
  return { db: { brand: 'readable', orm: drizzle(sqlite, { schema }), sqlite }, close: () => sqlite.close() }
}
