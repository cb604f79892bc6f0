import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { IMPORT_KINDS } from '#shared/domain/import/import-kind.ts'
import { IMPORTED_ENTITIES } from '#shared/domain/import/imported-entity.ts'
import { id } from './columns.ts'

/** 导入 */
export const importBatch = sqliteTable('import_batch', {
  id: id('id', 'importBatch').primaryKey({ autoIncrement: true }),
  kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
  sourceName: text('source_name').notNull(),
  headings: text('headings').notNull(),
  settings: text('settings').notNull(),
  created: integer('created').notNull(),
  updated: integer('updated').notNull(),
  skipped: integer('skipped').notNull(),
  leftOut: integer('left_out').notNull(),
  documents: integer('documents').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** What an import made or changed */
export const importMade = sqliteTable('import_made', {
  id: id('id', 'importMade').primaryKey({ autoIncrement: true }),
  batchId: id('batch_id', 'importBatch').notNull(),
  entity: text('entity', { enum: IMPORTED_ENTITIES }).notNull(),
  entityId: integer('entity_id').notNull(),
  version: integer('version'),
  before: text('before'),
})

/** 撤销导入 */
export const importUndo = sqliteTable('import_undo', {
  batchId: id('batch_id', 'importBatch').primaryKey(),
  undone: integer('undone').notNull(),
  kept: integer('kept').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})
