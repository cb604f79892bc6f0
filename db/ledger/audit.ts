import { sql } from 'drizzle-orm'
import type { UserId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { auditEntry } from '../schema/audit.ts'
import { canonicalJson, sha256 } from './canonical.ts'

/** 操作日志: what somebody did. `after` is the after-image of a master row; null where the row itself is append-only. */
export interface NewAuditEntry {
  readonly at: number
  readonly userId: UserId
  readonly action: string
  readonly entity: string
  readonly entityId: number
  readonly after: unknown
}

/** What the next entry follows from. */
interface AuditHead {
  readonly id: number
  readonly hash: Buffer
}

interface AuditRow extends AuditHead {
  readonly at: number
  readonly userId: number
  readonly action: string
  readonly entity: string
  readonly entityId: number
  readonly after: string | null
}

const COLUMNS = 'id, at, user_id AS userId, action, entity, entity_id AS entityId, after, hash'
const lastEntry = statement<[], AuditHead>('SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1')
const allEntries = statement<[], AuditRow>(`SELECT ${COLUMNS} FROM audit_entry ORDER BY id`)

const insertEntry = writing((orm) =>
  orm
    .insert(auditEntry)
    .values({
      id: sql.placeholder('id'),
      at: sql.placeholder('at'),
      userId: sql.placeholder('userId'),
      action: sql.placeholder('action'),
      entity: sql.placeholder('entity'),
      entityId: sql.placeholder('entityId'),
      after: sql.placeholder('after'),
      hash: sql.placeholder('hash'),
    })
    .prepare(),
)

const GENESIS: Buffer = Buffer.alloc(32)

/** THE writer of the audit log, in the same transaction as the change. Rows are chained by hash. */
export function appendAudit(db: WritableDb, entry: NewAuditEntry): void {
  const last = lastEntry(db).get()
  const row = { ...entry, id: (last?.id ?? 0) + 1, after: entry.after === null ? null : canonicalJson(entry.after) }
  insertEntry(db).run({ ...row, hash: hashOf(last?.hash ?? GENESIS, row) })
}

function hashOf(previous: Buffer, row: Omit<AuditRow, 'hash'>): Buffer {
  return sha256(previous, JSON.stringify([row.id, row.at, row.userId, row.action, row.entity, row.entityId, row.after]))
}

/** The first entry that does not follow from the one before it, or null (I12). */
export function firstBrokenAuditEntry(db: ReadableDb): number | null {
  let previous: Buffer = GENESIS
  let expected = 1
  for (const row of allEntries(db).iterate()) {
    if (row.id !== expected || !hashOf(previous, row).equals(row.hash)) return row.id
    previous = row.hash
    expected += 1
  }
  return null
}
