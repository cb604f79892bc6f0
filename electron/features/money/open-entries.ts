import type { openEntries, standing } from '#shared/contract/money.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { partnerEntriesOf } from '#db/ledger/partner-ledger.ts'
import { openAmount } from '#db/ledger/settlement-ledger.ts'
import { openEntriesOf, type OpenEntryRow } from '#db/report/open-entries.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { findPostedMoney } from '#db/repository/money-posted.ts'
import { linkedLinks, settlementsOf } from '#db/repository/money-read.ts'
import type { QueryContext } from '../../ipc/context.ts'
import { takeBackMoney } from '../document/money/void-money.ts'
import { reverseDocument } from '../document/void.ts'

type Question = InputOf<typeof openEntries>

/** What a partner owes and has as credit; for a 改单 as if the document were already taken back. */
export function openEntriesFor(context: QueryContext, question: Question): OutputOf<typeof openEntries> {
  const rows = rowsFor(context, question)
  const { today } = context
  const entries = rows.map((row) => ({ ...row, overdueDays: overdueDays(row, today) }))
  return {
    entries,
    owed: sum(rows.filter(({ open }) => open > 0)),
    overdue: sum(entries.filter((row) => row.overdueDays > 0)),
    credit: money(0 - sum(rows.filter(({ open }) => open < 0))),
  }
}

export function rowsFor(context: QueryContext, { partnerId, side, amends }: Question): OpenEntryRow[] {
  if (amends === null) return openEntriesOf(context.db, partnerId, side)
  try {
    return context.tryOut((command) => {
      const row = findDocumentRow(command.db, amends)
      if (row === null) takeBackMoney(command, amends, '')
      else reverseDocument(command, amends, '', false)
      return openEntriesOf(command.db, partnerId, side).filter(({ document }) => document.id !== amends)
    })
  } catch (error) {
    // What cannot be taken back is refused when it is amended; until then the entries are as they stand.
    if (error instanceof AppError) return openEntriesOf(context.db, partnerId, side)
    throw error
  }
}

function overdueDays({ open, dueDate }: OpenEntryRow, today: BusinessDate): number {
  return open > 0 ? Math.max(0, daysBetween(dueDate, today)) : 0
}

function sum(rows: readonly { readonly open: Money }[]): Money {
  return addMoney(...rows.map(({ open }) => open))
}

/** What of a document is settled, and by what; null when it books no partner. */
export function standingOf({ db, today }: QueryContext, id: DocumentId): OutputOf<typeof standing> {
  const [entry] = partnerEntriesOf(db, id)
  if (entry === undefined) return null
  const open = openAmount(db, entry.id)
  const linked = linkedLinks(db, id)
  const tenders = linked.flatMap((one) => findPostedMoney(db, one.id)?.tenders ?? [])
  return {
    side: entry.side,
    dueDate: entry.dueDate,
    amount: entry.amount,
    open,
    overdueDays: open > 0 ? Math.max(0, daysBetween(entry.dueDate, today)) : 0,
    linked,
    taken: addMoney(...tenders.map(({ amount }) => amount)),
    settlements: settlementsOf(db, id),
  }
}
