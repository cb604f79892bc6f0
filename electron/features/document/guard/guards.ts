import {
  GUARD_CODE,
  OVERRIDE_PERMISSION,
  type Guard,
  type GuardCode,
  type GuardMode,
} from '#shared/domain/guard/guard.ts'
import { isGuardedSale } from '#shared/domain/guard/guarded-sale.ts'
import type { PostingDocument } from '#shared/domain/posting-document.ts'
import { roleMay } from '#shared/contract/permission.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId, UserId } from '#shared/kernel/id.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import type { BooksSettings } from '#db/repository/books.ts'
import type { CommandContext } from '../../../ipc/context.ts'
import { overdue, overLimit } from './credit-guards.ts'
import { belowCost, belowMinimum } from './price-guards.ts'

/** What a guard found: the error it would refuse with, all figures in it. */
export interface GuardFinding {
  readonly guard: Guard
  readonly line: number | null
  readonly error: AppError
  /** What roles that do not see cost are told instead. */
  readonly withoutCost?: AppError
}

/** A sale as it was just written, in the transaction that is judged. */
export interface GuardedSale {
  readonly id: DocumentId
  readonly document: PostingDocument
  /** With the reversal of what it amends. */
  readonly documents: readonly DocumentId[]
}

/**
 * Refuse a sale for what a blocking guard found, unless it is overridden by who may: the caller, else who gave his
 * password for it. Every override is logged with its figures. For every document that sells, the till's too.
 * @throws AppError PRICE_BELOW_MINIMUM, PRICE_BELOW_COST, CREDIT_LIMIT_EXCEEDED, CUSTOMER_OVERDUE, FORBIDDEN
 */
export function enforceGuards(context: CommandContext, sale: GuardedSale, overrides: readonly GuardCode[] = []): void {
  for (const finding of findingsOf(context, sale, ['block'])) {
    if (!overrides.includes(GUARD_CODE[finding.guard])) throw shown(context, finding)
    const { guard, error } = finding
    logOverride(context, sale.id, GUARD_CODE[guard], { guard, ...error.params })
  }
}

/** Everything there is to say of a sale, refusals and warnings. */
export function guardFindings(context: CommandContext, sale: GuardedSale): (GuardFinding & { mode: GuardMode })[] {
  return findingsOf(context, sale, ['warn', 'block']).map((finding) => ({
    ...finding,
    error: shown(context, finding),
    mode: modeOf(context.settings, finding.guard),
  }))
}

export function modeOf(settings: BooksSettings, guard: Guard): GuardMode {
  return settings[`${guard}Guard`]
}

function findingsOf(context: CommandContext, sale: GuardedSale, modes: readonly GuardMode[]): GuardFinding[] {
  const { db, settings, today } = context
  const { id, document, documents } = sale
  if (!isGuardedSale(document.type)) return []
  const on = (guard: Guard) => modes.includes(modeOf(settings, guard))
  return [
    ...(on('minimumPrice') ? belowMinimum(db, document) : []),
    ...(on('belowCost') ? belowCost(db, id, document) : []),
    ...(on('creditLimit') ? overLimit(db, document, documents) : []),
    ...(on('overdue') ? overdue(db, id, document, today) : []),
  ]
}

/** Roles without 成本 learn that a price is below cost, not by how much. */
function shown({ seesCost }: CommandContext, { error, withoutCost }: GuardFinding): AppError {
  return seesCost ? error : (withoutCost ?? error)
}

/** Somebody stands for a refusal: the caller, else who gave his password for it. @throws AppError FORBIDDEN */
export function logOverride(context: CommandContext, documentId: DocumentId, code: GuardCode, figures: object): void {
  const { db, now, userId: postedBy } = context
  appendAudit(db, {
    at: now,
    userId: approverOf(context, code),
    action: OVERRIDE_PERMISSION[code],
    entity: 'override',
    entityId: documentId,
    after: { postedBy, ...figures },
  })
}

/** @throws AppError FORBIDDEN */
function approverOf({ role, userId, authorizer }: CommandContext, code: GuardCode): UserId {
  const permission = OVERRIDE_PERMISSION[code]
  if (roleMay(role, permission)) return userId
  if (authorizer !== undefined && roleMay(authorizer.role, permission)) return authorizer.userId
  throw new AppError('FORBIDDEN', { permission })
}
