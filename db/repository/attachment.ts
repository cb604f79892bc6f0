import type { Attachment, AttachmentOwner } from '#shared/contract/attachment.ts'
import type { AttachmentKind } from '#shared/domain/attachment/attachment-kind.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { id as makeId, type AttachmentLinkId, type DocumentId, type PartnerId, type UserId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** Content that is kept: its SHA-256 in hexadecimal, which is also the name of its file. */
export interface AttachedContent {
  readonly hash: string
  readonly kind: AttachmentKind
  readonly size: number
}

export interface AttachmentEvent {
  readonly at: number
  readonly userId: UserId
}

/** One attachment with what it is attached to and where its content is. */
export interface AttachmentRecord extends AttachedContent {
  readonly id: AttachmentLinkId
  readonly name: string
  readonly documentId: DocumentId | null
  readonly partnerId: PartnerId | null
}

const insertContent = statement<[AttachedContent], never>(`
  INSERT INTO attachment (hash, kind, size) VALUES (:hash, :kind, :size) ON CONFLICT (hash) DO NOTHING`)
const insertLink = statement<[Record<string, unknown>], never>(`
  INSERT INTO attachment_link (attachment_id, document_id, partner_id, name, at, user_id)
  SELECT id, :documentId, :partnerId, :name, :at, :userId FROM attachment WHERE hash = :hash`)
const insertRemoval = statement<[Record<string, unknown>], never>(
  'INSERT INTO attachment_removal (link_id, at, user_id) VALUES (:linkId, :at, :userId)',
)

const STANDING = `FROM attachment_link l JOIN attachment a ON a.id = l.attachment_id
  WHERE NOT EXISTS (SELECT 1 FROM attachment_removal r WHERE r.link_id = l.id)`
const LISTED = `SELECT l.id, l.name, a.kind, a.size, l.at, (SELECT u.name FROM user u WHERE u.id = l.user_id) AS "by"`
const ofDocument = statement<[number], Attachment>(`
  WITH RECURSIVE amended (id) AS (
    SELECT ? UNION SELECT d.amends_document_id FROM document d JOIN amended m ON d.id = m.id
    WHERE d.amends_document_id IS NOT NULL)
  ${LISTED} ${STANDING} AND l.document_id IN (SELECT id FROM amended) ORDER BY l.id`)
const ofPartner = statement<[number], Attachment>(`${LISTED} ${STANDING} AND l.partner_id = ? ORDER BY l.id`)
const RECORD = `SELECT l.id, l.name, l.document_id AS documentId, l.partner_id AS partnerId, a.hash, a.kind, a.size`
const standingById = statement<[number], AttachmentRecord>(`${RECORD} ${STANDING} AND l.id = ?`)
const sameOn = statement<[string, number | null, number | null], { id: number }>(`
  SELECT l.id ${STANDING} AND a.hash = ? AND l.document_id IS ? AND l.partner_id IS ?`)
const firstLinks = statement<[], AttachedContent & { linkId: AttachmentLinkId }>(`
  SELECT a.hash, a.kind, a.size, (SELECT min(l.id) FROM attachment_link l WHERE l.attachment_id = a.id) AS linkId
  FROM attachment a ORDER BY a.id`)
const anyContent = statement<[string], { id: number }>('SELECT id FROM attachment WHERE hash = ?')
const documentType = statement<[number], { type: AnyDocumentType }>('SELECT type FROM document WHERE id = ?')
const fileOfBooks = statement<[], { name: string; file: string }>('PRAGMA database_list')

/** The file these books are in; null: in memory. */
export function booksFile(db: ReadableDb): string | null {
  return (
    fileOfBooks(db)
      .all()
      .find(({ name }) => name === 'main')?.file || null
  )
}

/** Goods or money: what kind of document this is; null when there is none. */
export function findDocumentType(db: ReadableDb, id: DocumentId): AnyDocumentType | null {
  return documentType(db).get(id)?.type ?? null
}

/** @returns the attachment; null when this content is attached there already */
export function attach(
  db: WritableDb,
  owner: AttachmentOwner,
  content: AttachedContent,
  name: string,
  { at, userId }: AttachmentEvent,
): AttachmentLinkId | null {
  const documentId = 'documentId' in owner ? owner.documentId : null
  const partnerId = 'partnerId' in owner ? owner.partnerId : null
  if (sameOn(db).get(content.hash, documentId, partnerId) !== undefined) return null
  const { hash, kind, size } = content
  insertContent(db).run({ hash, kind, size })
  const { lastInsertRowid } = insertLink(db).run({ documentId, partnerId, name, at, userId, hash })
  return makeId<'attachmentLink'>(Number(lastInsertRowid))
}

export function removeAttachment(db: WritableDb, linkId: AttachmentLinkId, { at, userId }: AttachmentEvent): void {
  insertRemoval(db).run({ linkId, at, userId })
}

/** What is attached and was not taken off, in the order it was added. */
export function attachmentsOf(db: ReadableDb, owner: AttachmentOwner): Attachment[] {
  return 'documentId' in owner ? ofDocument(db).all(owner.documentId) : ofPartner(db).all(owner.partnerId)
}

/** Null when it does not exist or was taken off. */
export function findAttachment(db: ReadableDb, linkId: AttachmentLinkId): AttachmentRecord | null {
  return standingById(db).get(linkId) ?? null
}

/** Every content that was ever attached, with how it first came. */
export function attachedContents(db: ReadableDb): (AttachedContent & { readonly linkId: AttachmentLinkId })[] {
  return firstLinks(db).all()
}

export function isAttached(db: ReadableDb, hash: string): boolean {
  return anyContent(db).get(hash) !== undefined
}
