import { sql } from 'drizzle-orm'
import { canonicalJson, sha256 } from '../ledger/canonical.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { commandLog } from '../schema/audit.ts'

export interface LoggedCommand {
  readonly path: string
  readonly inputHash: Buffer
  readonly result: string
}

const byId = statement<[string], LoggedCommand>(
  'SELECT path, input_hash AS inputHash, result FROM command_log WHERE request_id = ?',
)
const insert = writing((orm) =>
  orm
    .insert(commandLog)
    .values({
      requestId: sql.placeholder('requestId'),
      path: sql.placeholder('path'),
      inputHash: sql.placeholder('inputHash'),
      result: sql.placeholder('result'),
      at: sql.placeholder('at'),
    })
    .prepare(),
)

export function findCommand(db: ReadableDb, requestId: string): LoggedCommand | null {
  return byId(db).get(requestId) ?? null
}

export function logCommand(db: WritableDb, requestId: string, command: LoggedCommand, at: number): void {
  insert(db).run({ requestId, ...command, at })
}

/** What makes two requests the same request. */
export function inputHash(input: unknown): Buffer {
  return sha256(canonicalJson(input))
}
