import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id as makeId, type AccountId, type DocumentId, type ShiftId, type UserId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** 班次 that is open, and whose drawer it has. */
export interface OpenShift {
  readonly id: ShiftId
  readonly businessDate: BusinessDate
  readonly accountId: AccountId
  readonly openingFloat: Money
  readonly openedAt: number
  readonly openedBy: string
}

export interface NewShift {
  readonly businessDate: BusinessDate
  readonly accountId: AccountId
  readonly openingFloat: Money
  readonly openedAt: number
  readonly openedBy: UserId
}

export interface ShiftClosing {
  readonly shiftId: ShiftId
  readonly businessDate: BusinessDate
  readonly expected: Money
  /** Null: nobody counted. */
  readonly counted: Money | null
  readonly denominations: readonly (readonly [note: Money, count: number])[]
  readonly remark: string
  readonly differenceDocumentId: DocumentId | null
  readonly closedAt: number
  readonly closedBy: UserId
}

const openOne = statement<[], OpenShift>(`
  SELECT s.id, s.business_date AS businessDate, s.account_id AS accountId, s.opening_float AS openingFloat,
    s.opened_at AS openedAt, u.name AS openedBy
  FROM shift s JOIN user u ON u.id = s.opened_by
  WHERE NOT EXISTS (SELECT 1 FROM shift_close c WHERE c.shift_id = s.id) ORDER BY s.id DESC LIMIT 1`)
const insertShift = statement<[Record<string, unknown>], never>(`
  INSERT INTO shift (business_date, account_id, opening_float, opened_at, opened_by)
  VALUES (:businessDate, :accountId, :openingFloat, :openedAt, :openedBy)`)
const insertClosing = statement<[Record<string, unknown>], never>(`
  INSERT INTO shift_close (shift_id, business_date, expected, counted, denominations, remark, difference_document_id,
    closed_at, closed_by)
  VALUES (:shiftId, :businessDate, :expected, :counted, :denominations, :remark, :differenceDocumentId, :closedAt, :closedBy)`)
const insertLink = statement<[number, number], never>(
  'INSERT INTO shift_document (document_id, shift_id) VALUES (?, ?)',
)
const insertDrawer = statement<[number | null, string, number, number], never>(
  'INSERT INTO drawer_event (shift_id, reason, at, user_id) VALUES (?, ?, ?, ?)',
)
const shiftOf = statement<[number], { shiftId: ShiftId; open: number }>(`
  SELECT l.shift_id AS shiftId, NOT EXISTS (SELECT 1 FROM shift_close c WHERE c.shift_id = l.shift_id) AS open
  FROM shift_document l WHERE l.document_id = ?`)
// What a document takes back or replaces: itself, or what was paid with the document its own one replaces.
const FORMER = `SELECT d.reverses_document_id FROM document d WHERE d.id = :documentId
  UNION ALL SELECT d.amends_document_id FROM document d WHERE d.id = :documentId
  UNION ALL SELECT f.document_id FROM money_terms t JOIN document w ON w.id = t.with_document_id
    JOIN money_terms f ON f.with_document_id = w.amends_document_id WHERE t.document_id = :documentId`
const passes = statement<
  [{ readonly documentId: number; readonly accountId: number; readonly businessDate: string }],
  { one: 1 }
>(`
  SELECT 1 AS one FROM account_entry e WHERE e.document_id = :documentId AND e.account_id = :accountId
    AND (e.business_date >= :businessDate OR EXISTS (SELECT 1 FROM shift_document s WHERE s.document_id IN (${FORMER})))
  LIMIT 1`)
const expected = statement<[number], { amount: Money }>(`
  SELECT s.opening_float + ifnull((SELECT SUM(e.amount) FROM shift_document l
    JOIN account_entry e ON e.document_id = l.document_id AND e.account_id = s.account_id WHERE l.shift_id = s.id), 0) AS amount
  FROM shift s WHERE s.id = ?`)

export function findOpenShift(db: ReadableDb): OpenShift | null {
  return openOne(db).get() ?? null
}

/** THE writer of shifts. The caller has judged that none is open. */
export function appendShift(db: WritableDb, shift: NewShift): ShiftId {
  return makeId(Number(insertShift(db).run({ ...shift }).lastInsertRowid))
}

export function appendClosing(db: WritableDb, closing: ShiftClosing): void {
  insertClosing(db).run({ ...closing, denominations: JSON.stringify(closing.denominations) })
}

export function linkToShift(db: WritableDb, documentId: DocumentId, shiftId: ShiftId): void {
  insertLink(db).run(documentId, shiftId)
}

export function appendDrawerEvent(
  db: WritableDb,
  event: { readonly shiftId: ShiftId | null; readonly reason: string; readonly at: number; readonly userId: UserId },
): void {
  insertDrawer(db).run(event.shiftId, event.reason, event.at, event.userId)
}

/** The shift a document went through, while that is still open; else null. */
export function openShiftOfDocument(db: ReadableDb, documentId: DocumentId): ShiftId | null {
  const found = shiftOf(db).get(documentId)
  return found?.open === 1 ? found.shiftId : null
}

/**
 * Whether a document moves cash of the shift's drawer. What is dated before the shift was opened does not (补录), unless
 * it puts right what went through a drawer: then it goes through this one, whatever its date.
 */
export function passesDrawer(db: ReadableDb, documentId: DocumentId, shift: OpenShift): boolean {
  const { accountId, businessDate } = shift
  return passes(db).get({ documentId, accountId, businessDate }) !== undefined
}

/** 应有: the float and every cash entry of the shift's documents. */
export function expectedCash(db: ReadableDb, id: ShiftId): Money {
  const row = expected(db).get(id)
  if (row === undefined) throw new Error(`shift ${id} is missing`)
  return row.amount
}
