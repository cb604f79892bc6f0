import type { Tender } from '#shared/contract/money-content.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const insert = statement<[Record<string, unknown>], never>(`
  INSERT INTO document_tender (document_id, line_number, method, account_id, amount, received, remark)
  VALUES (:documentId, :lineNumber, :method, :accountId, :amount, :received, :remark)`)
const ofDocument = statement<[number], Tender>(`
  SELECT method, account_id AS accountId, amount, received, remark FROM document_tender WHERE document_id = ?
  ORDER BY line_number`)

/** Keep how a document was paid. Amounts of a transfer's or a reversal's tenders may be negative. */
export function insertTenders(db: WritableDb, documentId: DocumentId, tenders: readonly Tender[]): void {
  for (const [index, tender] of tenders.entries()) insert(db).run({ ...tender, documentId, lineNumber: index + 1 })
}

export function tendersOf(db: ReadableDb, documentId: DocumentId): Tender[] {
  return ofDocument(db).all(documentId)
}

/** A reversal repeats the tenders of its original, negated; what was handed over is not handed back. */
export function mirrorTenders(db: WritableDb, original: DocumentId, reversal: DocumentId): void {
  for (const [index, tender] of tendersOf(db, original).entries())
    insert(db).run({
      ...tender,
      documentId: reversal,
      lineNumber: index + 1,
      amount: 0 - tender.amount,
      received: null,
    })
}
