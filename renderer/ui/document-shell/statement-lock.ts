import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Role } from '#shared/contract/permission.ts'
import type { GuardCode } from '#shared/domain/guard/guard.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { NO_APPROVAL, useApproving, type Approval, type Approving } from './approval.ts'
import { isDefinite } from './definite.ts'

const CODES: readonly GuardCode[] = ['STATEMENT_CONFIRMED']

/** Whether something was refused because the partner has confirmed it (已对账): whoever may can stand for it. */
export function isStatementLock(problem: unknown): boolean {
  return problem instanceof AppError && problem.code === 'STATEMENT_CONFIRMED'
}

/** A wrong password is typed again. */
export function isPasswordProblem(problem: unknown): boolean {
  return problem instanceof AppError && ['WRONG_PASSWORD', 'LOCKED_OUT'].includes(problem.code)
}

/** 已对账 in the way of a command that was refused: the same once more, with somebody standing for it. */
export interface StatementLock {
  readonly approving: Approving
  readonly locked: ComputedRef<boolean>
  /** Who is here may not stand for it alone. */
  readonly needsWord: ComputedRef<boolean>
  /** What the next attempt stands for, after one without an answer what that stood for; null: the password is missing. */
  take(): Approval | null
  refused(problem: unknown): Promise<void>
  /** Something else is asked now. */
  reset(): void
}

/** @param currentRole of who is here; asked when something is locked */
export function useStatementLock(currentRole: () => Promise<Role | null>): StatementLock {
  const locked = shallowRef(false)
  let sent = NO_APPROVAL
  /** No answer came: the very same request is repeated, and would not be the same with other overrides. */
  let unanswered: Approval | null = null
  const role = shallowRef<Role>('cashier')
  const approving = useApproving(() => role.value)

  function take(): Approval | null {
    const approval = unanswered ?? (locked.value ? approving.take(CODES) : NO_APPROVAL)
    if (approval !== null) sent = approval
    return approval
  }

  async function refused(problem: unknown): Promise<void> {
    unanswered = isDefinite(problem) ? null : sent
    const stays = locked.value && isPasswordProblem(problem)
    if (isStatementLock(problem)) role.value = (await currentRole().catch(() => null)) ?? 'cashier'
    locked.value = stays || isStatementLock(problem)
    approving.begin()
  }

  function reset(): void {
    locked.value = false
    unanswered = null
    approving.begin()
  }

  return {
    approving,
    locked: computed(() => locked.value),
    needsWord: computed(() => locked.value && approving.needsWord(CODES)),
    take,
    refused,
    reset,
  }
}
