/** 附件: kinds of files that are kept, each by its usual extension. Nothing that could run is among them. */
export const ATTACHMENT_KINDS = ['png', 'jpg', 'gif', 'webp', 'pdf', 'xlsx', 'docx', 'txt'] as const

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** Kinds the window can show, and what they are called on the way to it. */
export const IMAGE_TYPES: Readonly<Partial<Record<AttachmentKind, string>>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** Bytes of the largest file that is kept: 20 MB. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024

export const LONGEST_ATTACHMENT_NAME = 120

/** Why a file is not taken. `content`: it is not what its name says. */
export type AttachmentFault = 'kind' | 'content' | 'too_big' | 'empty' | 'unreadable'

/** The kind a file's name promises; null: none that is kept. */
export function kindOfName(name: string): AttachmentKind | null {
  const extension = /[^.]\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === 'jpeg') return 'jpg'
  return ATTACHMENT_KINDS.find((kind) => kind === extension) ?? null
}

/**
 * A name that is harmless to show and to write: no folders, no characters that control or reverse text, none that a
 * file system refuses; too long a one keeps its extension.
 */
export function attachmentName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = /\.[a-z]+$/i.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - extension.length)]
  return (
    stem
      .slice(0, LONGEST_ATTACHMENT_NAME - extension.length)
      .join('')
      .trim() + extension.slice(0, 10)
  )
}
