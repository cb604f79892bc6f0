import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ATTACHMENT_KINDS } from '#shared/domain/attachment/attachment-kind.ts'
import { id } from './columns.ts'

/** 附件: one content, kept once */
export const attachment = sqliteTable('attachment', {
  id: id('id', 'attachment').primaryKey({ autoIncrement: true }),
  hash: text('hash').notNull(),
  kind: text('kind', { enum: ATTACHMENT_KINDS }).notNull(),
  size: integer('size').notNull(),
})

/** 附件 of a document or partner */
export const attachmentLink = sqliteTable('attachment_link', {
  id: id('id', 'attachmentLink').primaryKey({ autoIncrement: true }),
  attachmentId: id('attachment_id', 'attachment').notNull(),
  documentId: id('document_id', 'document'),
  partnerId: id('partner_id', 'partner'),
  name: text('name').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})

/** 附件 taken off again */
export const attachmentRemoval = sqliteTable('attachment_removal', {
  linkId: id('link_id', 'attachmentLink').primaryKey(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
})
