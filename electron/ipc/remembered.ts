import { AppError } from '#shared/errors/app-error.ts'
import type { WritableDb } from '#db/handle.ts'
import { findCommand, logCommand, type LoggedCommand } from '#db/repository/command-log.ts'

/** A request that must not be done twice. */
export interface RememberedRequest {
  readonly requestId: string
  readonly path: string
  readonly inputHash: Buffer
}

/**
 * Do the work of a request once, inside its transaction: a repetition gets the stored result, the same id with other
 * input is refused.
 */
export function once(
  db: WritableDb,
  request: RememberedRequest,
  now: number,
  work: (db: WritableDb) => unknown,
): unknown {
  const { requestId, path, inputHash } = request
  const logged = findCommand(db, requestId)
  if (logged !== null) return storedResult(logged, request)
  const result = work(db)
  logCommand(db, requestId, { path, inputHash, result: JSON.stringify(result ?? null) }, now)
  return result
}

/** @throws AppError REQUEST_ID_REUSED */
export function storedResult(logged: LoggedCommand, { requestId, path, inputHash }: RememberedRequest): unknown {
  if (logged.path !== path || !Buffer.from(logged.inputHash).equals(inputHash))
    throw new AppError('REQUEST_ID_REUSED', { requestId: requestId.slice(0, 100) })
  return JSON.parse(logged.result)
}

const REQUEST_ID_LIMIT = 100

/** It is kept in the books for ever, so it is short. */
export function assertRequestId(requestId: string | undefined): void {
  if (requestId === undefined || (requestId !== '' && requestId.length <= REQUEST_ID_LIMIT)) return
  throw new AppError('INVALID_INPUT', { problems: [{ field: 'requestId', rule: 'length' }] })
}
