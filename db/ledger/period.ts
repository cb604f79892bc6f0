import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { UserId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { periodEvent } from '../schema/ledger.ts'
import { recordPackage } from './closing-package.ts'
import { recordSnapshot } from './period-snapshot.ts'

/** 结账 or 反结账 on its way into the log, which says for ever what was closed when (I14). */
export interface NewPeriodEvent {
  readonly kind: 'close' | 'reopen'
  readonly closedThrough: BusinessDate | null
  readonly at: number
  readonly userId: UserId
}

const insertEvent = writing((orm) =>
  orm
    .insert(periodEvent)
    .values({
      kind: sql.placeholder('kind'),
      closedThrough: sql.placeholder('closedThrough'),
      at: sql.placeholder('at'),
      userId: sql.placeholder('userId'),
      afterDocumentId: sql.placeholder('afterDocumentId'),
    })
    .prepare(),
)
const lastDocument = statement<[], { id: number }>('SELECT ifnull(max(id), 0) AS id FROM document')
const lastEvent = statement<[], { closedThrough: BusinessDate | null }>(
  'SELECT closed_through AS closedThrough FROM period_event ORDER BY id DESC LIMIT 1',
)

/** THE writer of closings and reopenings, and of the snapshot and package they leave. @returns the id of the event */
export function appendPeriodEvent(db: WritableDb, event: NewPeriodEvent): number {
  const afterDocumentId = lastDocument(db).get()?.id ?? 0
  const id = Number(insertEvent(db).run({ ...event, afterDocumentId }).lastInsertRowid)
  recordSnapshot(db, event.closedThrough)
  if (event.kind === 'close' && event.closedThrough !== null)
    recordPackage(db, id, { through: event.closedThrough, afterDocumentId })
  return id
}

/** R24: the last closed day, or null. */
export function closedThrough(db: ReadableDb): BusinessDate | null {
  return lastEvent(db).get()?.closedThrough ?? null
}
