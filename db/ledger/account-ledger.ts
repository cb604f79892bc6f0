import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountEntryId, AccountId, DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** 资金流水: a fact on its way into the ledger. Positive: money came into the account; never 0. */
export interface NewAccountEntry {
  readonly documentId: DocumentId
  readonly accountId: AccountId
  readonly businessDate: BusinessDate
  readonly amount: Money
}

type Row = NewAccountEntry & { readonly id: AccountEntryId }

const insertEntry = statement<[Record<string, unknown>], never>(`
  INSERT INTO account_entry (document_id, account_id, business_date, amount, reverses_entry_id)
  VALUES (:documentId, :accountId, :businessDate, :amount, :reversesEntryId)`)
const entriesOf = statement<[number], Row>(`
  SELECT id, document_id AS documentId, account_id AS accountId, business_date AS businessDate, amount
  FROM account_entry WHERE document_id = ? ORDER BY id`)
const balanceOf = statement<[number], { balance: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS balance FROM account_entry WHERE account_id = ?',
)

/** THE writer of the money ledger. */
export function appendAccountEntry(db: WritableDb, entry: NewAccountEntry): void {
  insertEntry(db).run({ ...entry, reversesEntryId: null })
}

/** Reverse what a document booked, on the reversal's date: its own (R20), or today when that is closed (R22). */
export function mirrorAccountEntries(
  db: WritableDb,
  original: DocumentId,
  reversal: DocumentId,
  businessDate: BusinessDate,
): void {
  for (const { id, ...entry } of entriesOf(db).all(original))
    insertEntry(db).run({
      ...entry,
      documentId: reversal,
      businessDate,
      amount: 0 - entry.amount,
      reversesEntryId: id,
    })
}

/** What is in the account now. */
export function accountBalance(db: ReadableDb, accountId: AccountId): Money {
  const row = balanceOf(db).get(accountId)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.balance
}
