import { sql } from 'drizzle-orm'
import type { ImportBatch } from '#shared/contract/import.ts'
import type { ImportedEntity } from '#shared/domain/import/imported-entity.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { id as makeId, type ImportBatchId, type UserId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { importBatch, importMade, importUndo } from '../schema/import.ts'

/** An import as it is written down. */
export interface NewImport {
  readonly kind: ImportKind
  readonly sourceName: string
  readonly headings: string
  /** JSON of its settings. */
  readonly settings: string
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly leftOut: number
  readonly documents: number
  readonly at: number
  readonly userId: UserId
}

/** Something an import made, or changed from what it was `before`. */
export interface Made {
  readonly entity: ImportedEntity
  readonly entityId: number
  /** Of masters: the version the import left. */
  readonly version: number | null
  /** JSON of the content that stood there; null: it is new. */
  readonly before: string | null
}

const insertMade = writing((orm) =>
  orm
    .insert(importMade)
    .values({
      batchId: sql.placeholder('batchId'),
      entity: sql.placeholder('entity'),
      entityId: sql.placeholder('entityId'),
      version: sql.placeholder('version'),
      before: sql.placeholder('before'),
    })
    .prepare(),
)

export function insertImport(db: WritableDb, batch: NewImport, made: readonly Made[]): ImportBatchId {
  const { lastInsertRowid } = db.orm.insert(importBatch).values(batch).run()
  const batchId = makeId<'importBatch'>(Number(lastInsertRowid))
  for (const one of made) insertMade(db).run({ batchId, ...one })
  return batchId
}

export function insertImportUndo(
  db: WritableDb,
  undo: { batchId: ImportBatchId; undone: number; kept: number; at: number; userId: UserId },
): void {
  db.orm.insert(importUndo).values(undo).run()
}

interface BatchRow extends Omit<ImportBatch, 'undone'> {
  readonly undoneAt: number | null
  readonly undoneBy: string | null
  readonly undoneCount: number | null
  readonly kept: number | null
}

const BATCHES = `
  SELECT b.id, b.kind, b.source_name AS sourceName, b.created, b.updated, b.skipped, b.left_out AS leftOut, b.documents, b.at,
    u.name AS by, x.at AS undoneAt, w.name AS undoneBy, x.undone AS undoneCount, x.kept
  FROM import_batch b JOIN user u ON u.id = b.user_id
  LEFT JOIN import_undo x ON x.batch_id = b.id LEFT JOIN user w ON w.id = x.user_id`
const newest = statement<[], BatchRow>(`${BATCHES} ORDER BY b.id DESC LIMIT 100`)
const byId = statement<[number], BatchRow>(`${BATCHES} WHERE b.id = ?`)
const madeBy = statement<[number], Made>(
  'SELECT entity, entity_id AS entityId, version, before FROM import_made WHERE batch_id = ? ORDER BY id DESC',
)
const lastSettings = statement<[string, string], { settings: string }>(
  'SELECT settings FROM import_batch WHERE kind = ? AND headings = ? ORDER BY id DESC LIMIT 1',
)
const undoneMaking = statement<[string, number], { one: number }>(`
  SELECT 1 AS one FROM import_made m JOIN import_undo x ON x.batch_id = m.batch_id
  WHERE m.entity = ? AND m.entity_id = ? AND m.before IS NULL`)

/** The newest hundred imports. */
export function listImports(db: ReadableDb): ImportBatch[] {
  return newest(db).all().map(batchOf)
}

export function findImport(db: ReadableDb, id: ImportBatchId): ImportBatch | null {
  const row = byId(db).get(id)
  return row === undefined ? null : batchOf(row)
}

function batchOf({ undoneAt, undoneBy, undoneCount, kept, ...batch }: BatchRow): ImportBatch {
  const undone =
    undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? '', undone: undoneCount ?? 0, kept: kept ?? 0 }
  return { ...batch, undone }
}

/** What an import made, the last first. */
export function madeByImport(db: ReadableDb, id: ImportBatchId): Made[] {
  return madeBy(db).all(id)
}

/** JSON of the settings by which a table with these headings was imported the last time. */
export function lastImportSettings(db: ReadableDb, kind: ImportKind, headings: string): string | null {
  return headings === '' ? null : (lastSettings(db).get(kind, headings)?.settings ?? null)
}

/** Whether it was made by an import that was taken back: it is there, but it was not meant to be. */
export function wasTakenBack(db: ReadableDb, entity: ImportedEntity, entityId: number): boolean {
  return undoneMaking(db).get(entity, entityId) !== undefined
}
