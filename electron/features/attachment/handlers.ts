import { basename } from 'node:path'
import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { attachmentName, IMAGE_TYPES, LARGEST_ATTACHMENT } from '#shared/domain/attachment/attachment-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { AttachmentLinkId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { attachmentsOf, findAttachment, removeAttachment, type AttachmentRecord } from '#db/repository/attachment.ts'
import { readContent } from '../../attachment-file/attachment-folder.ts'
import type { Context, HandlersOf, TaskContext } from '../../ipc/context.ts'
import { readUserFile, understood, writeUserFile } from '../user-file.ts'
import { attachFile, currentUser, folderOf } from './attach-file.ts'
import { assertMay, mayWrite, type Access } from './permission.ts'

export const attachmentHandlers: HandlersOf<'attachment'> = {
  list: (context, owner) => {
    assertMay(context, context.db, owner, 'read')
    return { attachments: attachmentsOf(context.db, owner), mayChange: mayWrite(context, context.db, owner) }
  },
  add: async (task, owner) => {
    const { context, db } = currentUser(task)
    assertMay(context, db, owner, 'write')
    const { uuid } = context.settings
    const file = await task.platform.chooseAttachment()
    if (file === null) return { added: 0 }
    // The dialog may have stood open for long: other books have other documents under the same id.
    if (task.host.current.settings.uuid !== uuid) throw new AppError('NO_BOOKS_OPEN', {})
    const name = basename(file)
    const bytes = readUserFile(file, LARGEST_ATTACHMENT)
    if (bytes === null) throw new AppError('ATTACHMENT_REFUSED', { file: attachmentName(name), fault: 'too_big' })
    return { added: attachFile(task, owner, name, bytes) ? 1 : 0 }
  },
  drop: (task, { owner, name, bytes }) => ({ added: attachFile(task, owner, name, bytes) ? 1 : 0 }),
  remove: (context, { id }) => {
    const { db, now: at, userId } = context
    const { name, hash, ...owner } = requireAttachment(context, db, id, 'write')
    removeAttachment(db, id, { at, userId })
    const after = { ...ownerOf(owner), name, hash }
    appendAudit(db, { at, userId, action: 'attachment.remove', entity: 'attachment', entityId: id, after })
    return {}
  },
  preview: (task, { id }) => {
    const { record, bytes } = contentFor(task, id)
    const contentType = IMAGE_TYPES[record.kind]
    if (contentType === undefined)
      throw new AppError('INVALID_INPUT', { problems: [{ field: 'id', rule: 'not_an_image' }] })
    return { address: task.previews.offer({ bytes, contentType }) }
  },
  saveCopy: async (task, { id }) => {
    const { record, bytes } = contentFor(task, id)
    const file = await task.platform.chooseSaveFile(record.name)
    if (file === null) return null
    writeUserFile(file, bytes)
    return { name: basename(file) }
  },
}

function ownerOf({ documentId, partnerId }: Pick<AttachmentRecord, 'documentId' | 'partnerId'>): AttachmentOwner {
  if (documentId !== null) return { documentId }
  if (partnerId !== null) return { partnerId }
  throw new Error('an attachment of nothing')
}

/** @throws AppError NOT_FOUND, FORBIDDEN */
function requireAttachment(context: Context, db: ReadableDb, id: AttachmentLinkId, access: Access): AttachmentRecord {
  const record = findAttachment(db, id)
  if (record === null) throw new AppError('NOT_FOUND', { entity: 'attachment', id })
  assertMay(context, db, ownerOf(record), access)
  return record
}

/** @throws AppError ATTACHMENT_DAMAGED, NOT_FOUND, FORBIDDEN */
function contentFor(task: TaskContext, id: AttachmentLinkId): { record: AttachmentRecord; bytes: Uint8Array } {
  const { context, db } = currentUser(task)
  const record = requireAttachment(context, db, id, 'read')
  const folder = folderOf(db)
  const stored = understood(() => readContent(folder, record.hash))
  if ('fault' in stored)
    throw new AppError('ATTACHMENT_DAMAGED', { name: record.name, missing: stored.fault === 'missing' })
  return { record, bytes: stored.bytes }
}
