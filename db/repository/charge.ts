import type { Charge } from '#shared/domain/charge.ts'
import type { DocumentCharge } from '#shared/contract/document-charge.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const insert = statement<[Record<string, unknown>], never>(`
  INSERT INTO document_charge (document_id, kind, basis, payee_id, amount, name)
  VALUES (:documentId, 'fee', :basis, :payeeId, :amount, :name)`)
const ofDocument = statement<[number], DocumentCharge>(`
  SELECT c.name, c.amount, c.basis, c.payee_id AS payeeId, p.name AS payeeName
  FROM document_charge c LEFT JOIN partner p ON p.id = c.payee_id WHERE c.document_id = ? AND c.kind = 'fee' ORDER BY c.id`)

export function insertCharges(db: WritableDb, documentId: DocumentId, charges: readonly Charge[]): void {
  for (const { name, amount, payeeId, basis } of charges) insert(db).run({ documentId, name, amount, payeeId, basis })
}

/** 费用 of a document, in the order they were entered; 运费 is a figure of its own. */
export function chargesOf(db: ReadableDb, documentId: DocumentId): DocumentCharge[] {
  return ofDocument(db).all(documentId)
}
