import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { Partner } from '#shared/contract/partner.ts'
import type { confirm, get, withdraw } from '#shared/contract/statement.ts'
import { ageingOf } from '#shared/domain/money/ageing.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import {
  appendStatementEvent,
  confirmationOf,
  standingConfirmation,
  standingConfirmations,
  statementEvents,
} from '#db/ledger/statement-ledger.ts'
import { openAsOf } from '#db/report/open-as-of.ts'
import { balanceOn, openingBalance, statementRows } from '#db/report/statement.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { CommandContext, Context, HandlersOf, QueryContext } from '../../ipc/context.ts'

export const statementHandlers: HandlersOf<'statement'> = {
  get: statementOf,
  events: (context, { partnerId, side }) => {
    assertMaySeeSide(context, side)
    return statementEvents(context.db, partnerId, side).toReversed()
  },
  standing: (context, { partnerId, side }) => {
    assertMaySeeSide(context, side)
    return standingConfirmation(context.db, partnerId, side)
  },
  ofDocument: (context, { id }) => {
    const found = confirmationOf(context.db, id)
    if (found === null || (found.side === 'payable' && !context.seesCost)) return null
    const { side: _side, ...confirmation } = found
    return confirmation
  },
  confirm: confirmStatement,
  withdraw: withdrawConfirmation,
}

function statementOf(context: QueryContext, { withLines, ...range }: InputOf<typeof get>): OutputOf<typeof get> {
  const { db, settings, today } = context
  const { partnerId, side, to } = range
  assertMaySeeSide(context, side)
  const { id, name, contact, phone, address, creditLimit } = requirePartner(db, partnerId)
  const rows = statementRows(db, range, withLines)
  const opening = openingBalance(db, range)
  return {
    side,
    from: range.from,
    to,
    shopName: settings.name,
    today,
    partner: { id, name, contact, phone, address, creditLimit },
    opening,
    rows,
    increase: addMoney(...rows.map((row) => row.increase)),
    paid: addMoney(...rows.map((row) => row.paid)),
    adjusted: addMoney(...rows.map((row) => row.adjusted)),
    closing: rows.at(-1)?.balance ?? opening,
    ageing: ageingOf(openAsOf(db, partnerId, side, to), to),
    confirmation: standingConfirmation(db, partnerId, side),
  }
}

function confirmStatement(
  context: CommandContext,
  { partnerId, side, through, balance: shown }: InputOf<typeof confirm>,
): OutputOf<typeof confirm> {
  const { db, today, now, userId, userName: by } = context
  assertMaySeeSide(context, side)
  const partner = requirePartner(db, partnerId)
  if (through > today) throw new AppError('DATE_IN_FUTURE', { date: through, today })
  const standing = standingConfirmation(db, partnerId, side)
  if (standing !== null && through <= standing.through)
    throw new AppError('STATEMENT_NOT_LATER', { partner: partner.name, through: standing.through })
  const balance = balanceOn(db, partnerId, side, through)
  if (balance !== shown) throw new AppError('STATEMENT_BALANCE', { partner: partner.name, shown, balance })
  const event = { partnerId, side, kind: 'confirm', through, balance, at: now, userId, reason: '' } as const
  const id = appendStatementEvent(db, event)
  const after = { partnerId, side, through, balance }
  appendAudit(db, { at: now, userId, action: 'statement.confirm', entity: 'statement', entityId: id, after })
  return { through, balance, at: now, by }
}

function withdrawConfirmation(
  context: CommandContext,
  { partnerId, side, reason }: InputOf<typeof withdraw>,
): OutputOf<typeof withdraw> {
  const { db, now, userId } = context
  assertMaySeeSide(context, side)
  const partner = requirePartner(db, partnerId)
  const standing = standingConfirmations(db, partnerId, side)
  if (standing.length === 0) throw new AppError('STATEMENT_NOT_CONFIRMED', { partner: partner.name })
  const before = standing.at(-2) ?? null
  const through = before?.through ?? null
  const balance = before?.balance ?? ZERO_MONEY
  const said = reason.toWellFormed()
  const event = { partnerId, side, kind: 'withdraw', through, balance, at: now, userId, reason: said } as const
  const id = appendStatementEvent(db, event)
  const after = { partnerId, side, through, reason: said }
  appendAudit(db, { at: now, userId, action: 'statement.withdraw', entity: 'statement', entityId: id, after })
  return before
}

/** What suppliers are owed tells what purchases cost. @throws AppError FORBIDDEN */
function assertMaySeeSide(context: Context, side: LedgerSide): void {
  if (!context.seesCost && side === 'payable') throw new AppError('FORBIDDEN', { permission: 'cost' })
}

/** @throws AppError NOT_FOUND */
function requirePartner(db: ReadableDb, id: PartnerId): Partner {
  const partner = findPartner(db, id)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
  return partner
}
