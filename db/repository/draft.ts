import { eq, sql } from 'drizzle-orm'
import type { Draft } from '#shared/contract/document.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type DraftId, type UserId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { draft } from '../schema/document.ts'

type DraftRecord = Omit<Draft, 'content'> & { readonly content: string }
export interface DraftContent {
  readonly id: DraftId | null
  readonly version: number | null
  readonly type: AnyDocumentType
  readonly content: Draft['content']
}

const COLUMNS = 'id, type, content, version, updated_at AS updatedAt'
const byId = statement<[number], DraftRecord>(`SELECT ${COLUMNS} FROM draft WHERE id = ?`)
const ofType = statement<[string | null, string | null], DraftRecord>(
  `SELECT ${COLUMNS} FROM draft WHERE (? IS NULL OR type = ?) ORDER BY updated_at DESC LIMIT 500`,
)

function opened(record: DraftRecord): Draft {
  return { ...record, content: JSON.parse(record.content) as Draft['content'] }
}

export function findDraft(db: ReadableDb, id: DraftId): Draft | null {
  const record = byId(db).get(id)
  return record === undefined ? null : opened(record)
}

export function listDrafts(db: ReadableDb, type: AnyDocumentType | null): Draft[] {
  return ofType(db).all(type, type).map(opened)
}

/**
 * Keep a draft.
 * @throws AppError NOT_FOUND when it is gone: posted or deleted meanwhile. It must not come back as a ghost that
 * could be posted a second time. CHANGED_MEANWHILE when somebody else saved other content.
 */
export function putDraft(db: WritableDb, one: DraftContent, userId: UserId, now: number): Draft {
  const content = JSON.stringify(one.content)
  if (one.id === null) {
    const { lastInsertRowid } = db.orm
      .insert(draft)
      .values({ type: one.type, content, createdBy: userId, updatedAt: now })
      .run()
    return stored(db, makeId<'draft'>(Number(lastInsertRowid)))
  }
  const before = stored(db, one.id)
  // The repeat of a save whose answer was lost finds its own content.
  if (JSON.stringify(before.content) === content) return before
  if (before.version !== one.version) throw new AppError('CHANGED_MEANWHILE', { entity: 'draft', name: `#${one.id}` })
  db.orm
    .update(draft)
    .set({ content, version: sql`version + 1`, updatedAt: now })
    .where(eq(draft.id, one.id))
    .run()
  return stored(db, one.id)
}

const removeDraft = writing((orm) =>
  orm
    .delete(draft)
    .where(eq(draft.id, sql.placeholder('id')))
    .prepare(),
)

/** @returns whether there was such a draft */
export function deleteDraft(db: WritableDb, id: DraftId): boolean {
  return removeDraft(db).run({ id }).changes === 1
}

function stored(db: ReadableDb, id: DraftId): Draft {
  const found = findDraft(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'draft', id })
  return found
}
