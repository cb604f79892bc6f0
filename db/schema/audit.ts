import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** 操作日志 */
export const auditEntry = sqliteTable('audit_entry', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
  action: text('action').notNull(),
  entity: text('entity').notNull(),
  entityId: integer('entity_id').notNull(),
  after: text('after'),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
})

/** 命令记录 */
export const commandLog = sqliteTable('command_log', {
  requestId: text('request_id').primaryKey(),
  path: text('path').notNull(),
  inputHash: blob('input_hash', { mode: 'buffer' }).notNull(),
  result: text('result').notNull(),
  at: integer('at').notNull(),
})
