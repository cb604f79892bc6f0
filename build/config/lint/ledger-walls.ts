import { readFileSync } from 'node:fs'

/** The tables of db/schema/ledger.ts: their names in TypeScript and in SQL. */
export interface LedgerTables {
  identifiers: ReadonlySet<string>
  sqlNames: ReadonlySet<string>
}

/** Reads the table names from the schema text, so that a new ledger table is guarded without a list to keep. */
export function readLedgerTables(schemaText: string): LedgerTables {
  const found = [...schemaText.matchAll(/export const (\w+)\s*=\s*\w*[tT]able\(\s*['"](\w+)['"]/g)]
  return {
    identifiers: new Set(found.map((match) => match[1] ?? '')),
    sqlNames: new Set(found.map((match) => match[2] ?? '')),
  }
}

export function readLedgerSchema(file: URL): LedgerTables {
  try {
    return readLedgerTables(readFileSync(file, 'utf8'))
  } catch {
    return readLedgerTables('')
  }
}

/** Tests and harnesses write to ledgers to prove that it is refused or found. */
export function mayWriteLedgers(file: string): boolean {
  return /^db\/(ledger|migrations)\//.test(file) || file.endsWith('.test.ts') || /^electron\/harness\//.test(file)
}

/** The ledger table that a piece of SQL writes to, or null. */
export function findLedgerWrite(sql: string, tables: LedgerTables): string | null {
  const writes = sql.matchAll(/\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from)\s+["'`]?(\w+)/gi)
  for (const match of writes) {
    const name = match[1] ?? ''
    if (tables.sqlNames.has(name)) return name
  }
  return null
}
