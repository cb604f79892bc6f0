import { randomUUID } from 'node:crypto'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import type { Platform } from './platform.ts'

/** A failure as data: a refusal as it is, anything else under a reference that stands in the log. */
export function errorData(error: unknown, platform: Platform): ErrorData {
  const known = error instanceof AppError ? error : appErrorOfSqlite(error)
  if (known !== null) return { code: known.code, params: known.params } as ErrorData
  const reference = randomUUID().slice(0, 8).toUpperCase()
  platform.logError(reference, error)
  return { code: 'INTERNAL', params: { reference } }
}
