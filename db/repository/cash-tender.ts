import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

const inCash = statement<[number], { found: 1 }>(`
  SELECT 1 AS found FROM document_tender t JOIN account a ON a.id = t.account_id
  WHERE t.document_id = ? AND a.kind = 'cash' LIMIT 1`)

/** Whether any of a sale or return was paid in cash. */
export function isPaidInCash(db: ReadableDb, documentId: DocumentId): boolean {
  return inCash(db).get(documentId) !== undefined
}
