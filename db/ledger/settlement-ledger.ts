import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerEntryId, SettlementId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/**
 * 核销: so much of what is owed (a positive partner entry) is settled by an entry that makes it less (a negative one)
 * of the same partner and side.
 */
export interface NewSettlement {
  /** The document that says so: a collection, an adjustment, or the reversal that takes it back. */
  readonly documentId: DocumentId
  readonly owedEntryId: PartnerEntryId
  readonly paidEntryId: PartnerEntryId
  readonly businessDate: BusinessDate
  /** More than 0. */
  readonly amount: Money
}

/** A settlement in the ledger. */
export type StandingSettlement = NewSettlement & { readonly id: SettlementId }

type Row = StandingSettlement

const insertSettlement = statement<[Record<string, unknown>], never>(`
  INSERT INTO settlement (document_id, owed_entry_id, paid_entry_id, business_date, amount, undoes_settlement_id)
  VALUES (:documentId, :owedEntryId, :paidEntryId, :businessDate, :amount, :undoes)`)
const standingOfEntry = statement<[number, number], Row>(`
  SELECT s.id, s.document_id AS documentId, s.owed_entry_id AS owedEntryId, s.paid_entry_id AS paidEntryId,
    s.business_date AS businessDate, s.amount
  FROM settlement s WHERE (s.owed_entry_id = ? OR s.paid_entry_id = ?) AND s.undoes_settlement_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM settlement u WHERE u.undoes_settlement_id = s.id) ORDER BY s.id`)
const open = statement<[number], { amount: Money }>(`
  SELECT e.amount - ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.owed_entry_id = e.id), 0)
    + ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.paid_entry_id = e.id), 0) AS amount
  FROM partner_entry e WHERE e.id = ?`)

/** THE writer of settlements. The caller has judged that neither entry is settled beyond its amount. */
export function appendSettlement(db: WritableDb, settlement: NewSettlement): void {
  insertSettlement(db).run({ ...settlement, undoes: null })
}

/** What of an entry is not settled, with the sign of the entry: positive is still owed, negative is still to be used. */
export function openAmount(db: ReadableDb, entryId: PartnerEntryId): Money {
  const row = open(db).get(entryId)
  if (row === undefined) throw new Error(`partner entry ${entryId} is missing`)
  return row.amount
}

/** Settlements of an entry, on either side, that no later row undid; in the order they were made. */
export function standingSettlements(db: ReadableDb, entryId: PartnerEntryId): Row[] {
  return standingOfEntry(db).all(entryId, entryId)
}

/** Take back every standing settlement of an entry: both sides are open again. Returns what was taken back. */
export function releaseSettlements(
  db: WritableDb,
  entryId: PartnerEntryId,
  documentId: DocumentId,
  businessDate: BusinessDate,
): Row[] {
  const standing = standingSettlements(db, entryId)
  for (const settlement of standing) undo(db, settlement, documentId, businessDate)
  return standing
}

/** Never dated before what it takes back: on the days between, it would open what was not settled yet. */
function undo(db: WritableDb, { id, ...settlement }: Row, documentId: DocumentId, day: BusinessDate): void {
  const businessDate = settlement.businessDate > day ? settlement.businessDate : day
  insertSettlement(db).run({ ...settlement, documentId, businessDate, amount: 0 - settlement.amount, undoes: id })
}

const standingOfDocument = statement<[number], Row>(`
  SELECT s.id, s.document_id AS documentId, s.owed_entry_id AS owedEntryId, s.paid_entry_id AS paidEntryId,
    s.business_date AS businessDate, s.amount
  FROM settlement s WHERE s.document_id = ? AND s.undoes_settlement_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM settlement u WHERE u.undoes_settlement_id = s.id) ORDER BY s.id`)
const releasedBy = statement<[number], Row>(`
  SELECT s.id, s.document_id AS documentId, s.owed_entry_id AS owedEntryId, s.paid_entry_id AS paidEntryId,
    s.business_date AS businessDate, s.amount
  FROM settlement u JOIN settlement s ON s.id = u.undoes_settlement_id WHERE u.document_id = ? ORDER BY s.id`)

/** Take back what a document said is settled, whoever booked the entries. */
export function releaseSettlementsOf(
  db: WritableDb,
  original: DocumentId,
  documentId: DocumentId,
  businessDate: BusinessDate,
): void {
  for (const settlement of standingOfDocument(db).all(original)) undo(db, settlement, documentId, businessDate)
}

/** What a reversal took back, in the order it was once settled. */
export function settlementsReleasedBy(db: ReadableDb, reversal: DocumentId): Row[] {
  return releasedBy(db).all(reversal)
}
