import { statement, type ReadableDb } from '../handle.ts'

/** What a named check of the health check does: null when it holds, else what was found first. */
export type CheckRule = (db: ReadableDb) => string | null

/** A query that returns the first violation as text, or nothing. */
export function none(sql: string): CheckRule {
  const query = statement<[], { found: string }>(sql)
  return (db) => query(db).get()?.found ?? null
}
