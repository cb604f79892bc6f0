import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** Under this action a print is written in the log. */
export const PRINT_ACTION = 'document.print'

const times = statement<[string, number], { times: number }>(`
  SELECT count(*) AS times FROM audit_entry WHERE entity = 'document' AND action = ? AND entity_id = ?`)

/** How often a document went to a printer: every time is an entry of the log. */
export function timesPrinted(db: ReadableDb, documentId: DocumentId): number {
  return times(db).get(PRINT_ACTION, documentId)?.times ?? 0
}
