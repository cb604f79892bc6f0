import type { GuardCode } from '#shared/domain/guard/guard.ts'
import { changingEntries } from '#shared/domain/money/statement.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import {
  coveredEntriesAfter,
  lastPartnerEntry,
  standingConfirmation,
  type CoveredEntry,
} from '#db/ledger/statement-ledger.ts'
import type { CommandContext, Context } from '../../../ipc/context.ts'
import { logOverride } from './guards.ts'

/** What a posting would change of what a partner confirmed. */
export interface StatementFinding {
  readonly documentId: DocumentId
  readonly error: AppError<'STATEMENT_CONFIRMED'>
}

/**
 * 已对账: whatever the work books to a partner on or before the day that he confirmed is refused, unless somebody who
 * may stands for it; then it is logged with its figures. Around every command that writes to the partner ledger.
 * @throws AppError STATEMENT_CONFIRMED, FORBIDDEN
 */
export function keepingStatements<Result>(
  context: CommandContext,
  overrides: readonly GuardCode[] | undefined,
  work: () => Result,
): Result {
  const before = lastPartnerEntry(context.db)
  const result = work()
  for (const { documentId, error } of statementFindings(context, before)) {
    if (overrides?.includes('STATEMENT_CONFIRMED') !== true) throw error
    logOverride(context, documentId, 'STATEMENT_CONFIRMED', { guard: 'statement', ...error.params })
  }
  return result
}

/** What was written after a place of the partner ledger and changes what is confirmed: one finding per partner and side. */
export function statementFindings(context: Context & { readonly db: ReadableDb }, before: number): StatementFinding[] {
  const found = new Map<string, StatementFinding>()
  for (const entry of changingEntries(coveredEntriesAfter(context.db, before))) {
    const key = `${entry.partnerId} ${entry.side}`
    if (!found.has(key)) found.set(key, findingOf(context, entry))
  }
  return [...found.values()]
}

function findingOf({ db, settings }: Context & { readonly db: ReadableDb }, entry: CoveredEntry): StatementFinding {
  const { documentId, partnerId, partnerName, side, businessDate } = entry
  const confirmed = standingConfirmation(db, partnerId, side)
  if (confirmed === null) throw new Error(`partner ${partnerId} has confirmed nothing`)
  const { through, balance, at, by } = confirmed
  const error = new AppError('STATEMENT_CONFIRMED', {
    partner: partnerName,
    side,
    date: businessDate,
    through,
    balance,
    by,
    on: businessDateOf(at, settings.dayBoundary),
    permission: 'statement.override',
  })
  return { documentId, error }
}
