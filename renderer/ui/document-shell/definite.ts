import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'

/**
 * What may come after a commit, while its outcome is looked up in books opened again, or before it is looked up at all: who
 * has to log in first is not told what became of an earlier try.
 */
const FAULTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL',
  'DISK_FAULT',
  'BUSY',
  'NO_ACCESS',
  'DAMAGED',
  'NOT_BOOKS',
  'BOOKS_IN_USE',
  'BOOKS_NOT_FOUND',
  'NO_BOOKS_OPEN',
  'NOT_LOGGED_IN',
])

/**
 * Whether a command that failed has surely written nothing: only the refusal of a rule says so. After anything else it
 * may have been done, and the very same request (id and input) is to be repeated until a definite answer comes.
 */
export function isDefinite(problem: unknown): boolean {
  return problem instanceof AppError && !FAULTS.has(problem.code)
}
