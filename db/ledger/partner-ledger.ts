import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id as makeId, type DocumentId, type PartnerEntryId, type PartnerId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { partnerEntry } from '../schema/ledger.ts'

export type PartnerSide = 'payable' | 'receivable'

/** 往来流水: a fact on its way into the ledger. Positive: owed more. */
export interface NewPartnerEntry {
  readonly documentId: DocumentId
  readonly partnerId: PartnerId
  readonly side: PartnerSide
  readonly businessDate: BusinessDate
  readonly dueDate: BusinessDate
  readonly amount: Money
}

const insertEntry = writing((orm) =>
  orm
    .insert(partnerEntry)
    .values({
      documentId: sql.placeholder('documentId'),
      partnerId: sql.placeholder('partnerId'),
      side: sql.placeholder('side'),
      businessDate: sql.placeholder('businessDate'),
      dueDate: sql.placeholder('dueDate'),
      amount: sql.placeholder('amount'),
      reversesEntryId: sql.placeholder('reversesEntryId'),
    })
    .prepare(),
)

/** THE writer of the partner ledger. */
export function appendPartnerEntry(db: WritableDb, entry: NewPartnerEntry): PartnerEntryId {
  return makeId(Number(insertEntry(db).run({ ...entry, reversesEntryId: null }).lastInsertRowid))
}

/** An entry that stands in the ledger. */
export type PartnerEntry = NewPartnerEntry & {
  readonly id: PartnerEntryId
  readonly reversesEntryId: PartnerEntryId | null
}

const entriesOfDocument = statement<[number], PartnerEntry>(`
  SELECT id, document_id AS documentId, partner_id AS partnerId, side, business_date AS businessDate, due_date AS dueDate, amount,
    reverses_entry_id AS reversesEntryId FROM partner_entry WHERE document_id = ? ORDER BY id`)

/** Reverse what a document booked, on the reversal's date: its own (R20), or today when that is closed (R22). */
export function mirrorPartnerEntries(
  db: WritableDb,
  original: DocumentId,
  reversal: DocumentId,
  businessDate: BusinessDate,
): void {
  for (const entry of entriesOfDocument(db).all(original))
    insertEntry(db).run({
      ...entry,
      documentId: reversal,
      businessDate,
      dueDate: entry.businessDate === businessDate ? entry.dueDate : businessDate,
      amount: 0 - entry.amount,
      reversesEntryId: entry.id,
    })
}

/** What a document booked to its partner. */
export function partnerEntriesOf(db: ReadableDb, documentId: DocumentId): PartnerEntry[] {
  return entriesOfDocument(db).all(documentId)
}

const balanceOf = statement<[number, string], { balance: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS balance FROM partner_entry WHERE partner_id = ? AND side = ?',
)

/** What the partner owes (receivable) or is owed (payable). */
export function partnerBalance(db: ReadableDb, partnerId: PartnerId, side: PartnerSide): Money {
  const row = balanceOf(db).get(partnerId, side)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.balance
}
