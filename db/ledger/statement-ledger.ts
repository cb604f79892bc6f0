import type { Confirmation, StatementEvent } from '#shared/contract/statement.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerId, UserId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import type { PartnerSide } from './partner-ledger.ts'

/** 对账: a confirmation or its withdrawal on its way into the log. */
export interface NewStatementEvent {
  readonly partnerId: PartnerId
  readonly side: PartnerSide
  readonly kind: 'confirm' | 'withdraw'
  /** Confirmed through this day from now on; null: nothing is. */
  readonly through: BusinessDate | null
  readonly balance: Money
  readonly at: number
  readonly userId: UserId
  readonly reason: string
}

const insertEvent = statement<[NewStatementEvent], never>(`
  INSERT INTO statement_event (partner_id, side, kind, through, balance, at, user_id, reason)
  VALUES (:partnerId, :side, :kind, :through, :balance, :at, :userId, :reason)`)
const eventsOf = statement<[number, string], StatementEvent & { id: number }>(`
  SELECT s.id, s.kind, s.through, s.balance, s.at, u.name AS "by", s.reason
  FROM statement_event s JOIN user u ON u.id = s.user_id WHERE s.partner_id = ? AND s.side = ? ORDER BY s.id`)

/** THE writer of confirmations and withdrawals. @returns the id of the event */
export function appendStatementEvent(db: WritableDb, event: NewStatementEvent): number {
  return Number(insertEvent(db).run(event).lastInsertRowid)
}

/** Every confirmation and withdrawal of a partner's side, oldest first. */
export function statementEvents(db: ReadableDb, partnerId: PartnerId, side: PartnerSide): StatementEvent[] {
  return eventsOf(db)
    .all(partnerId, side)
    .map(({ id: _id, ...event }) => event)
}

/** Confirmations that stand, oldest first: a withdrawal takes back the last one. */
export function standingConfirmations(db: ReadableDb, partnerId: PartnerId, side: PartnerSide): Confirmation[] {
  const standing: Confirmation[] = []
  for (const { kind, through, balance, at, by } of statementEvents(db, partnerId, side)) {
    if (kind === 'withdraw') standing.pop()
    else if (through !== null) standing.push({ through, balance, at, by })
  }
  return standing
}

/** What stands confirmed; null: nothing does. */
export function standingConfirmation(db: ReadableDb, partnerId: PartnerId, side: PartnerSide): Confirmation | null {
  return standingConfirmations(db, partnerId, side).at(-1) ?? null
}

/** An entry of the partner ledger on or before the day that its partner and side are confirmed through. */
export interface CoveredEntry {
  readonly documentId: DocumentId
  readonly partnerId: PartnerId
  readonly partnerName: string
  readonly side: PartnerSide
  readonly businessDate: BusinessDate
  readonly amount: Money
  readonly mirrors: boolean
}

const COVERED = `
  FROM partner_entry e JOIN partner p ON p.id = e.partner_id JOIN statement_event c ON c.id = (
    SELECT max(x.id) FROM statement_event x WHERE x.partner_id = e.partner_id AND x.side = e.side)
  WHERE e.business_date <= c.through`
const lastEntry = statement<[], { id: number }>('SELECT ifnull(max(id), 0) AS id FROM partner_entry')
const coveredAfter = statement<[number], Omit<CoveredEntry, 'mirrors'> & { mirrors: number }>(`
  SELECT e.document_id AS documentId, e.partner_id AS partnerId, p.name AS partnerName, e.side,
    e.business_date AS businessDate, e.amount, e.reverses_entry_id IS NOT NULL AS mirrors
  ${COVERED} AND e.id > ? ORDER BY e.id`)
const coveredOf = statement<[number], { partnerId: PartnerId; side: PartnerSide }>(`
  SELECT e.partner_id AS partnerId, e.side ${COVERED} AND e.document_id = ? ORDER BY e.id LIMIT 1`)

/** The end of the partner ledger by now, for `coveredEntriesAfter`. */
export function lastPartnerEntry(db: ReadableDb): number {
  return lastEntry(db).get()?.id ?? 0
}

/** What was written to the partner ledger after a place and is dated where it is confirmed already. */
export function coveredEntriesAfter(db: ReadableDb, entryId: number): CoveredEntry[] {
  return coveredAfter(db)
    .all(entryId)
    .map((row) => ({ ...row, mirrors: row.mirrors === 1 }))
}

/** The confirmation that covers a document; null: none does. */
export function confirmationOf(db: ReadableDb, documentId: DocumentId): (Confirmation & { side: PartnerSide }) | null {
  const covered = coveredOf(db).get(documentId)
  if (covered === undefined) return null
  const confirmation = standingConfirmation(db, covered.partnerId, covered.side)
  return confirmation === null ? null : { ...confirmation, side: covered.side }
}
