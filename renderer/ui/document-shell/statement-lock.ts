import type { GuardCode } from '#shared/domain/guard/guard.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Whether something was refused because the partner has confirmed it (已对账): whoever may can stand for it. */
export function isStatementLock(problem: unknown): boolean {
  return problem instanceof AppError && problem.code === 'STATEMENT_CONFIRMED'
}

/** What the next attempt of the same stands for, after this refusal. */
export function overridesAfter(problem: unknown): { overrides?: GuardCode[] } {
  return isStatementLock(problem) ? { overrides: ['STATEMENT_CONFIRMED'] } : {}
}
