import { z } from 'zod'
import { ATTACHMENT_KINDS, LARGEST_ATTACHMENT, LONGEST_ATTACHMENT_NAME } from '../domain/attachment/attachment-kind.ts'
import { command, query, task } from './define.ts'
import { zId } from './scalar.ts'

// 附件 of documents and partners. Whoever may read or write what they are attached to may read or write them, which
// depends on what it is: the endpoints ask for a member only, their handlers for the rest.

/** What files are attached to. */
export const zAttachmentOwner = z.union([
  z.strictObject({ documentId: zId('document') }),
  z.strictObject({ partnerId: zId('partner') }),
])
export type AttachmentOwner = z.output<typeof zAttachmentOwner>

export const zAttachment = z.strictObject({
  id: zId('attachmentLink'),
  name: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  /** Bytes. */
  size: z.int(),
  at: z.int(),
  by: z.string(),
})
export type Attachment = z.output<typeof zAttachment>

const zOne = z.strictObject({ id: zId('attachmentLink') })

/**
 * In the order they were added; those of the documents a document amends come first.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export const list = query(
  zAttachmentOwner,
  z.strictObject({ attachments: z.array(zAttachment), mayChange: z.boolean() }),
  'member',
)

/**
 * Attach a file the user chooses by the system's dialog. How many were added: none when cancelled, or when it is
 * attached already.
 * @throws AppError ATTACHMENT_REFUSED, NOT_FOUND, FORBIDDEN
 */
export const add = task(zAttachmentOwner, z.strictObject({ added: z.int().min(0) }), 'member', ['attachment'])

/** The same with a file dropped on the window: its bytes, never a path. One byte too many says that it is too big. */
export const drop = task(
  z.strictObject({
    owner: zAttachmentOwner,
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_ATTACHMENT + 1),
  }),
  z.strictObject({ added: z.int().min(0) }),
  'member',
  ['attachment'],
)

/** Take it off; the file and what happened are kept. @throws AppError NOT_FOUND, FORBIDDEN */
export const remove = command(zOne, z.strictObject({}), 'member', ['attachment'])

/**
 * An address of this program at which the window finds a picture.
 * @throws AppError ATTACHMENT_DAMAGED, NOT_FOUND, FORBIDDEN, INVALID_INPUT (not a picture)
 */
export const preview = task(zOne, z.strictObject({ address: z.string() }), 'member')

/** Write a copy where the user says; null when cancelled. @throws AppError ATTACHMENT_DAMAGED, NOT_FOUND, FORBIDDEN */
export const saveCopy = task(
  zOne,
  z.strictObject({ name: z.string().max(LONGEST_ATTACHMENT_NAME * 2) }).nullable(),
  'member',
)
