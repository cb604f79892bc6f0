import { statement, type ReadableDb } from '../handle.ts'

const head = statement<[], { documents: string | null; entries: number }>(`
  SELECT (SELECT hex(hash) FROM document_hash ORDER BY document_id DESC LIMIT 1) AS documents,
    (SELECT ifnull(max(id), 0) FROM audit_entry) AS entries`)

/** How far the books have come: the last seal of the chain and the last entry of the log. Equal: nothing was done since. */
export function booksHead(db: ReadableDb): string {
  const found = head(db).get()
  return `${found?.documents ?? ''} ${found?.entries ?? 0}`
}
