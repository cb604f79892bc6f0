import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** 流程图设置 */
export const homeSetting = sqliteTable('home_setting', {
  id: integer('id').primaryKey(),
  content: text('content').notNull(),
  version: integer('version').notNull().default(1),
})

/** 流程图模式 */
export const homeMode = sqliteTable('home_mode', {
  userId: id('user_id', 'user').primaryKey(),
  mode: text('mode').notNull(),
})
