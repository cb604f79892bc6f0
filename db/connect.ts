import SqliteDatabase, { type Database } from 'better-sqlite3'

/** 'ZSH1': marks a SQLite file as books of this program. */
export const APPLICATION_ID = 0x5a534831

/** SQLite before this has the WAL-reset bug. */
const MINIMUM_SQLITE = [3, 51, 3] as const

/** The runtime's own binding where the shipped one does not load: N-API 9 or older. */
function nativeBinding(): { nativeBinding?: string } {
  const binding = process.env['ZHANGSHI_SQLITE_BINDING']
  return Number(process.versions.napi) < 10 && binding !== undefined ? { nativeBinding: binding } : {}
}

/** Open a connection to an existing file (or memory) without touching its settings. */
export function connect(file: string, options: { readonly?: boolean; create?: boolean } = {}): Database {
  const sqlite = new SqliteDatabase(file, {
    fileMustExist: options.create !== true,
    readonly: options.readonly === true,
    timeout: 5000,
    ...nativeBinding(),
  })
  try {
    assertVersion(sqlite)
    return sqlite
  } catch (error) {
    // The first statement reads the file: this is where one that is no database shows.
    sqlite.close()
    throw error
  }
}

function assertVersion(sqlite: Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  for (const [index, minimum] of MINIMUM_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part > minimum) return
    if (part < minimum) throw new Error(`SQLite ${version} is too old`)
  }
}

/**
 * Settings of reliability.md §3. SQLite forgets most of them when a file is closed and falls back to
 * synchronous=NORMAL on WAL files, so they are set, and asserted, on EVERY open.
 */
const PRAGMAS = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['wal_autocheckpoint', 1000],
  ['journal_size_limit', 67_108_864],
  ['temp_store', 2],
  ['cache_size', -16_384],
  ['checkpoint_fullfsync', 1],
] as const

/** @throws Error when a setting did not take: the promise of reliability.md would be broken silently. */
export function applyPragmas(sqlite: Database): void {
  const memory = sqlite.memory
  for (const [name, value] of PRAGMAS) {
    sqlite.pragma(`${name} = ${value}`)
    const taken = sqlite.pragma(name, { simple: true })
    // A memory database has no journal file and no mapping; everything else holds there, too.
    if (taken !== value && !(memory && (name === 'journal_mode' || name === 'mmap_size')))
      throw new Error(`pragma ${name} is ${String(taken)} instead of ${value}`)
  }
}

export function pragmaNames(): readonly string[] {
  return PRAGMAS.map(([name]) => name)
}
