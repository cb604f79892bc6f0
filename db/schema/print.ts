import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** 单据模板 */
export const printTemplate = sqliteTable('print_template', {
  documentType: text('document_type').primaryKey(),
  content: text('content').notNull(),
  version: integer('version').notNull().default(1),
})
