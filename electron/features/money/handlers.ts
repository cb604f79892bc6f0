import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { MoneyDocument, MoneyRow } from '#shared/contract/money.ts'
import { MONEY_TYPES, type MoneyType } from '#shared/domain/money/money-type.ts'
import { allocateOldest, allocatedTotal } from '#shared/domain/money/allocation.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type DocumentId, type DraftId } from '#shared/kernel/id.ts'
import { money, subtractMoney } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { partnerEntriesOf } from '#db/ledger/partner-ledger.ts'
import { moneyPage, moneyTotals } from '#db/report/money-list.ts'
import { deleteDraft, findDraft } from '#db/repository/draft.ts'
import { findMoneyDocument, findMoneyRow } from '#db/repository/money-read.ts'
import type { CommandContext, Context, HandlersOf } from '../../ipc/context.ts'
import { keepingStatements } from '../document/guard/statement-guard.ts'
import { ON_ITS_OWN, writeMoney } from '../document/money/post-money.ts'
import { amendMoney, reverseMoney } from '../document/money/void-money.ts'
import { assertMaySee, maySee } from '../document/visible.ts'
import { openEntriesFor, rowsFor, standingOf } from './open-entries.ts'
import { contentOfPosted } from './posted-content.ts'

export const moneyHandlers: HandlersOf<'money'> = {
  page: (context, { type, ...input }) => moneyPage(context.db, { ...input, ...visible(context, type) }),
  totals: (context, { type, ...filter }) => moneyTotals(context.db, { ...filter, ...visible(context, type) }),
  get: (context, { id }) => {
    const document = requireDocument(context.db, id)
    assertMaySee(context, document.type)
    assertMaySeeSide(context, document.side)
    return document
  },
  openEntries: (context, question) => {
    assertMaySeeSide(context, question.side)
    return openEntriesFor(context, question)
  },
  allocate: (context, { amount, refund, ...question }) => {
    assertMaySeeSide(context, question.side)
    const candidates = rowsFor(context, question)
      .filter(({ open }) => (refund ? open < 0 : open > 0))
      .map((row) => ({ ...row, open: money(Math.abs(row.open)) }))
    const allocations = allocateOldest(candidates, amount)
    return {
      settlements: allocations.map(({ entryId, amount: part }) => ({
        entryId: makeId<'partnerEntry'>(entryId),
        amount: part,
      })),
      unallocated: subtractMoney(amount, allocatedTotal(allocations)),
    }
  },
  standing: (context, { id }) => {
    const [entry] = partnerEntriesOf(context.db, id)
    if (entry !== undefined) assertMaySeeSide(context, entry.side)
    return standingOf(context, id)
  },
  post: (context, { content, draftId, overrides }) => {
    assertMaySee(context, content.type)
    if ('side' in content) assertMaySeeSide(context, content.side)
    takeDraft(context, content.type, draftId)
    const id = keepingStatements(context, overrides, () => writeMoney(context, content, ON_ITS_OWN))
    return requireRow(context.db, id)
  },
  void: (context, { id, reason, overrides }) => {
    assertMaySee(context, requireRow(context.db, id).type)
    const reversal = keepingStatements(context, overrides, () => reverseMoney(context, id, reason))
    return requireRow(context.db, reversal)
  },
  amend: (context, { id, content, draftId, reason, overrides }) => {
    assertMaySee(context, content.type)
    assertMaySee(context, requireRow(context.db, id).type)
    takeDraft(context, content.type, draftId)
    const amended = keepingStatements(context, overrides, () => amendMoney(context, id, content, reason))
    return requireRow(context.db, amended)
  },
}

/** What the role may see of the type asked for, or of all types. */
function visible(
  context: Context,
  type: MoneyType | null,
): { readonly types: readonly MoneyType[]; readonly payables: boolean } {
  if (type !== null) assertMaySee(context, type)
  const types = type === null ? MONEY_TYPES.filter((one) => maySee(context, one)) : [type]
  return { types, payables: context.seesCost }
}

/** What is owed to suppliers, and what they pay back, tells what purchases cost. */
function assertMaySeeSide(context: Context, side: LedgerSide | null): void {
  if (!context.seesCost && side === 'payable') throw new AppError('FORBIDDEN', { permission: 'cost' })
}

/** A draft that is gone was posted or deleted: posting its content again would double it. */
function takeDraft({ db }: CommandContext, type: MoneyType, draftId: DraftId | null): void {
  if (draftId === null) return
  const draft = findDraft(db, draftId)
  if (draft === null) throw new AppError('NOT_FOUND', { entity: 'draft', id: draftId })
  if (draft.type !== type) throw new AppError('INVALID_INPUT', { problems: [{ field: 'type', rule: 'draft' }] })
  deleteDraft(db, draftId)
}

/** @throws AppError NOT_FOUND, also for a document of goods */
function requireRow(db: ReadableDb, id: DocumentId): MoneyRow {
  const row = findMoneyRow(db, id)
  if (row === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return row
}

function requireDocument(db: ReadableDb, id: DocumentId): MoneyDocument {
  const document = findMoneyDocument(db, id)
  if (document === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return { ...document, content: contentOfPosted(document) }
}
