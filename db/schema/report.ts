import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './columns.ts'

/** 报表设置: what a user kept of a report. */
export const reportSetting = sqliteTable(
  'report_setting',
  {
    userId: id('user_id', 'user').notNull(),
    report: text('report').notNull(),
    favourite: integer('favourite').notNull(),
    parameters: text('parameters'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.report] })],
)
