import { AppError } from '#shared/errors/app-error.ts'

/** A SQLite failure as an error the user understands; null when the code says nothing about disk or file. */
export function appErrorOfSqlite(error: unknown): AppError | null {
  const code = sqliteCode(error)
  if (code === null) return null
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'ENOSPC') return new AppError('DISK_FULL', {})
  if (code.startsWith('SQLITE_IOERR')) return new AppError('DISK_FAULT', {})
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('BUSY', {})
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return new AppError('NO_ACCESS', {})
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new AppError('DAMAGED', {})
  return null
}

/** True when a UNIQUE or primary-key constraint of this table column refused a row. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  const code = sqliteCode(error)
  const unique = code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  return unique && error instanceof Error && error.message.includes(column)
}

function sqliteCode(error: unknown): string | null {
  // Drizzle wraps what better-sqlite3 throws and keeps it as the cause.
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && typeof one.code === 'string') return one.code
  return null
}
