import type { AccountId, DocumentId, DocumentLineId, ProductId, ShiftId, UnitId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { ReceiptHit } from '#shared/contract/till.ts'
import type { AccountImage } from './account.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { RECENT_DOCUMENTS } from './document-read.ts'

export interface RetailHeader {
  readonly id: DocumentId
  readonly type: 'retailSale' | 'retailReturn'
  readonly number: string
  readonly postedAt: number
  readonly cashier: string
  readonly partnerName: string
  /** 1: void, or a reversal. */
  readonly voided: number
  readonly quantity: Quantity
  readonly listAmount: Money
  readonly discountAmount: Money
  readonly total: Money
}

export interface RetailLine {
  readonly id: DocumentLineId
  readonly productId: ProductId
  readonly unitId: UnitId
  readonly name: string
  readonly spec: string
  readonly unitName: string
  readonly ratio: Quantity
  readonly quantity: Quantity
  readonly price: UnitPrice | null
  readonly discountRate: Rate
  readonly listAmount: Money
  readonly amount: Money
  readonly rounding: Money
  readonly remark: string
}

export interface RetailTender {
  readonly method: 'account' | 'onAccount' | 'deposit'
  readonly accountId: AccountId | null
  readonly accountName: string
  readonly accountKind: AccountImage['kind'] | null
  readonly amount: Money
  readonly received: Money | null
}

const header = statement<[number], RetailHeader>(`
  SELECT d.id, d.type, d.number, d.posted_at AS postedAt, u.name AS cashier, ifnull(p.name, '') AS partnerName,
    d.reverses_document_id IS NOT NULL OR EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) AS voided,
    d.quantity, d.list_amount AS listAmount, d.discount_amount AS discountAmount, d.gross_amount AS total
  FROM document d JOIN user u ON u.id = d.posted_by LEFT JOIN partner p ON p.id = d.partner_id
  WHERE d.id = ? AND d.type IN ('retailSale', 'retailReturn')`)
const lines = statement<[number], RetailLine>(`
  SELECT l.id, l.product_id AS productId, l.unit_id AS unitId, l.product_name AS name, l.product_spec AS spec,
    l.unit_name AS unitName, l.ratio, l.quantity, l.price, l.discount_rate AS discountRate, l.list_amount AS listAmount,
    l.amount, l.remark, ifnull((SELECT SUM(a.amount) FROM line_adjustment a
      WHERE a.document_line_id = l.id AND a.source = 'rounding'), 0) AS rounding
  FROM document_line l WHERE l.document_id = ? ORDER BY l.line_number`)
const tenders = statement<[number], RetailTender>(`
  SELECT t.method, t.account_id AS accountId, ifnull(a.name, '') AS accountName, a.kind AS accountKind, t.amount, t.received
  FROM document_tender t LEFT JOIN account a ON a.id = t.account_id WHERE t.document_id = ? ORDER BY t.line_number`)
const returned = statement<[number], RetailTender>(`
  SELECT t.method, t.account_id AS accountId, '' AS accountName, NULL AS accountKind, SUM(t.amount) AS amount,
    NULL AS received
  FROM document_tender t WHERE t.document_id IN (
    SELECT l.document_id FROM document_line o JOIN document_line l ON l.source_line_id = o.id WHERE o.document_id = ?)
  GROUP BY t.method, t.account_id`)
const byTail = statement<[string], Omit<ReceiptHit, 'voided'> & { readonly voided: number }>(`
  SELECT d.id, d.number, d.posted_at AS postedAt, ifnull(p.name, '') AS partnerName, d.gross_amount AS total,
    EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) AS voided
  FROM document d LEFT JOIN partner p ON p.id = d.partner_id
  WHERE d.id > (SELECT max(id) FROM document) - ${RECENT_DOCUMENTS} AND d.type = 'retailSale' AND d.reverses_document_id IS NULL
    AND d.number LIKE '%' || ?
  ORDER BY voided, d.id DESC LIMIT 9`)
const last = statement<[number], { id: DocumentId }>(`
  SELECT l.document_id AS id FROM shift_document l JOIN document d ON d.id = l.document_id
  WHERE l.shift_id = ? AND d.type IN ('retailSale', 'retailReturn') AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
  ORDER BY l.document_id DESC LIMIT 1`)

export function findRetail(db: ReadableDb, id: DocumentId): RetailHeader | null {
  return header(db).get(id) ?? null
}

export function retailLines(db: ReadableDb, id: DocumentId): RetailLine[] {
  return lines(db).all(id)
}

export function retailTenders(db: ReadableDb, id: DocumentId): RetailTender[] {
  return tenders(db).all(id)
}

/** What returns of a sale gave back by each way to pay; reversed returns cancel themselves out. */
export function returnedTenders(db: ReadableDb, id: DocumentId): RetailTender[] {
  return returned(db).all(id)
}

/** Recent sales whose numbers end so, those that stand first; capital and small letters are the same. */
export function salesByTail(db: ReadableDb, tail: string): ReceiptHit[] {
  return byTail(db)
    .all(tail)
    .map((row) => ({ ...row, voided: row.voided === 1 }))
}

/** The newest live retail document of a shift. */
export function lastRetailOf(db: ReadableDb, shiftId: ShiftId): DocumentId | null {
  return last(db).get(shiftId)?.id ?? null
}
