import type { DocumentId, MoneyCategoryId, PartnerId, UserId } from '#shared/kernel/id.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import type { LedgerSide, Tender } from '#shared/contract/money-content.ts'
import { statement, type WritableDb } from '../handle.ts'
import { insertTenders } from './tender.ts'

export interface MoneyLine {
  readonly categoryId: MoneyCategoryId
  readonly amount: Money
  readonly remark: string
}

/** What only some money documents have. */
export interface MoneyTerms {
  readonly side: LedgerSide | null
  readonly adjustment: 'adjust' | 'badDebt' | 'netting' | 'apply' | null
  readonly discount: Money
  readonly dueDate: BusinessDate | null
  readonly withDocumentId: DocumentId | null
  /** The order a deposit is for. */
  readonly orderDocumentId: DocumentId | null
}

/** A money document on its way into the books; every amount negated in a reversal. */
export interface NewMoneyDocument {
  readonly type: MoneyType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly partnerId: PartnerId | null
  /** Why the original was voided, in a reversal; else empty. */
  readonly reason: string
  readonly amount: Money
  readonly remark: string
  readonly tenders: readonly Tender[]
  readonly lines: readonly MoneyLine[]
  readonly terms: MoneyTerms
  readonly reversesDocumentId: DocumentId | null
  readonly amendsDocumentId: DocumentId | null
  readonly postedAt: number
  readonly postedBy: UserId
}

const insertRow = statement<[Record<string, unknown>], never>(`
  INSERT INTO document (type, number, business_date, order_key, partner_id, reason, line_count, quantity, list_amount,
    discount_amount, net_amount, tax_amount, gross_amount, reverses_document_id, amends_document_id, posted_at, posted_by)
  VALUES (:type, :number, :businessDate, :orderKey, :partnerId, :reason, :lineCount, 0, :listAmount, :discount, :amount, 0,
    :amount, :reversesDocumentId, :amendsDocumentId, :postedAt, :postedBy)`)
const insertLine = statement<[Record<string, unknown>], never>(`
  INSERT INTO money_line (document_id, line_number, category_id, amount, remark)
  VALUES (:documentId, :lineNumber, :categoryId, :amount, :remark)`)
const insertTerms = statement<[Record<string, unknown>], never>(`
  INSERT INTO money_terms (document_id, side, adjustment, discount, due_date, with_document_id, order_document_id)
  VALUES (:documentId, :side, :adjustment, :discount, :dueDate, :withDocumentId, :orderDocumentId)`)
const insertRemark = statement<[number, string], never>(
  'INSERT INTO document_annotation (document_id, remark) VALUES (?, ?)',
)

/** Insert header, tenders, lines and terms. Ledgers are written by their own writers. */
export function insertMoneyDocument(db: WritableDb, one: NewMoneyDocument): DocumentId {
  const { tenders, lines, terms, remark, ...header } = one
  const { lastInsertRowid } = insertRow(db).run({
    ...header,
    lineCount: Math.max(1, tenders.length + lines.length),
    listAmount: one.amount + terms.discount,
    discount: terms.discount,
  })
  const documentId = makeId<'document'>(Number(lastInsertRowid))
  insertTenders(db, documentId, tenders)
  for (const [index, line] of lines.entries()) insertLine(db).run({ ...line, documentId, lineNumber: index + 1 })
  insertTerms(db).run({ ...terms, documentId })
  if (remark !== '') insertRemark(db).run(documentId, remark)
  return documentId
}
