import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { attachmentName, LARGEST_ATTACHMENT, type AttachmentFault } from '#shared/domain/attachment/attachment-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { attach, booksFile, isAttached, type AttachedContent } from '#db/repository/attachment.ts'
import { attachmentFolder, keepContent, sweepOrphans } from '../../attachment-file/attachment-folder.ts'
import { contentKind } from '../../attachment-file/content-kind.ts'
import type { Context, TaskContext } from '../../ipc/context.ts'
import { understood } from '../user-file.ts'
import { assertMay } from './permission.ts'

/** Who asks and in which books: tasks are outside of them, and a dialog may outlast a login. */
export function currentUser({ host, session }: TaskContext): { readonly context: Context; readonly db: ReadableDb } {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return { context: host.contextOf(user), db: host.current.books.db }
}

/** The folder beside the open books; books in memory have none. @throws AppError NO_ACCESS */
export function folderOf(db: ReadableDb): string {
  const file = booksFile(db)
  if (file === null) throw new AppError('NO_ACCESS', {})
  return attachmentFolder(file)
}

/**
 * The file first, on the disk, then the row that names it: what is cut off in between leaves a file too many, never a
 * row without its file. @returns whether it is new there
 */
export function attachFile(task: TaskContext, owner: AttachmentOwner, given: string, bytes: Uint8Array): boolean {
  const { context, db } = currentUser(task)
  assertMay(context, db, owner, 'write')
  const name = attachmentName(given)
  const refuse = (fault: AttachmentFault) => new AppError('ATTACHMENT_REFUSED', { file: name, fault })
  if (bytes.length > LARGEST_ATTACHMENT) throw refuse('too_big')
  const found = contentKind(name, bytes)
  if ('fault' in found) throw refuse(found.fault)
  const folder = folderOf(db)
  const hash = understood(() => {
    sweepOrphans(folder, (one) => isAttached(db, one), context.now)
    return keepContent(folder, bytes)
  })
  const content = { hash, kind: found.kind, size: bytes.length }
  return task.host.current.books.write((writable) => attachContent(context, writable, owner, content, name))
}

function attachContent(
  context: Context,
  db: WritableDb,
  owner: AttachmentOwner,
  content: AttachedContent,
  name: string,
): boolean {
  const { now: at, userId } = context
  const linkId = attach(db, owner, content, name, { at, userId })
  if (linkId === null) return false
  const after = { ...owner, name, hash: content.hash }
  appendAudit(db, { at, userId, action: 'attachment.add', entity: 'attachment', entityId: linkId, after })
  return true
}
