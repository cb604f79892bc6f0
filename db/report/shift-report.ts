import type { ShiftReport, ShiftRow } from '#shared/contract/shift.ts'
import type { AccountId, ShiftId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { AccountImage } from '../repository/account.ts'
import { statement, type ReadableDb } from '../handle.ts'

interface HeadRow {
  readonly id: ShiftId
  readonly shopName: string
  readonly businessDate: ShiftReport['businessDate']
  readonly openedAt: number
  readonly openedBy: string
  readonly openingFloat: Money
  readonly expected: Money | null
  readonly counted: Money | null
  readonly denominations: string | null
  readonly remark: string | null
  readonly closedAt: number | null
  readonly closedBy: string | null
}

/** What went by one way to pay; amounts of sales, returns and voids apart. */
export interface ShiftTender {
  readonly method: 'account' | 'onAccount' | 'deposit'
  readonly accountId: AccountId | null
  readonly accountName: string
  readonly accountKind: AccountImage['kind'] | null
  readonly count: number
  readonly taken: Money
  readonly returned: Money
}

const head = statement<[number], HeadRow>(`
  SELECT s.id, b.name AS shopName, s.business_date AS businessDate, s.opened_at AS openedAt, u.name AS openedBy,
    s.opening_float AS openingFloat, c.expected, c.counted, c.denominations, c.remark, c.closed_at AS closedAt,
    w.name AS closedBy
  FROM shift s JOIN user u ON u.id = s.opened_by LEFT JOIN shift_close c ON c.shift_id = s.id
  LEFT JOIN user w ON w.id = c.closed_by, books b WHERE s.id = ?`)
// A reversal of a sale carries negative tenders, and so gives money back; one of a return takes it again.
const tenders = statement<[number], ShiftTender>(`
  WITH moved AS (
    SELECT t.method, t.account_id, d.id, iif(d.type = 'retailReturn', 0 - t.amount, t.amount) AS amount
    FROM shift_document l JOIN document d ON d.id = l.document_id JOIN document_tender t ON t.document_id = d.id
    WHERE l.shift_id = ? AND d.type IN ('retailSale', 'retailReturn'))
  SELECT m.method, m.account_id AS accountId, ifnull(a.name, '') AS accountName, a.kind AS accountKind,
    COUNT(CASE WHEN amount > 0 THEN 1 END) AS count, ifnull(SUM(CASE WHEN amount > 0 THEN amount END), 0) AS taken,
    ifnull(SUM(CASE WHEN amount < 0 THEN 0 - amount END), 0) AS returned
  FROM moved m LEFT JOIN account a ON a.id = m.account_id GROUP BY m.method, m.account_id ORDER BY m.method, a.code`)

export interface ShiftTotals {
  readonly saleCount: number
  readonly sales: Money
  readonly returnCount: number
  readonly returns: Money
  readonly rounding: Money
}

const totals = statement<[number], ShiftTotals>(`
  WITH live AS (SELECT d.id, d.type, d.gross_amount FROM shift_document l JOIN document d ON d.id = l.document_id
    WHERE l.shift_id = ? AND d.reverses_document_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id))
  SELECT COUNT(CASE WHEN type = 'retailSale' THEN 1 END) AS saleCount,
    ifnull(SUM(CASE WHEN type = 'retailSale' THEN gross_amount END), 0) AS sales,
    COUNT(CASE WHEN type = 'retailReturn' THEN 1 END) AS returnCount,
    ifnull(SUM(CASE WHEN type = 'retailReturn' THEN gross_amount END), 0) AS returns,
    ifnull((SELECT SUM(a.amount) FROM live v JOIN document_line n ON n.document_id = v.id
      JOIN line_adjustment a ON a.document_line_id = n.id AND a.source = 'rounding'), 0) AS rounding
  FROM live`)
const voided = statement<[number], ShiftReport['voided'][number]>(`
  SELECT o.number, o.gross_amount AS total, d.posted_at AS at FROM shift_document l JOIN document d ON d.id = l.document_id
  JOIN document o ON o.id = d.reverses_document_id WHERE l.shift_id = ? ORDER BY d.id`)
const drawer = statement<[number], ShiftReport['drawer'][number]>(`
  SELECT e.reason, e.at, u.name AS userName FROM drawer_event e JOIN user u ON u.id = e.user_id
  WHERE e.shift_id = ? ORDER BY e.id`)

export function shiftHead(db: ReadableDb, id: ShiftId): HeadRow | null {
  return head(db).get(id) ?? null
}

export function shiftTenders(db: ReadableDb, id: ShiftId): ShiftTender[] {
  return tenders(db).all(id)
}

export function shiftTotals(db: ReadableDb, id: ShiftId): ShiftTotals {
  const row = totals(db).get(id)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

export function shiftVoids(db: ReadableDb, id: ShiftId): ShiftReport['voided'] {
  return voided(db).all(id)
}

export function shiftDrawer(db: ReadableDb, id: ShiftId): ShiftReport['drawer'] {
  return drawer(db).all(id)
}

const rows = statement<[number, number], ShiftRow>(`
  SELECT s.id, s.business_date AS businessDate, s.opened_at AS openedAt, u.name AS openedBy, c.closed_at AS closedAt,
    c.expected, c.counted
  FROM shift s JOIN user u ON u.id = s.opened_by LEFT JOIN shift_close c ON c.shift_id = s.id
  WHERE s.id < ? ORDER BY s.id DESC LIMIT ?`)
const count = statement<[], { count: number }>('SELECT count(*) AS count FROM shift')

export function shiftCount(db: ReadableDb): number {
  return count(db).get()?.count ?? 0
}

/** Shifts before one, newest first. */
export function shiftRows(db: ReadableDb, before: number, limit: number): ShiftRow[] {
  return rows(db).all(before, limit)
}
