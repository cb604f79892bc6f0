import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** 凭证设置 */
export const voucherSetting = sqliteTable('voucher_setting', {
  id: integer('id').primaryKey(),
  content: text('content').notNull(),
  version: integer('version').notNull().default(1),
})
